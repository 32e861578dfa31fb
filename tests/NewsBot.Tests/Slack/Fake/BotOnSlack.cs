using System.Collections.Concurrent;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Slack;
using NewsBot.Sockets;
using NewsBot.Sqlite;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Slack.Fake;

/// <summary>The whole bot on a fake Slack, in this process: archive, chat desk, platform.</summary>
internal sealed class BotOnSlack : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly BotsDesk _desk;

    private BotOnSlack(BotsDesk desk, SlackPlatform platform, ConcurrentQueue<Notice> notices, ChatHandler handle)
    {
        (_desk, Platform, Notices) = (desk, platform, notices);
        Running = platform.RunAsync(handle, _stopping.Token);
    }

    public SqliteChatStore Store => _desk.Store;

    public SlackPlatform Platform { get; }

    /// <summary>What was told for the log, so far.</summary>
    public IReadOnlyCollection<Notice> Notices { get; }

    /// <summary>Ends when the platform does, with its failure.</summary>
    public Task Running { get; }

    /// <summary>Starts the bot on an archive that holds <see cref="Some.Harbour"/>.</summary>
    /// <param name="wrap">Puts something between the platform and the desk.</param>
    /// <param name="chatFile">Where the chat store lies, for a bot that comes back; default in memory.</param>
    /// <param name="grants">With them it shows its own home tab and linked articles, and answers askers aside.</param>
    public static async Task<BotOnSlack> StartAsync(
        FakeSlack slack, Func<ChatHandler, ChatHandler>? wrap = null, Func<SlackOptions, SlackOptions>? set = null, TimeProvider? time = null, string? chatFile = null, AudienceGrants? grants = null, params Article[] articles)
    {
        time ??= TimeProvider.System;
        var desk = await BotsDesk.OpenAsync(time, chatFile, grants, articles);
        var platform = new SlackPlatform(set?.Invoke(slack.Options) ?? slack.Options, desk.Store, ChatCommands.All, slack.Notices.Enqueue, time,
            grants is null ? HomeAsync : (user, token) => desk.Home.OfAsync("slack", user, token), grants is null ? LinkedAsync : desk.Linked.FindAsync);
        var handle = grants is null ? desk.Handle : desk.HandleOn(platform);
        return new BotOnSlack(desk, platform, slack.Notices, wrap?.Invoke(handle) ?? handle);
    }

    /// <inheritdoc cref="BotsDesk.CorrectAsync"/>
    public Task CorrectAsync(Article article) => _desk.CorrectAsync(article, Platform);

    /// <summary>Stops as Ctrl-C does.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await Running;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Running.ContinueWith(_ => { }, TaskScheduler.Default);
        Platform.Dispose();
        await _desk.DisposeAsync();
        _stopping.Dispose();
    }

    private static Task<HomePage> HomeAsync(string user, CancellationToken cancellationToken) => Task.FromResult(
        new HomePage(ChatCommands.All, Some.Holdings, [Some.Head]) { Watches = [new HomeWatch($"41% for {user}", new ActionKey(ActionVerb.StopWatch, "watch1"))] });

    private static Task<LinkedArticle?> LinkedAsync(Uri link, CancellationToken cancellationToken) => Task.FromResult(
        link.AbsoluteUri == Some.Head.Url ? new LinkedArticle(Some.Head, [CitedLine.Of(Some.Evidence(Some.Quotation))]) : null);
}
