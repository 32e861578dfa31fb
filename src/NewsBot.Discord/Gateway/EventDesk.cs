using System.Text.Json;
using NewsBot.Sockets;

namespace NewsBot.Discord.Gateway;

/// <summary>Takes the events of one connection: notes how far they have come, and hands on those that are wanted.</summary>
internal sealed class EventDesk(GatewayDesk desk, Generation generation, Uri main)
{
    private readonly TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isReplaying;

    /// <summary>An event came in.</summary>
    public Task IsHeard => _heard.Task;

    /// <summary>READY or RESUMED came in.</summary>
    public Task IsReady => _ready.Task;

    public bool IsGreeted { get; private set; }

    /// <summary>HELLO came in, and is answered with RESUME or IDENTIFY.</summary>
    public void Greeted(bool isResuming) => (IsGreeted, _isReplaying) = (true, isResuming);

    /// <summary>Never throws for what the event holds or for what is made of it.</summary>
    public void Take(GatewayFrame frame)
    {
        var received = desk.Time.GetTimestamp();
        lock (desk.HandingOn)
        {
            if (!generation.IsCurrent)
                return;
            try
            {
                Take(frame, received);
            }
            catch (Exception failure)
            {
                desk.Tell(new Notice(NoticeLevel.Error, $"an event could not be taken: {frame.Type}") { Failure = failure });
            }
        }
    }

    private void Take(GatewayFrame frame, long received)
    {
        var isWanted = GatewayEvent.IsWanted(frame.Type);
        var data = isWanted ? frame.Parse() : default;
        if (frame.Type == GatewayEvent.Ready && !TryOpen(data))
        {
            desk.Meter.Ignored();
            return;
        }
        // The sequence counts before anything is made of the event: what fails here would fail again if it were sent again.
        if (desk.Session.Advance(generation, frame.Sequence) is not { } session || frame.Type is null)
        {
            desk.Meter.Ignored();
            return;
        }
        _heard.TrySetResult();
        if (frame.Type is GatewayEvent.Ready or GatewayEvent.Resumed)
            BeReady(frame.Type);
        if (isWanted)
            desk.Accept(new GatewayEvent(frame.Type, data, session, _isReplaying, received));
    }

    private bool TryOpen(JsonElement ready)
    {
        if (!GatewaySession.TryOpen(ready, main, out var session))
            return false;
        desk.Session.Open(generation, session!);
        return true;
    }

    private void BeReady(string type)
    {
        _isReplaying = false;
        desk.Session.Resumed(generation);
        desk.Health.Connected();
        desk.Backoff.Connected();
        desk.Tell(new Notice(NoticeLevel.Information, type == GatewayEvent.Ready ? "connected to Discord" : "connected to Discord again, with nothing missed"));
        _ready.TrySetResult();
    }
}
