using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Json;
using NewsBot.Sqlite;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Chat;

/// <summary>A chat desk on articles of a test, and short forms of what is asked of it. In private everyone belongs to the audience "desk".</summary>
internal sealed class AskedDesk : IAsyncDisposable
{
    public static readonly ChatChannel Channel = new("test", "c1", ChatPlace.Channel) { Space = "s1" };
    public static readonly ChatChannel Thread = new("test", "t1", ChatPlace.Thread) { Space = "s1" };
    public static readonly ChatChannel Direct = new("test", "d1", ChatPlace.Direct);

    private readonly Newsroom _newsroom;
    private int _events;

    private AskedDesk(Newsroom newsroom, SqliteChatStore store, ManualTime time)
    {
        (_newsroom, Store, Time) = (newsroom, store, time);
        Desk = Opened();
    }

    public ChatDesk Desk { get; private set; }

    public SqliteChatStore Store { get; }

    public ManualTime Time { get; }

    public IArchive Archive => _newsroom.Archive;

    public static async Task<AskedDesk> WithAsync(params Article[] articles)
    {
        var time = new ManualTime(Some.Now);
        return new AskedDesk(await Newsroom.WithAsync(articles), await SqliteChatStore.OpenAsync(SqliteArchive.InMemory, time, CancellationToken.None), time);
    }

    /// <summary>The desk of another run, on the same archive and store.</summary>
    public void Restart() => Desk = Opened();

    public Task<Reply> SayAsync(string text, ChatChannel? channel = null, string asker = "ann", bool isPrivate = false, string? key = null) =>
        AskAsync(new ChatInput.Said(text), channel, asker, isPrivate, key);

    public Task<Reply> PressAsync(ActionKey key, string? choice = null, ChatChannel? channel = null, string asker = "ann", bool isPrivate = false) =>
        AskAsync(new ChatInput.Pressed(key.ToString(), choice), channel, asker, isPrivate);

    public Task<Reply> AskAsync(ChatInput input, ChatChannel? channel = null, string asker = "ann", bool isPrivate = false, string? key = null) =>
        Desk.HandleAsync(new ChatRequest(key ?? $"e{++_events}", channel ?? Channel, asker, input) { IsPrivate = isPrivate }, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await _newsroom.DisposeAsync();
    }

    private ChatDesk Opened() => new(
        _newsroom.Desk, _newsroom.Archive, Store, request => new Viewpoint(Time.GetUtcNow(), request.IsPrivate ? ["desk"] : []), Time,
        new DigestCommand(_newsroom.Archive, _newsroom.Desk, TimeZoneInfo.Utc), new WatchCommand(Store.Watches, _newsroom.Archive, _newsroom.Desk, WatchHours.Any), Store.Digests, Store.DigestLedger, answer => AnswerJson.Write(answer, TimeSpan.Zero));
}
