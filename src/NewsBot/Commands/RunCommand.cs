using System.CommandLine;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Core.Indexing;
using NewsBot.Feeds.Fetching;
using NewsBot.Hosting;
using NewsBot.Rephrasing;
using NewsBot.Settings;
using NewsBot.Sockets;
using NewsBot.Sqlite;
using NewsBot.Web;

namespace NewsBot.Commands;

/// <summary><c>run</c>: the bot on every chat platform that it has a token for, and the feeds, until it is stopped.</summary>
internal static class RunCommand
{
    /// <summary>By then everyone who asks has an answer, or an apology; with a model, so much later as it may make a reply.</summary>
    private static readonly TimeSpan AnswerDeadline = TimeSpan.FromSeconds(10);

    public static Command Create(Newsroom newsroom)
    {
        var command = new Command("run", "The hosted bot: answers on every chat platform that has a token and takes articles in from feeds and folders, until Ctrl-C.");
        command.SetAction((parsed, cancellationToken) => RunAsync(newsroom, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Newsroom newsroom, ParseResult parsed, CancellationToken cancellationToken)
    {
        var platforms = Platforms.Read(newsroom.Configuration);
        var web = WebSettings.Read(newsroom.Configuration);
        var audiences = AudienceSettings.Read(newsroom.Configuration);
        var scheduled = DigestSettings.Read(newsroom.Configuration, newsroom.Settings.TimeZone);
        var feeds = FeedSettings.Read(newsroom.Configuration);
        var (register, model) = (newsroom.Settings.ReadRegister(), ModelSetUp.Read(newsroom.Configuration));
        using var logs = LogLines.Open(newsroom.Configuration, [.. platforms.Secrets, .. new[] { web.Token }.OfType<string>(), .. model?.Settings.Secrets ?? []], newsroom.Time);
        var polled = platforms.HasAny ? [] : await FeedCommand.StandingsAsync(newsroom, parsed, cancellationToken);
        if (!platforms.HasAny && polled.Count == 0 && web is not { Url: not null, Token: not null })
            return SayWhatToSet(newsroom);
        if (platforms.IsSentOverHttp && web.Url is null)
            throw new SettingException(WebSettings.UrlSetting, "none", "an address of this machine, for there Slack's events come in; or set NewsBot:Slack:AppToken, and they come over sockets");
        using var held = RunLock.Take(newsroom.ArchiveFile(parsed), newsroom.Time);
        await using var archive = await newsroom.OpenFilledArchiveAsync(parsed, cancellationToken);
        await using var store = await newsroom.OpenChatStoreAsync(parsed, cancellationToken);
        using var measured = new Measured();
        var log = logs.CreateLogger("NewsBot");
        if (platforms.HasAny)
            log.Starts(platforms.ThoseSetUp, newsroom.ArchiveFile(parsed));
        else
            log.StartsWithoutChat(polled.Count, newsroom.ArchiveFile(parsed), Platforms.WhatToSet);
        await using var rewriting = await Rewriting.OpenAsync(model, store, newsroom.Time, notice => log.Tell("rephrasing", notice), cancellationToken);
        Worker Beside(string name, Func<CancellationToken, Task> work) => new(name, work, log, newsroom.Time);
        DateTimeOffset Now() => newsroom.Time.GetUtcNow();
        // What everyone sees: nobody knows who else reads there.
        Viewpoint Look() => Viewpoint.Public(Now());
        var questions = new QuestionDesk(archive, register);
        var home = new HomePages(archive, store.Watches, ChatCommands.All, Look);
        using var chats = platforms.Connect(store, home, new LinkedArticles(archive, questions, Look), log, newsroom.Time);
        var watches = new Rounds(new WatchRound(store.Watches, archive, questions, watch => audiences.Of(watch.Channel, watch.Asker, Now()), chats.PostAsync, newsroom.WatchHours, newsroom.Time, newsroom.KeptNotices(store)).RunAsync, newsroom.Time);
        var digests = new DigestRounds(newsroom.DigestRound(archive, questions, store, channel => audiences.Of(channel, channel.Person ?? "", Now()), chats.Of, scheduled), store, scheduled, newsroom.Time);
        var corrections = new Rounds(
            new CorrectionRound(store.Corrections, store, archive, questions, channel => audiences.Of(channel, channel.Person ?? "", Now()), chats.PostAsync, name => chats.Of(name) as IPostedMessages, newsroom.Time).RunAsync, newsroom.Time);
        using var hints = new FolderHints();
        using var fetch = new FeedFetch(newsroom.Time);
        var polls = new FeedRounds(new FeedRound(archive, store.Feeds, fetch, newsroom.Settings.TimeZone, newsroom.Time), store.Feeds, feeds, hints, log, newsroom.Time);
        List<Worker> beside = [Beside("feeds", polls.RunAsync)];
        if (platforms.HasAny)
            beside.AddRange([Beside("watches", watches.RunAsync), Beside("digests", digests.RunAsync), Beside("corrections", corrections.RunAsync)]);
        Viewpoint LookFor(ChatRequest request) => audiences.Of(request, Now());
        var desk = newsroom.ChatDesk(archive, register, store, LookFor, rewriting.Rephrasing);
        var aside = new AsideAnswers(desk.HandleAsync, LookFor, chats.PostAsync, (text, failure) => log.Tell("chat", new Notice(NoticeLevel.Warning, text) { Failure = failure }));
        var bot = Compose(newsroom, web, rewriting.Around(aside.HandleAsync), AnswerDeadline + (model?.Settings.Budget ?? TimeSpan.Zero), chats, archive, store.Feeds, beside, measured, log);
        return await bot.RunAsync(cancellationToken) ? ExitStatus.Done : ExitStatus.Failed;
    }

    private static HostedBot Compose(
        Newsroom newsroom, WebSettings web, ChatHandler answer, TimeSpan deadline, ChatClients chats, IArchive archive, IFeedStore feeds, List<Worker> beside, Measured measured, ILogger log)
    {
        var time = newsroom.Time;
        var handle = QuestionMeter.Measure(Promptly.Within(answer, deadline, time, Apologise), time);
        PlatformWorker[] connected = [.. chats.All.Select(chat => new PlatformWorker(chat, handle, log, time))];
        if (web.Url is { } url)
        {
            var slack = chats.SlackOverHttp is { } events ? new SlackAddresses(events) : null;
            var articles = new ArticleAddresses(archive, web.Token, newsroom.Settings.TimeZone);
            beside.Add(new Worker("web", new WebDesk(url, new HealthCheck(connected, archive, time, feeds).MakeAsync, measured, log, slack, articles).RunAsync, log, time));
        }
        return new HostedBot(connected, beside, log, time);

        void Apologise(ChatRequest request, string reference, Exception failure)
        {
            log.Apologised(request, reference, failure);
            QuestionMeter.Apologised(request);
        }
    }

    private static int SayWhatToSet(Newsroom newsroom)
    {
        newsroom.Streams.Say("newsbot: no chat platform has a token, and no feed or folder is set up, so there is nothing to run");
        newsroom.Streams.Say($"newsbot: set {Platforms.WhatToSet}, and start again");
        newsroom.Streams.Say("newsbot: or add what articles come from with newsbot feed add: newsbot run takes them in without a token, newsbot feed poll once");
        newsroom.Streams.Say("newsbot: newsbot chat converses in this terminal meanwhile, without a token");
        return ExitStatus.Failed;
    }
}
