using System.Collections.Concurrent;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Discord;
using NewsBot.Sockets;
using NewsBot.Sqlite;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord.Fake;

/// <summary>The whole bot on a fake Discord, in this process: archive, chat desk, platform.</summary>
internal sealed class BotOnDiscord : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly BotsDesk _desk;
    private readonly DiscordPlatform _platform;
    private readonly ConcurrentQueue<Notice> _notices;
    private readonly Task _running;

    private BotOnDiscord(BotsDesk desk, DiscordPlatform platform, ConcurrentQueue<Notice> notices, ChatHandler handle)
    {
        (_desk, _platform, _notices) = (desk, platform, notices);
        _running = platform.RunAsync(handle, _stopping.Token);
    }

    public SqliteChatStore Store => _desk.Store;

    public DiscordPlatform Platform => _platform;

    /// <summary>What was told for the log, so far.</summary>
    public IReadOnlyCollection<Notice> Notices => _notices;

    /// <summary>Ends when the platform does, with its failure.</summary>
    public Task Running => _running;

    /// <summary>Starts the bot on an archive that holds <see cref="Some.Harbour"/>.</summary>
    /// <param name="wrap">Puts something between the platform and the desk.</param>
    /// <param name="chatFile">Where the chat store lies, for a bot that comes back; default in memory.</param>
    /// <param name="grants">With them it answers askers aside.</param>
    public static async Task<BotOnDiscord> StartAsync(
        FakeDiscord discord, Func<ChatHandler, ChatHandler>? wrap = null, Func<DiscordOptions, DiscordOptions>? set = null, TimeProvider? time = null, string? chatFile = null, AudienceGrants? grants = null, params Article[] articles)
    {
        time ??= TimeProvider.System;
        var desk = await BotsDesk.OpenAsync(time, chatFile, grants, articles);
        var options = new DiscordOptions { Token = FakeGateway.UsualToken, ApiBase = discord.ApiBase };
        var notices = new ConcurrentQueue<Notice>();
        var platform = new DiscordPlatform(set?.Invoke(options) ?? options, desk.Store, ChatCommands.All, notices.Enqueue, time);
        var handle = grants is null ? desk.Handle : desk.HandleOn(platform);
        return new BotOnDiscord(desk, platform, notices, wrap?.Invoke(handle) ?? handle);
    }

    /// <inheritdoc cref="BotsDesk.CorrectAsync"/>
    public Task CorrectAsync(Article article) => _desk.CorrectAsync(article, _platform);

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
        await _desk.DisposeAsync();
        _stopping.Dispose();
    }
}
