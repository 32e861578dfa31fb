using System.CommandLine;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Hosting;
using NewsBot.Settings;
using NewsBot.Web;

namespace NewsBot.Commands;

/// <summary><c>run</c>: the bot on every chat platform that it has a token for, until it is stopped.</summary>
internal static class RunCommand
{
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
        using var measured = new Measured();
        var log = logs.CreateLogger("NewsBot");
        log.Starts(platforms.Names, newsroom.ArchiveFile(parsed));
        var bot = Compose(newsroom, web, new QuestionDesk(archive, register), archive, measured, log);
        return await bot.RunAsync(cancellationToken) ? ExitStatus.Done : ExitStatus.Failed;
    }

    private static HostedBot Compose(Newsroom newsroom, WebSettings web, QuestionDesk desk, IArchive archive, Measured measured, ILogger log)
    {
        var time = newsroom.Time;
        var handle = QuestionMeter.Measure((request, cancellationToken) => AnswerAsync(desk, request, newsroom.Viewpoint, cancellationToken), time);
        PlatformWorker[] connected = [.. Platforms.Connect().Select(platform => new PlatformWorker(platform, handle, log, time))];
        var health = new HealthCheck(connected, archive, time);
        Worker[] beside = web.Url is { } url ? [new Worker("web", new WebDesk(url, health.MakeAsync, measured, log).RunAsync, log, time)] : [];
        return new HostedBot(connected, beside, log, time);
    }

    private static async Task<Reply> AnswerAsync(QuestionDesk desk, ChatRequest request, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        if (request.Input is not ChatInput.Said said)
            return new Reply("Ask in words: who said 82%?");
        var answer = await desk.AskAsync(said.Text, viewpoint, cancellationToken);
        return new Reply(answer.Lead) { Answer = answer };
    }

    private static int SayWhatToSet(Newsroom newsroom)
    {
        newsroom.Streams.Say("newsbot: no chat platform has a token, so there is nothing to run");
        newsroom.Streams.Say($"newsbot: set {Platforms.WhatToSet}, and start again");
        newsroom.Streams.Say("newsbot: newsbot chat converses in this terminal meanwhile, without a token");
        return ExitStatus.Failed;
    }
}
