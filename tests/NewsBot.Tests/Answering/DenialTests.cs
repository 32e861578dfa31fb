using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answering;

/// <summary>What somebody denied or would not say answers who asks for that, marked as such, and nobody else.</summary>
public class DenialTests
{
    private const string Pier = "Otto Marsh denied any wrongdoing at the pier. Vera Lind said the pier was sound. Ada Moe declined to say whether she would run again.";

    [Theory]
    [InlineData("who denied wrongdoing?", "Otto Marsh", "denied")]
    [InlineData("what did Otto Marsh deny?", "Otto Marsh", "denied")]
    [InlineData("did Otto Marsh deny any wrongdoing?", "Otto Marsh", "denied")]
    [InlineData("who declined to say whether they would run?", "Ada Moe", "declined")]
    [InlineData("what did Ada Moe decline to say?", "Ada Moe", "declined")]
    public async Task Who_asks_for_it_gets_it_with_the_articles_word(string question, string source, string cue)
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("pier", Pier));
        var answer = await newsroom.AskAsync(question);
        Assert.Equal(Outcome.Found, answer.Outcome);
        var claim = Assert.Single(answer.Claims);
        Assert.Equal((source, Stance.NotSaid), (claim.Source.Name, claim.Claim.Attribution.Stance));
        Assert.Contains($"reported as not said (“{cue}”)", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what did Otto Marsh say about wrongdoing?", "something not said (“denied”)")]
    [InlineData("did Ada Moe say she would run again?", "does say")]
    public async Task Who_asks_for_what_was_said_is_only_shown_it_as_near(string question, string why)
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("pier", Pier));
        var answer = await newsroom.AskAsync(question);
        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.Contains(answer.Near, near => near.Why!.Contains(why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("who denied the pier was sound?")]
    [InlineData("what did Vera Lind deny?")]
    [InlineData("who refused to say whether they would run?")]
    public async Task What_was_said_is_no_denial_and_one_refusal_no_other(string question)
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("pier", Pier));
        Assert.Equal(Outcome.NotFound, (await newsroom.AskAsync(question)).Outcome);
    }
}
