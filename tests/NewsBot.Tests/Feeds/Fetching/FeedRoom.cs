using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;
using NewsBot.Feeds.Fetching;
using NewsBot.Sqlite;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Feeds.Fetching;

/// <summary>A server whose every address a test decides, an archive, and what polls the one into the other.</summary>
internal sealed class FeedRoom : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, RequestDelegate> _served = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Path, IHeaderDictionary Headers)> _asked = new();
    private readonly FeedFetch _fetch;
    private LoopbackServer _server = null!;

    private FeedRoom(SqliteArchive archive, SqliteChatStore store, PassingTime time, FetchLimits? limits)
    {
        (Archive, Store, Time, _fetch) = (archive, store, time, new FeedFetch(time, limits));
        Round = new FeedRound(archive, store.Feeds, _fetch, TimeZoneInfo.Utc, time);
    }

    public SqliteArchive Archive { get; }

    public SqliteChatStore Store { get; }

    public PassingTime Time { get; }

    public FeedRound Round { get; private set; }

    /// <summary>What was asked for, path and headers, in order.</summary>
    public IReadOnlyList<(string Path, IHeaderDictionary Headers)> Asked => [.. _asked];

    public static async Task<FeedRoom> OpenAsync(FetchLimits? limits = null)
    {
        var time = new PassingTime();
        var room = new FeedRoom(await SqliteArchive.OpenAsync(SqliteArchive.InMemory, time, CancellationToken.None), await SqliteChatStore.OpenAsync(SqliteArchive.InMemory, time, CancellationToken.None), time, limits);
        room._server = await LoopbackServer.StartAsync(context =>
        {
            var path = context.Request.Path.Value!.TrimStart('/');
            room._asked.Enqueue((path, new HeaderDictionary(context.Request.Headers.ToDictionary())));
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            if (!room._served.TryGetValue(path, out var serve))
                return Task.CompletedTask;
            context.Response.StatusCode = StatusCodes.Status200OK;
            return serve(context);
        });
        return room;
    }

    public Uri Address(string path) => new(_server.Root, path);

    public void Serve(string path, RequestDelegate serve) => _served[path] = serve;

    public void Serve(string path, string body, string type = "application/rss+xml; charset=utf-8") => Serve(path, context =>
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    });

    public void ServeStatus(string path, int status, params (string Name, string Value)[] headers) => Serve(path, context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        return Task.CompletedTask;
    });

    public void ServePage(string path, string title, string text, string head = "") => Serve(path, Pages.Of(title, text, head), "text/html; charset=utf-8");

    /// <summary>Polls the feed at this path, as it stands by now; it is set up where it is not yet.</summary>
    public async Task<FeedState> PollAsync(string path = "feed.xml", Func<Feed, Feed>? set = null)
    {
        var feed = new Feed(path, Address(path).AbsoluteUri);
        await Store.Feeds.AddAsync(set is null ? feed : set(feed), CancellationToken.None);
        return await Round.PollAsync(await StandingAsync(path), CancellationToken.None);
    }

    public async Task<FeedState> LookAtPagesAsync(string path = "feed.xml") => await Round.LookAtPagesAsync(await StandingAsync(path), CancellationToken.None);

    public async Task<FeedStanding> StandingAsync(string name) => (await Store.Feeds.AllAsync(CancellationToken.None)).Single(standing => standing.Feed.Name == name);

    public async Task<IReadOnlyList<ArticleHead>> ArticlesAsync(params string[] audiences)
    {
        var arrivals = await Archive.ArrivalsSinceAsync(new Viewpoint(Time.GetUtcNow(), audiences), DateTimeOffset.UnixEpoch, 1000, CancellationToken.None);
        return [.. arrivals.Select(arrival => arrival.Article).OrderBy(article => article.Id.Value, StringComparer.Ordinal)];
    }

    public async ValueTask DisposeAsync()
    {
        _fetch.Dispose();
        await _server.DisposeAsync();
        await Store.DisposeAsync();
        await Archive.DisposeAsync();
    }
}
