using Microsoft.Data.Sqlite;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Sqlite;

namespace NewsBot.Tests.Digests;

/// <summary>An archive, its watches and what they post, at an hour that a test sets.</summary>
internal sealed class NewsWatch : IAsyncDisposable
{
    public static readonly ChatChannel Channel = new("discord", "c1", ChatPlace.Channel) { Space = "g1" };

    private readonly SqliteConnection _connection;
    private readonly SemaphoreSlim _turn = new(1, 1);

    private NewsWatch(SqliteArchive archive, SqliteConnection connection, SetClock clock)
    {
        (Archive, _connection, Clock) = (archive, connection, clock);
        Store = new WatchRows(connection, _turn);
        Desk = new QuestionDesk(archive, new SourceRegister([]));
    }

    public SetClock Clock { get; }

    public SqliteArchive Archive { get; }

    public WatchRows Store { get; }

    public QuestionDesk Desk { get; }

    /// <summary>What stands in the channels: a key that was posted within minutes is posted once.</summary>
    public List<(ChatChannel Channel, Reply Reply)> Posted { get; } = [];

    /// <summary>When nothing is told, where nobody has set it.</summary>
    public WatchHours Hours { get; set; } = WatchHours.Any;

    /// <summary>How often posting was tried.</summary>
    public int Tries { get; private set; }

    /// <summary>Runs before and after each post reaches its channel.</summary>
    public Action<string> OnPost { get; set; } = _ => { };

    public Dictionary<string, string[]> Audiences { get; } = [];

    public static async Task<NewsWatch> OpenAsync()
    {
        var clock = new SetClock();
        var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        connection.Run(WatchTables.Sql + WatchPlaceTables.Sql);
        return new NewsWatch(await SqliteArchive.OpenAsync(SqliteArchive.InMemory, clock, CancellationToken.None), connection, clock);
    }

    public Viewpoint Viewpoint(ChatChannel channel) => new(Clock.Now, Audiences.GetValueOrDefault(channel.Id) ?? []);

    public Task StoreAsync(params ReadArticle[] articles) => Archive.StoreAsync(articles, CancellationToken.None);

    /// <summary>A round of a bot that was started anew.</summary>
    public Task RoundAsync(CancellationToken cancellationToken = default) => new WatchRound(Store, Archive, Desk, watch => Viewpoint(watch.Channel), PostAsync, Hours, Clock).RunAsync(cancellationToken);

    public Task<Reply> WatchAsync(string? subject, string? stop = null, string asker = "ada", ChatChannel? channel = null, string? key = null)
    {
        var options = new Dictionary<string, string>();
        if (subject is not null)
            options[WatchCommand.For] = subject;
        if (stop is not null)
            options[WatchCommand.Stop] = stop;
        var request = Request(asker, channel, key);
        return new WatchCommand(Store, Archive, Desk, Hours).RunAsync(request, options, Viewpoint(request.Channel), CancellationToken.None);
    }

    public Task<Reply> PressAsync(ActionKey key, ChatChannel channel, string asker = "bob")
    {
        var request = Request(asker, channel, null);
        return new WatchCommand(Store, Archive, Desk, Hours).StopAsync(request, key, Viewpoint(channel), CancellationToken.None);
    }

    public Task<Reply> QuietAsync(string hours, ChatChannel? channel = null)
    {
        var request = Request("ada", channel, null);
        return new WatchCommand(Store, Archive, Desk, Hours).RunAsync(request, new Dictionary<string, string> { [WatchCommand.Quiet] = hours }, Viewpoint(request.Channel), CancellationToken.None);
    }

    public Task<Reply?> MoreAsync(ActionKey key, ChatChannel channel) =>
        new WatchCommand(Store, Archive, Desk, Hours).MoreAsync(Request("bob", channel, null), key, Viewpoint(channel), CancellationToken.None);

    public async Task<Reply> DigestAsync(string? text, ChatChannel? channel = null)
    {
        var viewpoint = Viewpoint(channel ?? Channel);
        var digest = new DigestCommand(Archive, Desk, TimeZoneInfo.Utc);
        var options = text is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [DigestCommand.Since] = text };
        return digest.TryRead(options, viewpoint.Now, out var since, out var why)
            ? AnswerReply.Of(await digest.AnswerAsync(since, viewpoint, CancellationToken.None))
            : new Reply(why);
    }

    public async ValueTask DisposeAsync()
    {
        await Archive.DisposeAsync();
        await _connection.DisposeAsync();
        _turn.Dispose();
    }

    private static ChatRequest Request(string asker, ChatChannel? channel, string? key) =>
        new(key ?? Guid.NewGuid().ToString("N"), channel ?? Channel, asker, new ChatInput.Called("watch", new Dictionary<string, string>()));

    private Task PostAsync(ChatChannel channel, Reply reply, CancellationToken cancellationToken)
    {
        Tries++;
        OnPost("before");
        if (!Posted.Exists(post => post.Reply.Key == reply.Key))
            Posted.Add((channel, reply));
        OnPost("after");
        return Task.CompletedTask;
    }
}
