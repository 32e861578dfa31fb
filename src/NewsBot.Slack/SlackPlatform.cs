using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Slack.Answers;
using NewsBot.Slack.Events;
using NewsBot.Slack.Http;
using NewsBot.Slack.Inbound;
using NewsBot.Slack.Posts;
using NewsBot.Slack.SocketMode;
using NewsBot.Slack.Web;
using NewsBot.Sockets;

namespace NewsBot.Slack;

/// <summary>Slack as a chat platform: sockets, or requests over HTTP, bring events; each is taken into the inbox once, acknowledged, answered once, and posted in the order of its channel.</summary>
/// <remarks>https://docs.slack.dev/apis/events-api/</remarks>
public sealed class SlackPlatform : IChatPlatform, IPostedMessages, IDisposable
{
    /// <summary>How many channels are answered at once; most of them wait for Slack's limits, not for the archive.</summary>
    private const int MostLanes = 256;

    /// <summary>More than are ever worked on at once.</summary>
    private const int MostWaiting = 10_000;

    /// <summary>How often it is looked whether something is to be tried again.</summary>
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(10);

    private readonly SlackOptions _options;
    private readonly IInbox _inbox;
    private readonly IReadOnlyList<ChatCommand> _commands;
    private readonly Action<Notice> _tell;
    private readonly TimeProvider _time;
    private readonly Func<string, CancellationToken, Task<HomePage>> _home;
    private readonly Func<Uri, CancellationToken, Task<LinkedArticle?>> _linked;
    private readonly ConnectionMeter _meter = new(SlackPlace.Platform);
    private readonly SlackWeb _web;
    private readonly DirectConversations _direct;
    private readonly SocketModeConnection _sockets;
    private readonly ReplyPosts _replies;
    private readonly OwnPosts _posts;
    private volatile HttpEvents? _requests;

    /// <param name="tell">Takes what is to be logged; called from any thread, and must not throw.</param>
    /// <param name="home">What the home tab of a user, by Slack's id, shows.</param>
    /// <param name="linked">The article behind a link, as whoever may read the message may see it; null where the archive has none.</param>
    public SlackPlatform(
        SlackOptions options, IInbox inbox, IReadOnlyList<ChatCommand> commands, Action<Notice> tell, TimeProvider time,
        Func<string, CancellationToken, Task<HomePage>> home, Func<Uri, CancellationToken, Task<LinkedArticle?>> linked)
    {
        (_options, _inbox, _commands, _tell, _time, _home, _linked) = (options, inbox, commands, tell, time, home, linked);
        _web = new SlackWeb(options, _meter, tell, time);
        _direct = new DirectConversations(_web);
        _sockets = new SocketModeConnection(options, _web, _meter, tell, time);
        var notes = new ReplyNotes(inbox, time) { OnFailure = (text, failure) => tell(new Notice(NoticeLevel.Warning, text) { Failure = failure }) };
        _replies = new ReplyPosts(_web, notes, tell);
        _posts = new OwnPosts(_web, tell);
    }

    public string Name => SlackPlace.Platform;

    public PlatformHealth Health
    {
        get
        {
            var (isConnected, reason, isFatal, since, lastHeard) = _sockets.Health.State;
            return new PlatformHealth(isConnected, reason, isFatal, since, lastHeard);
        }
    }

    /// <summary>Whether events come over HTTP: there is a secret to tell them by, and no token that opens sockets.</summary>
    private bool IsOverHttp => string.IsNullOrEmpty(_options.AppToken) && !string.IsNullOrEmpty(_options.SigningSecret);

    public async Task RunAsync(ChatHandler handle, CancellationToken cancellationToken)
    {
        try
        {
            await ListenAsync(handle, await IdentifyAsync(cancellationToken), cancellationToken);
        }
        catch (ChatPlatformException refused)
        {
            _sockets.Health.GivenUp(refused.Message);
            throw;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped while it waited for Slack, or for requests.
        }
    }

    /// <summary>Answers a request of Slack's over HTTP; 503 while the platform does not run, or where events come over sockets.</summary>
    /// <param name="request">As it came, before anything of it is believed.</param>
    public async Task<SlackResponse> AnswerAsync(SlackRequest request, CancellationToken cancellationToken) =>
        _requests is { } requests ? await requests.AnswerAsync(request, cancellationToken) : new SlackResponse(503);

    public async Task PostAsync(ChatChannel channel, Reply reply, CancellationToken cancellationToken)
    {
        var place = await _direct.PlaceOfAsync(channel, cancellationToken);
        var thread = SlackPlace.Address(place).Thread;
        if (reply.Key is null || !await _replies.IsThereAsync(place, thread, reply.Key, since: null, cancellationToken))
            await DirectConversations.ToldApartAsync(() => _replies.PostAsync(reply, place, thread, reply.Key, cancellationToken));
    }

