using System.Collections.Concurrent;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Core.Indexing;
using NewsBot.Discord;
using NewsBot.Sockets;
using NewsBot.Sqlite;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord.Fake;

/// <summary>The whole bot on a fake Discord, in this process: archive, chat desk, platform.</summary>
internal sealed class BotOnDiscord : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly SqliteArchive _archive;
    private readonly DiscordPlatform _platform;
    private readonly ConcurrentQueue<Notice> _notices;
    private readonly Task _running;

    private BotOnDiscord(SqliteArchive archive, SqliteChatStore store, DiscordPlatform platform, ConcurrentQueue<Notice> notices, ChatHandler handle)
    {
        (_archive, Store, _platform, _notices) = (archive, store, platform, notices);
        _running = platform.RunAsync(handle, _stopping.Token);
    }

    public SqliteChatStore Store { get; }

    public DiscordPlatform Platform => _platform;

    /// <summary>What was told for the log, so far.</summary>
    public IReadOnlyCollection<Notice> Notices => _notices;

    /// <summary>Ends when the platform does, with its failure.</summary>
    public Task Running => _running;

    /// <summary>Starts the bot on an archive that holds <see cref="Some.Harbour"/>.</summary>
    /// <param name="wrap">Puts something between the platform and the desk.</param>
    /// <param name="chatFile">Where the chat store lies, for a bot that comes back; default in memory.</param>
    public static async Task<BotOnDiscord> StartAsync(
        FakeDiscord discord, Func<ChatHandler, ChatHandler>? wrap = null, Func<DiscordOptions, DiscordOptions>? set = null, TimeProvider? time = null, string? chatFile = null, params Article[] articles)
    {
        time ??= TimeProvider.System;
        var archive = await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None);
        await archive.StoreAsync([.. articles.DefaultIfEmpty(Some.Harbour).Select(article => new ReadArticle(article, ArticleReader.Read(article.Text)))], CancellationToken.None);
        var store = await SqliteChatStore.OpenAsync(chatFile ?? SqliteArchive.InMemory, time, CancellationToken.None);
        var questions = new QuestionDesk(archive, new SourceRegister([]));
        var desk = new ChatDesk(
            questions, archive, store, _ => Viewpoint.Public(time.GetUtcNow()), time,
            new DigestCommand(archive, questions, TimeZoneInfo.Utc), new WatchCommand(store.Watches, archive), answer => answer.Text);
        var options = new DiscordOptions { Token = FakeGateway.UsualToken, ApiBase = discord.ApiBase };
        var notices = new ConcurrentQueue<Notice>();
        var platform = new DiscordPlatform(set?.Invoke(options) ?? options, store, ChatCommands.All, notices.Enqueue, time);
        return new BotOnDiscord(archive, store, platform, notices, wrap?.Invoke(desk.HandleAsync) ?? desk.HandleAsync);
    }

    /// <summary>Stops as Ctrl-C does.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await _running;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running.ContinueWith(_ => { }, TaskScheduler.Default);
        _platform.Dispose();
        await Store.DisposeAsync();
        await _archive.DisposeAsync();
        _stopping.Dispose();
    }
}
