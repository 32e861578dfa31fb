using NewsBot.Core.Answering;
using NewsBot.Core.Chat;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Chat;

public sealed class ConversationTests : IAsyncLifetime
{
    private Newsroom _newsroom = null!;
    private Conversation _conversation = null!;

    public async Task InitializeAsync()
    {
        _newsroom = await Newsroom.WithAsync(Some.Harbour);
        _conversation = new Conversation(_newsroom.Desk);
    }

    public async Task DisposeAsync() => await _newsroom.DisposeAsync();

    [Fact]
    public async Task A_follow_up_knows_of_whom_it_speaks()
    {
        await AskAsync("what did Berg say about the thaw?");
        var answer = await AskAsync("and what did she say about repairs?");
        Assert.Equal("Anna Berg", answer.Claims[0].Source.Name);
        Assert.Contains("repairs would cost the city nothing", answer.Claims[0].Claim.Words, StringComparison.Ordinal);
        Assert.Contains(answer.Notes, note => note.StartsWith("Read as:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_name_is_asked_for_what_it_said_where_nobody_spoke_about_it()
    {
        await AskAsync("what did Berg say about the thaw?");
        var answer = await AskAsync("what about Ortiz?");
        Assert.Equal("Lena Ortiz", answer.Claims[0].Source.Name);
    }

    [Fact]
    public async Task Who_else_leaves_out_who_was_shown()
    {
        await AskAsync("who called the schedule \"wildly optimistic\"?");
        await AskAsync("show me the passage");
        var others = await AskAsync("who else?");
        Assert.DoesNotContain(others.Claims, evidence => evidence.Source.Name == "Paul Reyes");
        Assert.Contains("nobody else", others.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_else_shows_those_for_whom_the_last_answer_had_no_room()
    {
        string[] boards = ["Harbour Board", "Ferry Board", "Bridge Board", "Canal Board", "Tunnel Board", "Pilot Board"];
        await using var newsroom = await Newsroom.WithAsync([.. boards.Select((board, n) => Some.Article($"board-{n}", $"The {board} said 41% of islanders oppose the harbour fee."))]);
        var conversation = new Conversation(newsroom.Desk);
        var first = await conversation.AskAsync("who said 41%?", Some.Everyone, CancellationToken.None);
        var others = await conversation.AskAsync("who else?", Some.Everyone, CancellationToken.None);
        Assert.Equal(5, first.Claims.Count);
        Assert.Equal(boards.Order(), first.Claims.Concat(others.Claims).Select(evidence => evidence.Source.Name).Order());
    }

    [Fact]
    public async Task The_passage_is_shown_to_the_letter()
    {
        var first = await AskAsync("what did Ortiz say?");
        var answer = await AskAsync("show me the passage");
        Assert.EndsWith(first.Claims[0].Claim.Passage, answer.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_and_where_ask_of_the_last_claim()
    {
        await AskAsync("what did Ortiz say?");
        Assert.Contains("Valletta", (await AskAsync("where was that?")).Lead, StringComparison.Ordinal);
        Assert.Contains("does not say when", (await AskAsync("when was that?")).Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_to_nothing_is_a_question_like_any_other() =>
        Assert.Equal(Outcome.NotFound, (await AskAsync("who else?")).Outcome);

    private Task<Answer> AskAsync(string question) => _conversation.AskAsync(question, Some.Everyone, CancellationToken.None);
}
