using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Sqlite;

namespace NewsBot.Tests.Digests;

/// <summary>An archive, the digests of channels and what they post, at an hour that a test sets.</summary>
internal sealed class DigestNews : IAsyncDisposable
{
    public static readonly ChatChannel Channel = new("scripted", "c1", ChatPlace.Channel) { Space = "g1" };

    public static readonly TimeSpan CatchUp = TimeSpan.FromHours(3);

    private readonly SqliteArchive _archive;
    private readonly QuestionDesk _desk;

    private DigestNews(SqliteArchive archive, SqliteChatStore store, SetClock clock)
    {
        (_archive, Store, Clock) = (archive, store, clock);
        _desk = new QuestionDesk(archive, new SourceRegister([]));
    }

    public SetClock Clock { get; }

    public SqliteChatStore Store { get; }

    public PostingPlatform Platform { get; set; } = new FindingPlatform();

    /// <param name="chatFile">Default in memory.</param>
    public static async Task<DigestNews> OpenAsync(DateTimeOffset now, string? chatFile = null)
    {
        var clock = new SetClock { Now = now };
        return new DigestNews(
            await SqliteArchive.OpenAsync(SqliteArchive.InMemory, clock, CancellationToken.None),
            await SqliteChatStore.OpenAsync(chatFile ?? SqliteArchive.InMemory, clock, CancellationToken.None), clock);
    }

    public Task StoreAsync(params ReadArticle[] articles) => _archive.StoreAsync(articles, CancellationToken.None);

    public async Task<ChannelDigest> SetAsync(string schedule, ChatChannel? channel = null)
    {
        var digest = ChannelDigest.Set(channel ?? Channel, DigestScheduleTests.Parsed(schedule), $"{Clock.Now}", Clock.Now);
        await Store.Digests.SetAsync(digest, Clock.Now, default);
        return digest;
    }

    /// <summary>The rounds of a bot that starts.</summary>
    public DigestRound Round(SqliteChatStore? store = null, IDigestLedger? ledger = null)
    {
        store ??= Store;
        return new DigestRound(
            store.Digests, ledger ?? store.DigestLedger, _archive, store, _desk, new DigestCommand(_archive, _desk, TimeZoneInfo.Utc),
            _ => Viewpoint.Public(Clock.Now), name => name == Platform.Name ? Platform : null, CatchUp, answer => answer.Text, Clock);
    }

    /// <summary>A bot that starts, looks once and ends.</summary>
    public async Task<DateTimeOffset?> RunAsync()
    {
        await Store.DigestLedger.LetGoAsync(default);
        return await Round().RunAsync(default);
    }

    public async Task<IReadOnlyList<(DateOnly, DigestOutcome?)>> LinesAsync(ChannelDigest digest) =>
        [.. (await Store.DigestLedger.LinesAsync(digest.Key, 1000, default)).Select(line => (line.Date, line.Outcome))];

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await _archive.DisposeAsync();
    }
}