    public async Task<string?> FindAsync(ChatChannel channel, string key, DateTimeOffset since, CancellationToken cancellationToken) =>
        await _posts.FindAsync(await _direct.PlaceOfAsync(channel, cancellationToken), key, since, cancellationToken);

    public Task<bool> MarkAsync(PostedReply posted, string notice, CancellationToken cancellationToken) => _posts.MarkAsync(posted, notice, cancellationToken);

    public void Dispose() => _web.Dispose();

    private async Task ListenAsync(ChatHandler handle, SlackSelf self, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var answering = new CancellationTokenSource();
        using var lanes = new RequestLanes(MostLanes, MostWaiting);
        var (arrivals, threads, acks, running) = (new Arrivals(self, _commands), new OwnThreads(Name, _inbox), new AckAnswers(_time), new RunningAnswers());
        var answers = AnswersOf(handle, arrivals, lanes, threads, acks, running);
        var questions = new OpenQuestions(Name, _inbox, answers.AnswerAsync, _time)
        {
            OnDuplicate = _meter.DuplicateDropped,
            OnFailure = (text, failure) => _tell(new Notice(NoticeLevel.Error, text) { Failure = failure }),
        };
        var intake = new EnvelopeIntake(arrivals, questions, threads, acks, new TypedAnswer(handle, _tell, _time), running, _meter, _tell, _time, answering.Token);

        await threads.RecallAsync(cancellationToken);
        var retrying = RetryAsync(questions, answering.Token, ending.Token);
        var hearing = HearAsync(intake, ending.Token);
        try
        {
            await await Task.WhenAny(hearing, questions.Refused);
        }
        finally
        {
            _requests = null;
            await ending.CancelAsync();
            await hearing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!await questions.StopAsync(retrying, answering))
                _tell(new Notice(NoticeLevel.Information, "Some questions are still open; they are answered when the bot runs again"));
        }
    }

    private async Task HearAsync(EnvelopeIntake intake, CancellationToken cancellationToken)
    {
        if (!IsOverHttp)
        {
            await _sockets.RunAsync(intake.AcceptAsync, cancellationToken);
            return;
        }
        _requests = new HttpEvents(_options, intake.AcceptAsync, _meter, _tell, _time);
        _sockets.Health.Connected();
        await Task.Delay(Timeout.InfiniteTimeSpan, _time, cancellationToken);
    }

    private EventAnswer AnswersOf(ChatHandler handle, Arrivals arrivals, RequestLanes lanes, OwnThreads threads, AckAnswers acks, RunningAnswers running)
    {
        var response = new Response(_web, _replies, _tell);
        var home = new HomeAnswer(_web, _home, _time);
        return new EventAnswer(
            _web,
            _inbox,
            arrivals,
            lanes,
            // What a command looks up is for who typed it, as everywhere on Slack, until they share it.
            new Visibility(PrivateLookUps.Always, _commands, _ => true),
            new MessageAnswer(_web, _replies, _inbox, handle, threads, running, _tell, _time),
            new FormAnswer(_web, _inbox, handle, response, acks, _tell),
            new PressAnswer(handle, response, home),
            home,
            new LinkAnswer(_web, _linked),
            new PromptsAnswer(_web, _commands, _tell),
            _tell);
    }

    /// <summary>Who the bot is; asked until Slack can be reached.</summary>
    private async Task<SlackSelf> IdentifyAsync(CancellationToken cancellationToken)
    {
        var backoff = new Backoff(_time, Random.Shared);
        while (true)
        {
            try
            {
                var identity = await _web.AuthTestAsync(cancellationToken);
                return new SlackSelf(identity.User, identity.Bot, identity.App);
            }
            catch (SlackException failure)
            {
                _sockets.Health.Lost(failure.Message);
                _tell(new Notice(NoticeLevel.Warning, "Slack does not tell who the bot is; asked again") { Failure = failure });
                await Task.Delay(backoff.AfterLoss(), _time, cancellationToken);
            }
        }
    }

    /// <summary>Takes up what an earlier run left open, and then whatever failed.</summary>
    private async Task RetryAsync(OpenQuestions questions, CancellationToken answering, CancellationToken ended)
    {
        for (var isFirst = true; !ended.IsCancellationRequested; isFirst = false)
        {
            try
            {
                await (isFirst ? questions.SweepAsync(answering) : questions.RetryAsync(answering));
            }
            catch (ArchiveException failure)
            {
                _tell(new Notice(NoticeLevel.Error, "What is still open could not be read; it is looked for again later") { Failure = failure });
            }
            await Task.Delay(RetryPause, _time, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
