using NewsBot.Core.Chat;
using NewsBot.Slack.Web;
using NewsBot.Sockets;

namespace NewsBot.Slack.SocketMode;

/// <summary>Keeps one line open: the next one is made, and has said hello, before the one that is to go is closed.</summary>
internal sealed class SocketSeat(SocketDesk desk, SlackWeb web)
{
    private readonly Backoff _backoff = new(desk.Time, desk.Random);
    private readonly List<Task> _closing = [];
    private SocketLine? _outgoing;

    /// <returns>Null when cancelled.</returns>
    public async Task<ConnectionEnd.GivenUp?> RunAsync(CancellationToken cancellationToken)
    {
        // Its own health is not looked at: as long as one line stands, the connection as a whole does.
        var supervisor = new ConnectionSupervisor((_, stopping) => ConnectAsync(stopping), _backoff, new ConnectionHealth(desk.Time), desk.Meter, TellUnlessFatal, desk.Time);
        var givenUp = await supervisor.RunAsync(cancellationToken);
        CloseOutgoing();
        await Task.WhenAll(_closing);
        return givenUp;
    }

    /// <summary>What ends both seats is told once, by the connection.</summary>
    private void TellUnlessFatal(Notice notice)
    {
        if (notice.Level != NoticeLevel.Error)
            desk.Tell(notice);
    }

    private async Task<ConnectionEnd> ConnectAsync(CancellationToken cancellationToken)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(stopped.SetResult);
        Uri ticket;
        try
        {
            ticket = await web.OpenConnectionAsync(cancellationToken);
        }
        catch (ChatPlatformException refused)
        {
            return new ConnectionEnd.GivenUp(refused.Message);
        }
        var line = new SocketLine(desk);
        var isKept = false;
        try
        {
            await line.ConnectAsync(ticket, cancellationToken);
            await Task.WhenAny(line.GreetedAsync(), line.LeavingAsync(), stopped.Task);
            if (line.GreetedAsync().IsCompleted)
            {
                Seat(line);
                await Task.WhenAny(line.LeavingAsync(), stopped.Task);
            }
            cancellationToken.ThrowIfCancellationRequested();
            var end = await line.LeavingAsync();
            if (end is ConnectionEnd.Asked && !line.ReadingAsync().IsCompleted)
            {
                CloseOutgoing();
                (_outgoing, isKept) = (line, true);
            }
            return end;
        }
        finally
        {
            if (!isKept)
                Close(line);
        }
    }

    /// <summary>A line has said hello: what it takes the place of may go.</summary>
    private void Seat(SocketLine line)
    {
        _backoff.Connected();
        desk.Began();
        _ = WatchAsync(line);
        CloseOutgoing();
    }

    private async Task WatchAsync(SocketLine line)
    {
        await line.ReadingAsync();
        desk.Ended((await line.LeavingAsync()).Reason);
    }

    private void CloseOutgoing()
    {
        if (_outgoing is { } outgoing)
            Close(outgoing);
        _outgoing = null;
    }

    /// <summary>Not waited for: a peer that is dead takes seconds to be cut off, and the next line is due.</summary>
    private void Close(SocketLine line)
    {
        _closing.RemoveAll(closed => closed.IsCompleted);
        _closing.Add(line.CloseAsync());
    }
}
