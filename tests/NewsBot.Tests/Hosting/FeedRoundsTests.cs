using NewsBot.Core.Indexing;
using NewsBot.Feeds.Fetching;
using NewsBot.Hosting;
using NewsBot.Sqlite;
using NewsBot.Tests.Feeds.Fetching;
using NewsBot.Tests.Support;
using NewsBot.Web;

namespace NewsBot.Tests.Hosting;

/// <summary>The worker that polls while the bot runs.</summary>
public sealed class FeedRoundsTests : IAsyncLifetime, IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly HeardLog _log = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly ManualTime _time = new();
    private readonly FolderHints _hints = new();
    private SqliteArchive _archive = null!;
    private SqliteChatStore _store = null!;
    private FeedFetch _fetch = null!;
    private Task _running = Task.CompletedTask;

    public async Task InitializeAsync()
    {
        _archive = await SqliteArchive.OpenAsync(SqliteArchive.InMemory, _time, CancellationToken.None);
        _store = await SqliteChatStore.OpenAsync(SqliteArchive.InMemory, _time, CancellationToken.None);
        _fetch = new FeedFetch(_time);
    }

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _store.DisposeAsync();
        await _archive.DisposeAsync();
    }

    public void Dispose()
    {
        _hints.Dispose();
        _fetch.Dispose();
        _workspace.Dispose();
        _stop.Dispose();
    }

    [Fact]
    public async Task Files_come_in_by_themselves_and_a_feed_in_trouble_is_told()
    {
        _workspace.File("in/ferry.txt", Pages.Story("sail"));
        var folder = new Feed("in", _workspace.Path("in")) { IsOfSettings = true };
        var gone = new Feed("gone", _workspace.Path("not there")) { IsOfSettings = true };

        Run(folder, gone);
        await PassUntilAsync(async () => !await _archive.IsEmptyAsync(CancellationToken.None) && IsTold());

        var health = await new HealthCheck([], _archive, TimeProvider.System, _store.Feeds).MakeAsync(CancellationToken.None);
        Assert.Equal(["gone"], health.FeedsInTrouble.Select(trouble => trouble.Name));
        Assert.True(health.IsWell);
        Assert.Equal(health.FeedsInTrouble, HealthReport.Parse(System.Text.Encoding.UTF8.GetBytes(health.Write()))!.FeedsInTrouble);

        bool IsTold() => _log.Lines.Any(line => line.Text == "Feed gone is in trouble: the folder is not there: make it, or remove it from the feeds");
    }

    [Fact]
    public async Task A_feed_that_another_program_adds_is_polled_without_a_restart()
    {
        Run();
        await _time.TimerAsync(left => left > TimeSpan.FromSeconds(10));
        _workspace.File("in/ferry.txt", Pages.Story("sail"));
        await _store.Feeds.AddAsync(new Feed("in", _workspace.Path("in")), CancellationToken.None);

        await PassUntilAsync(async () => (await _store.Feeds.AllAsync(CancellationToken.None))[0].State.Added > 0);

        Assert.Equal(1, (await _store.Feeds.AllAsync(CancellationToken.None))[0].State.Added);
    }

    [Fact]
    public async Task Feeds_that_leave_the_settings_are_forgotten_and_those_of_commands_stay()
    {
        Feed mine = new("mine", "https://courier.example/mine.xml"), old = new("old", "https://courier.example/old.xml") { IsOfSettings = true };
        await _store.Feeds.AddAsync(mine, CancellationToken.None);
        await _store.Feeds.AdoptAsync([old], CancellationToken.None);
        await _store.Feeds.AdoptAsync([new Feed("mine", "https://courier.example/new.xml") { IsOfSettings = true }], CancellationToken.None);

        var kept = await _store.Feeds.AllAsync(CancellationToken.None);

        Assert.Equal([("mine", true), ("mine (https://courier.example/mine.xml)", false)], kept.Select(standing => (standing.Feed.Name, standing.Feed.IsOfSettings)));
        Assert.False(await _store.Feeds.RemoveAsync("https://courier.example/new.xml", CancellationToken.None));
    }

    private void Run(params Feed[] feeds) =>
        _running = new FeedRounds(new FeedRound(_archive, _store.Feeds, _fetch, TimeZoneInfo.Utc, _time), _store.Feeds, feeds, _hints, _log, _time).RunAsync(_stop.Token);

    /// <summary>Moves the clock on whenever the worker waits.</summary>
    private async Task PassUntilAsync(Func<Task<bool>> isDone)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await isDone())
        {
            patience.Token.ThrowIfCancellationRequested();
            await _time.TimerAsync(_ => true);
            _time.Advance(TimeSpan.FromSeconds(1));
        }
    }
}
