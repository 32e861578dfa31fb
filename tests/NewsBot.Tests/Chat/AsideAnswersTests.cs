using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Chat;

public sealed class AsideAnswersTests : IAsyncLifetime
{
    private readonly List<(ChatChannel Channel, Reply Reply)> _posted = [];
    private readonly List<string> _told = [];
    private AskedDesk _desk = null!;
    private Exception? _refusal;

    public async Task InitializeAsync() => _desk = await AskedDesk.WithAsync(
        Some.Article("open", "Tram fares will rise by 12%, Ada Lindqvist said."),
        Some.Article("held", "Tram fares will rise by 47% in May, Milo Sandor said.") with { Audiences = ["desk"] });

    public Task DisposeAsync() => _desk.DisposeAsync().AsTask();

    /// <summary>In private, "ann" belongs to the audience "desk".</summary>
    private Task<Reply> AskAsync(string text, string asker = "ann", ChatChannel? channel = null, bool isPrivate = false)
    {
        Viewpoint Look(ChatRequest request) => new(Some.Now, request.IsPrivate && request.Asker == "ann" ? ["desk"] : []);
        var aside = new AsideAnswers(_desk.Desk.HandleAsync, Look, PostAsync, (text, _) => _told.Add(text));
        return aside.HandleAsync(new ChatRequest("e1", channel ?? AskedDesk.Channel, asker, new ChatInput.Said(text)) { IsPrivate = isPrivate }, CancellationToken.None);
    }

    private Task PostAsync(ChatChannel channel, Reply reply, CancellationToken cancellationToken)
    {
        if (_refusal is not null)
            throw _refusal;
        _posted.Add((channel, reply));
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_channel_gets_what_all_may_see_and_the_asker_gets_the_rest_alone()
    {
        var reply = await AskAsync("who said 47%?");
        Assert.DoesNotContain("Sandor", reply.Answer!.Text, StringComparison.Ordinal);
        var (channel, aside) = Assert.Single(_posted);
        Assert.Equal(ChatChannel.To("test", "ann"), channel);
        Assert.Contains("Milo Sandor", aside.Answer!.Text, StringComparison.Ordinal);
        Assert.StartsWith("You asked this in a channel", aside.Notes[0], StringComparison.Ordinal);
        Assert.NotNull(aside.Key);
        Assert.NotEqual(reply.Key, aside.Key);
    }

    [Theory]
    [InlineData("who said 12%?", "ann", false)]
    [InlineData("who said 47%?", "ben", false)]
    [InlineData("who said 47%?", "ann", true)]
    [InlineData("help", "ann", false)]
    [InlineData("who said 99%?", "ann", false)]
    public async Task Nothing_is_sent_where_there_is_nothing_more_to_see(string text, string asker, bool isPrivate)
    {
        await AskAsync(text, asker, isPrivate: isPrivate);
        Assert.Empty(_posted);
    }

    [Fact]
    public async Task The_same_event_again_posts_under_the_same_key()
    {
        await AskAsync("who said 47%?");
        await AskAsync("who said 47%?");
        Assert.Equal(_posted[0].Reply.Key, _posted[1].Reply.Key);
    }

    [Fact]
    public async Task An_asker_who_takes_no_messages_spoils_no_answer()
    {
        _refusal = new PlaceClosedException("closed");
        Assert.NotNull((await AskAsync("who said 47%?")).Answer);
        Assert.Single(_told);
    }
}
