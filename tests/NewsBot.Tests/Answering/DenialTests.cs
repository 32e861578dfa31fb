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
    [InlineData("did Ada Moe say she would run again?", "something not said (“declined")]
    public async Task Who_asks_for_what_was_said_is_only_shown_it_as_near(string question, string why)
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("pier", Pier));
        var answer = await newsroom.AskAsync(question);
        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.Contains(answer.Near, near => near.Why!.Contains(why, StringComparison.Ordinal));
    }

    private const string Toll = "The lock\nRosa Lind said 40 people drowned at the lock. The harbour master, Otto Marsh, denied that 40 people had drowned. Vera Holt rejected claims that 40 boats sank. Ines Berg said 40% of the berths are empty.";

    [Theory]
    [InlineData("who denied that 40 people drowned?", "Otto Marsh")]
    [InlineData("who denied 40 people drowned at the lock?", "Otto Marsh")]
    [InlineData("who disputes that 40 people drowned?", "Otto Marsh")]
    [InlineData("who rejected the claim that 40 boats sank?", "Vera Holt")]
    [InlineData("who said 40 people drowned?", "Rosa Lind")]
    public async Task A_figure_that_is_denied_is_its_deniers_only_for_who_asks_after_the_denial(string question, string source)
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("lock", Toll));
        var answer = await newsroom.AskAsync(question);
        Assert.Equal(Outcome.Found, answer.Outcome);
        Assert.Equal(source, Assert.Single(answer.Claims).Source.Name);
    }

    [Theory]
    [InlineData("who denied that 40% of the berths are empty?", "Ines Berg")]
    [InlineData("who said 40 boats sank?", "Vera Holt")]
    public async Task Nobody_who_said_it_denied_it_nor_the_other_way_round(string question, string near)
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("lock", Toll));
        var answer = await newsroom.AskAsync(question);
        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.Contains(answer.Near, evidence => evidence.Source.Name == near);
    }

    [Fact]
    public async Task Whether_somebody_said_what_they_denied_is_answered_with_no()
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("lock", Toll));
        var answer = await newsroom.AskAsync("did Otto Marsh say 40 people had drowned?");
        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.StartsWith("No: the article reports that Otto Marsh disputes it (“denied”).", answer.Lead, StringComparison.Ordinal);
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
