using NewsBot.Core.Answering;
using NewsBot.Core.Chat;
using NewsBot.Tests.Answering.Verbatim;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Rephrasing;

public sealed class ModelFollowUpTests
{
    private const string Before = "what did Berg say about the thaw?";

    [Fact]
    public async Task A_follow_up_that_a_model_makes_full_is_answered_as_that_and_says_so()
    {
        var answer = await AskedAsync("repairs, then?", "What did {{s1}} say about repairs?");

        Assert.Equal("Anna Berg", answer.Claims[0].Source.Name);
        Assert.Contains(answer.Notes, note => note.StartsWith("Read as:", StringComparison.Ordinal) && note.Contains("What did Anna Berg say about repairs?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_full_question_that_finds_nothing_leaves_the_follow_up_as_it_was_asked()
    {
        var plain = await AskedAsync("zeppelins, then?", null);
        var answer = await AskedAsync("zeppelins, then?", "What did {{s1}} say about zeppelins?");

        Assert.Equal(plain.Lead, answer.Lead);
        Assert.DoesNotContain(answer.Notes, note => note.StartsWith("Read as:", StringComparison.Ordinal));
    }

    /// <param name="full">What the model makes of it; null where none is used.</param>
    private static async Task<Answer> AskedAsync(string followUp, string? full)
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Harbour);
        var conversation = new Conversation(newsroom.Desk, rephrasing: full is null ? null : new Core.Answering.Verbatim.Rephrasing(new Saying(full), _ => { }));
        await conversation.AskAsync(Before, Some.Everyone, CancellationToken.None);
        return await conversation.AskAsync(followUp, Some.Everyone, CancellationToken.None);
    }
}
