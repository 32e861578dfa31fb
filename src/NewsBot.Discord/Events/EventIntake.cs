using System.Text.Json;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Discord.Answers;
using NewsBot.Discord.Gateway;
using NewsBot.Discord.Inbound;
using NewsBot.Sockets;

namespace NewsBot.Discord.Events;

/// <summary>What the gateway hands on, sorted: what is not for the bot is left on the receive loop, the rest is queued and worked on beside it.</summary>
internal sealed class EventIntake(
    IInbox inbox, OpenQuestions questions, EventAnswer answers, CommandRegistration registration,
    KnownThreads threads, BusyChannels busy, RecentKeys withdrawn, SessionMemory memory, ConnectionMeter meter, Action<Notice> tell) : IDisposable
{
    private const int MostWaiting = 10_000;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);

    private readonly EventBuffer<GatewayEvent> _queue = new(MostWaiting);
    private volatile GatewaySession? _heard;

    /// <summary>Called on the receive loop: decides and queues, and never waits.</summary>
    public void Accept(GatewayEvent arrived)
    {
        if (arrived.Type == "MESSAGE_CREATE" && !IsForBot(arrived))
        {
            _heard = arrived.Session;
            return;
        }
        var shed = _queue.Add(arrived, IsCompletion(arrived));
        _heard = arrived.Session;
        if (shed is null)
            return;
        meter.Shed();
        tell(shed == arrived
            ? new Notice(NoticeLevel.Error, $"Too many events wait; {arrived.Type} was dropped")
            : new Notice(NoticeLevel.Warning, "Too many events wait; the oldest completion was dropped"));
    }

    /// <summary>Works through the queue until it is ended.</summary>
    /// <param name="answering">Calls off the answers that it begins.</param>
    /// <param name="ended">Ends the work on the queue itself, and returns.</param>
    public async Task RunAsync(CancellationToken answering, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            // Read before waiting: where nothing comes for a while, everything up to here has been taken in.
            var heard = _heard;
            GatewayEvent? arrived = null;
            try
            {
                arrived = await _queue.TakeAsync(Idle, ended);
                if (arrived is not null)
                    await RouteAsync(arrived, answering);
                if ((arrived?.Session ?? heard) is { } session)
                    await memory.KeepAsync(session, answering);
                await questions.RetryAsync(answering);
            }
            catch (ArchiveException e)
            {
                tell(new Notice(NoticeLevel.Error, $"What Discord sent ({arrived?.Type ?? "a session"}) could not be kept") { Failure = e });
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // One event that cannot be read must not make the bot deaf to all that come after it.
                tell(new Notice(NoticeLevel.Error, $"What Discord sent ({arrived?.Type ?? "a session"}) could not be worked on") { Failure = e });
            }
        }
    }

    public void Dispose() => _queue.Dispose();

    private async Task RouteAsync(GatewayEvent arrived, CancellationToken cancellationToken)
    {
        switch (arrived.Type)
        {
            case GatewayEvent.Ready or GatewayEvent.Resumed:
                _ = registration.RegisterAsync(arrived.Session.Application, cancellationToken);
                await questions.SweepAsync(cancellationToken);
                break;
            case "MESSAGE_CREATE" when InboundMessage.TryParse(arrived.Data, out var message):
                await TakeAsync(message.Id, arrived, cancellationToken);
                break;
            case "INTERACTION_CREATE" when Interaction.TryParse(arrived.Data, out var interaction):
                if (interaction.Input is ChatInput.Typed)
                    _ = answers.CompleteAsync(interaction, cancellationToken);
                else
                    await TakeAsync(interaction.Id, arrived, cancellationToken);
                break;
            case "MESSAGE_DELETE" when arrived.Data.Id("id") is { } deleted:
                withdrawn.Add(deleted.ToString());
                break;
            case "GUILD_CREATE":
                foreach (var thread in arrived.Data.Items("threads"))
                    threads.Hear(thread);
                break;
            case "THREAD_CREATE":
                threads.Hear(arrived.Data);
                break;
            case "THREAD_DELETE" when arrived.Data.Id("id") is { } thread:
                threads.Forget(thread);
                await inbox.ForgetAsync(DiscordPlatform.PlatformName, thread.ToString(), cancellationToken);
                break;
            // A guild that is only unavailable comes back.
            case "GUILD_DELETE" or "CHANNEL_DELETE" when arrived.Data.Id("id") is { } left && arrived.Data.Get("unavailable").ValueKind != JsonValueKind.True:
                await inbox.ForgetAsync(DiscordPlatform.PlatformName, left.ToString(), cancellationToken);
                break;
        }
    }

    private Task<bool> TakeAsync(Snowflake id, GatewayEvent arrived, CancellationToken cancellationToken) =>
        questions.TakeAsync(id.ToString(), KeptEvent.Write(arrived), arrived.Received, cancellationToken);

    private bool IsForBot(GatewayEvent arrived)
    {
        if (!InboundMessage.TryParse(arrived.Data, out var message))
        {
            meter.Ignored();
            return false;
        }
        busy.Hear(message.Channel);
        return Addressed.IsToBot(message, arrived.Session.Bot, threads);
    }

    private static bool IsCompletion(GatewayEvent arrived) => arrived.Type == "INTERACTION_CREATE" && Interaction.IsCompletion(arrived.Data);
}
