using NewsBot.Core.Chat;
using NewsBot.Discord.Answers;
using NewsBot.Discord.Events;
using NewsBot.Discord.Gateway;
using NewsBot.Discord.Posts;
using NewsBot.Discord.Rendering;
using NewsBot.Discord.Rest;
using NewsBot.Sockets;

namespace NewsBot.Discord;

/// <summary>Discord as a chat platform: the gateway brings events, each is taken into the inbox once, answered once, and posted in the order of its channel.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway</remarks>
public sealed class DiscordPlatform : IChatPlatform, IPostedMessages, IDisposable
{
    internal const string PlatformName = "discord";

    /// <summary>How many channels are answered at once; most of them wait for Discord's limits, not for the archive.</summary>
    private const int MostLanes = 256;

    /// <summary>More than are ever worked on at once.</summary>
    private const int MostWaiting = 10_000;

    /// <summary>Deleted questions that are remembered, so that they are not answered.</summary>
    private const int MostWithdrawn = 1_000;

    private readonly DiscordOptions _options;
    private readonly IInbox _inbox;
    private readonly IReadOnlyList<ChatCommand> _commands;
    private readonly Action<Notice> _tell;
    private readonly TimeProvider _time;
    private readonly ConnectionMeter _meter = new(PlatformName);
    private readonly DiscordRest _rest;
    private readonly DirectConversations _direct;
    private readonly GatewayConnection _gateway;
    private readonly ReplyNotes _notes;
    private readonly OwnPosts _posts;

    /// <param name="tell">Takes what is to be logged; called from any thread, and must not throw.</param>
    public DiscordPlatform(DiscordOptions options, IInbox inbox, IReadOnlyList<ChatCommand> commands, Action<Notice> tell, TimeProvider time)
        : this(options, inbox, commands, tell, time, handler: null, open: null)
    {
    }

    /// <param name="handler">Instead of the network, for calls.</param>
    /// <param name="open">Instead of the network, for the gateway.</param>
    internal DiscordPlatform(
        DiscordOptions options, IInbox inbox, IReadOnlyList<ChatCommand> commands, Action<Notice> tell, TimeProvider time, HttpMessageHandler? handler, Func<IMessageSocket>? open)
    {
        (_options, _inbox, _commands, _tell, _time) = (options, inbox, commands, tell, time);
        _rest = new DiscordRest(options, _meter, tell, time, handler);
        _direct = new DirectConversations(_rest);
        _gateway = new GatewayConnection(options, async token => GatewayBot.Parse(await _rest.GatewayBotAsync(token)), _meter, tell, time, open);
        _notes = new ReplyNotes(inbox, time) { OnFailure = (text, failure) => tell(new Notice(NoticeLevel.Warning, text) { Failure = failure }) };
        _posts = new OwnPosts(_rest, tell);
    }

    public string Name => PlatformName;

    public PlatformHealth Health
    {
        get
        {
            var (isConnected, reason, isFatal, since, lastHeard) = _gateway.Health.State;
            return new PlatformHealth(isConnected, reason, isFatal, since, lastHeard);
        }
    }

    public async Task RunAsync(ChatHandler handle, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var answering = new CancellationTokenSource();
        var memory = new SessionMemory(_inbox, _time);
        var threads = new KnownThreads(_inbox);
        var busy = new BusyChannels(_options.BusyMessages, _time);
        var withdrawn = new RecentKeys(MostWithdrawn);
        var answers = AnswersOf(handle, threads, busy, withdrawn);
        var questions = new OpenQuestions(PlatformName, _inbox, answers.AnswerAsync, _time)
        {
            OnDuplicate = _meter.DuplicateDropped,
            OnFailure = (text, failure) => _tell(new Notice(NoticeLevel.Error, text) { Failure = failure }),
        };
        var registration = new CommandRegistration(_rest, _inbox, _commands, _tell);
        using var intake = new EventIntake(_inbox, questions, answers, registration, threads, busy, withdrawn, memory, _meter, _tell);

        await threads.RecallAsync(cancellationToken);
        var working = intake.RunAsync(answering.Token, ending.Token);
        try
        {
            var listening = _gateway.RunAsync(await memory.RecallAsync(cancellationToken), intake.Accept, ending.Token);
            await await Task.WhenAny(listening, questions.Refused);
        }
        finally
        {
            await ending.CancelAsync();
            if (!await questions.StopAsync(working, answering))
                _tell(new Notice(NoticeLevel.Information, "Some questions are still open; they are answered when the bot runs again"));
            if (questions.Refused.Exception?.InnerException is { } refused)
                _gateway.Health.GivenUp(refused.Message);
            if (cancellationToken.IsCancellationRequested && !_options.KeepsSession)
                await memory.ForgetAsync(CancellationToken.None);
        }
    }

    public async Task PostAsync(ChatChannel channel, Reply reply, CancellationToken cancellationToken)
    {
        var (place, posted) = await _direct.PostAsync(channel, id => _rest.PostMessageAsync(id, DiscordRenderer.Message(reply), reply.Key, cancellationToken), cancellationToken);
        await _notes.NoteAsync(reply.Key, place, posted.ToString(), cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>A post without anything to press carries no mark of its key, and is not found.</remarks>
    public async Task<string?> FindAsync(ChatChannel channel, string key, DateTimeOffset since, CancellationToken cancellationToken) =>
        await _posts.FindAsync(await _direct.PlaceOfAsync(channel, cancellationToken), key, since, cancellationToken);

    public Task<bool> MarkAsync(PostedReply posted, string notice, CancellationToken cancellationToken) => _posts.MarkAsync(posted, notice, cancellationToken);

    public void Dispose() => _rest.Dispose();

    private EventAnswer AnswersOf(ChatHandler handle, KnownThreads threads, BusyChannels busy, RecentKeys withdrawn)
    {
        var lanes = new RequestLanes(MostLanes, MostWaiting);
        return new EventAnswer(
            _inbox,
            lanes,
            new MessageAnswer(_rest, handle, threads, _notes, _options, _tell, _time),
            new InteractionAnswer(_rest, _inbox, handle, lanes, new InsteadOfInteraction(_rest, _notes, _tell), _notes, _tell, _time),
            new CompletionAnswer(_rest, handle, _tell, _time),
            new Visibility(_options.PrivateLookUps, _commands, channel => Snowflake.TryParse(channel, out var id) && busy.IsBusy(id)),
            threads,
            withdrawn.Contains,
            _tell);
    }
}
