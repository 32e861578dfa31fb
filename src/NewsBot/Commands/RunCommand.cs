using System.CommandLine;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Hosting;
using NewsBot.Settings;
using NewsBot.Sqlite;
using NewsBot.Web;

namespace NewsBot.Commands;

/// <summary><c>run</c>: the bot on every chat platform that it has a token for, until it is stopped.</summary>
internal static class RunCommand
{
    /// <summary>By then everyone who asks has an answer, or an apology.</summary>
    private static readonly TimeSpan AnswerDeadline = TimeSpan.FromSeconds(10);

    public static Command Create(Newsroom newsroom)
    {
        var command = new Command("run", "The hosted bot: answers on every chat platform that has a token, until Ctrl-C.");
        command.SetAction((parsed, cancellationToken) => RunAsync(newsroom, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Newsroom newsroom, ParseResult parsed, CancellationToken cancellationToken)
    {
        var platforms = Platforms.Read(newsroom.Configuration);
        var web = WebSettings.Read(newsroom.Configuration);
        var register = newsroom.Settings.ReadRegister();
        using var logs = LogLines.Open(newsroom.Configuration, platforms.Secrets, newsroom.Time);
        if (!platforms.HasAny)
            return SayWhatToSet(newsroom);
        using var held = RunLock.Take(newsroom.ArchiveFile(parsed), newsroom.Time);
        await using var archive = await newsroom.OpenFilledArchiveAsync(parsed, cancellationToken);
        await using var store = await newsroom.OpenChatStoreAsync(parsed, cancellationToken);
        using var measured = new Measured();
        var log = logs.CreateLogger("NewsBot");
        log.Starts(platforms.Names, newsroom.ArchiveFile(parsed));
        var chats = platforms.Connect(store, log, newsroom.Time);
        try
        {
            var bot = Compose(newsroom, web, register, chats, archive, store, measured, log);
            return await bot.RunAsync(cancellationToken) ? ExitStatus.Done : ExitStatus.Failed;
        }
        finally
        {
            foreach (var chat in chats.OfType<IDisposable>())
                chat.Dispose();
        }
    }

    private static HostedBot Compose(
        Newsroom newsroom, WebSettings web, SourceRegister register, IReadOnlyList<IChatPlatform> chats, IArchive archive, SqliteChatStore store, Measured measured, ILogger log)
    {
        var time = newsroom.Time;
        // Nobody in a chat has been granted an audience: all see what everyone sees.
        Viewpoint Look() => Viewpoint.Public(time.GetUtcNow());
        var desk = newsroom.ChatDesk(archive, register, store, _ => Look());
        var handle = QuestionMeter.Measure(Promptly.Within(desk.HandleAsync, AnswerDeadline, time, Apologise), time);
        PlatformWorker[] connected = [.. chats.Select(chat => new PlatformWorker(chat, handle, log, time))];
        var round = new WatchRound(store.Watches, archive, new QuestionDesk(archive, register), _ => Look(), PostAsync, time);
        List<Worker> beside = [new Worker("watches", new WatchRounds(round, time).RunAsync, log, time)];
        if (web.Url is { } url)
            beside.Add(new Worker("web", new WebDesk(url, new HealthCheck(connected, archive, time).MakeAsync, measured, log).RunAsync, log, time));
        return new HostedBot(connected, beside, log, time);

        void Apologise(ChatRequest request, string reference, Exception failure)
        {
            log.Apologised(request, reference, failure);
            QuestionMeter.Apologised(request);
        }

        Task PostAsync(ChatChannel channel, Reply reply, CancellationToken cancellationToken) =>
            (chats.FirstOrDefault(chat => chat.Name == channel.Platform) ?? throw new ChatPlatformException($"{channel.Platform} does not run")).PostAsync(channel, reply, cancellationToken);
    }

    private static int SayWhatToSet(Newsroom newsroom)
    {
        newsroom.Streams.Say("newsbot: no chat platform has a token, so there is nothing to run");
        newsroom.Streams.Say($"newsbot: set {Platforms.WhatToSet}, and start again");
        newsroom.Streams.Say("newsbot: newsbot chat converses in this terminal meanwhile, without a token");
        return ExitStatus.Failed;
    }
}
