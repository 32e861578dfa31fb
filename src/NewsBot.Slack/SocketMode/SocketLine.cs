using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Sockets;

namespace NewsBot.Slack.SocketMode;

/// <summary>One socket, from its hello to its end: what is delivered on it is acknowledged on it.</summary>
/// <remarks>https://docs.slack.dev/apis/events-api/using-socket-mode</remarks>
internal sealed class SocketLine
{
    /// <summary>How long it may be silent. Our own pings are answered more often.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(75);

    /// <summary>How long the hello may take.</summary>
    public static readonly TimeSpan UntilHello = TimeSpan.FromSeconds(20);

    /// <summary>How many envelopes may wait to be acknowledged; more are left to Slack to deliver again.</summary>
    public const int MostWaiting = 1_000;

    /// <summary>How long a line that is replaced is given to acknowledge what it has.</summary>
    private static readonly TimeSpan Draining = TimeSpan.FromSeconds(3);

    private readonly SocketDesk _desk;
    private readonly IMessageSocket _socket;
    private readonly ITimer _silence;
    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<ConnectionEnd> _leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _reading = Task.CompletedTask;
    private int _waiting;
    private volatile bool _isClosing;

    public SocketLine(SocketDesk desk)
    {
        _desk = desk;
        _silence = desk.Time.CreateTimer(_ => _leaving.TrySetResult(new ConnectionEnd.Lost(
            _greeted.Task.IsCompleted ? $"nothing came for {Silence.TotalSeconds:0} s" : $"no hello came within {UntilHello.TotalSeconds:0} s")), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _socket = desk.Open(Heard);
    }

    /// <summary>Completes with the hello.</summary>
    public Task GreetedAsync() => _greeted.Task;

    /// <summary>Completes once the line ends, or is to be replaced; in the second case it goes on meanwhile.</summary>
    public Task<ConnectionEnd> LeavingAsync() => _leaving.Task;

    /// <summary>Completes when nothing comes in any more.</summary>
    public Task ReadingAsync() => _reading;

    public async Task ConnectAsync(Uri ticket, CancellationToken cancellationToken)
    {
        await _socket.ConnectAsync(ticket, cancellationToken);
        _silence.Change(UntilHello, Timeout.InfiniteTimeSpan);
        _reading = ReadAsync(cancellationToken);
    }

    /// <summary>Acknowledges what it has, and closes; a peer that does not close is cut off.</summary>
    public async Task CloseAsync()
    {
        _isClosing = true;
        // Without it the count may be read before the mark can be seen, and whoever counts down to nothing would not tell.
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _waiting) > 0)
            await Task.WhenAny(_drained.Task, Task.Delay(Draining, _desk.Time, CancellationToken.None));
        await _silence.DisposeAsync();
        await _socket.CloseAsync(1000);
        await _reading;
        await _socket.DisposeAsync();
    }

    private void Heard()
    {
        _desk.Health.Heard();
        if (_greeted.Task.IsCompleted)
            _silence.Change(Silence, Timeout.InfiniteTimeSpan);
    }

    /// <param name="stopping">Stops the work on what came in; the socket is closed by <see cref="CloseAsync"/>, as a read that is cancelled would cut it off.</param>
    private async Task ReadAsync(CancellationToken stopping)
    {
        try
        {
            while (await _socket.ReceiveAsync(CancellationToken.None) is { } message)
                Take(SocketFrame.TryParse(message.Span, _desk.Time.GetTimestamp()), stopping);
            _leaving.TrySetResult(new ConnectionEnd.Lost($"Slack closed the socket ({_socket.CloseCode?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "without a code"})"));
        }
        catch (Exception lost)
        {
            _leaving.TrySetResult(new ConnectionEnd.Lost($"the socket broke: {lost.Message}"));
        }
    }

    private void Take(SocketFrame? frame, CancellationToken stopping)
    {
        switch (frame)
        {
            case SocketFrame.Hello:
                _greeted.TrySetResult();
                _silence.Change(Silence, Timeout.InfiniteTimeSpan);
                break;
            case SocketFrame.Disconnect disconnect:
                _leaving.TrySetResult(_desk.EndFor(disconnect));
                break;
            case SocketFrame.Delivered delivered when Interlocked.Increment(ref _waiting) > MostWaiting:
                Done();
                _desk.Meter.Shed();
                break;
            case SocketFrame.Delivered delivered:
                _ = AnswerAsync(delivered.Envelope, stopping);
                break;
            default:
                _desk.Meter.Ignored();
                break;
        }
    }

    private async Task AnswerAsync(SlackEnvelope envelope, CancellationToken stopping)
    {
        // The reader goes on to the next frame, whatever becomes of this one.
        await Task.Yield();
        try
        {
            JsonObject? answer = null;
            if (envelope.IsKnown)
            {
                (var receipt, answer) = await _desk.Reception.TakeAsync(envelope, stopping);
                if (receipt == Receipt.Failed)
                    return;
            }
            else
            {
                _desk.Meter.Ignored();
            }
            await _socket.SendAsync(Acknowledgement(envelope, answer), CancellationToken.None);
        }
        catch (Exception lost)
        {
            // The work is kept; Slack delivers the envelope once more, and it is known then.
            _desk.Tell(new Notice(NoticeLevel.Detail, Secrets.Mask($"An acknowledgement did not reach Slack: {lost.Message}")));
        }
        finally
        {
            Done();
        }
    }

    private void Done()
    {
        if (Interlocked.Decrement(ref _waiting) == 0 && _isClosing)
            _drained.TrySetResult();
    }

    private static byte[] Acknowledgement(SlackEnvelope envelope, JsonObject? answer)
    {
        var frame = new JsonObject { ["envelope_id"] = envelope.Id };
        if (answer is not null)
            frame["payload"] = answer.DeepClone();
        return JsonSerializer.SerializeToUtf8Bytes(frame);
    }
}
