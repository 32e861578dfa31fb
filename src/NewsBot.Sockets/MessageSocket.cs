using System.Net.WebSockets;

namespace NewsBot.Sockets;

/// <summary>A web socket (RFC 6455) that carries text; every wait has its limit.</summary>
public sealed class MessageSocket : IMessageSocket
{
    private readonly ClientWebSocket _socket = new();
    private readonly SocketLimits _limits;
    private readonly TimeProvider _time;
    private readonly MessageBuffer _buffer;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly HttpMessageInvoker? _listening;
    private bool _hasHeard;

    /// <param name="heard">Called whenever anything at all comes in, pings and pongs included.</param>
    public MessageSocket(SocketLimits limits, TimeProvider time, Action? heard = null)
    {
        if (heard is not null)
            _listening = new HttpMessageInvoker(new SocketsHttpHandler { PlaintextStreamFilter = (context, _) => ValueTask.FromResult<Stream>(new HeardStream(context.PlaintextStream, heard)) });
        (_limits, _time) = (limits, time);
        _buffer = new MessageBuffer(limits.Longest);
        _socket.Options.KeepAliveInterval = limits.KeepAliveInterval;
        _socket.Options.KeepAliveTimeout = limits.KeepAliveTimeout;
    }

    public int? CloseCode => (int?)_socket.CloseStatus;

    public Task ConnectAsync(Uri address, CancellationToken cancellationToken) =>
        WithinAsync(_limits.Connect, "connecting", limited => _socket.ConnectAsync(address, _listening, limited), cancellationToken);

    public async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        var sending = SendInTurnAsync(message, cancellationToken);
        try
        {
            await sending.WaitAsync(_limits.Send, _time, cancellationToken);
        }
        catch (TimeoutException)
        {
            _socket.Abort();
            throw new TimeoutException($"sending took longer than {_limits.Send.TotalSeconds:0.###} s");
        }
    }

    public async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken)
    {
        _buffer.Clear();
        if (_hasHeard)
            return await NextAsync(cancellationToken);
        ReadOnlyMemory<byte>? first = null;
        await WithinAsync(_limits.FirstMessage, "waiting for the first message", async limited => first = await NextAsync(limited), cancellationToken);
        _hasHeard = true;
        return first;
    }

    /// <summary>The server is given time to close too, as it may be sending still (RFC 6455, section 7.1.1).</summary>
    public async Task CloseAsync(int code)
    {
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await WithinAsync(_limits.Close, "closing", limited => _socket.CloseAsync((WebSocketCloseStatus)code, null, limited), CancellationToken.None);
        }
        catch (Exception gone) when (gone is WebSocketException or TimeoutException or InvalidOperationException or IOException or OperationCanceledException)
        {
            // Whatever keeps it from closing, it is cut off below.
        }
        finally
        {
            _socket.Abort();
        }
    }

    /// <summary>Not to be called while a message is awaited: its memory goes back to the pool.</summary>
    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _listening?.Dispose();
        _buffer.Dispose();
        _sending.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task SendInTurnAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var fragment = await _socket.ReceiveAsync(_buffer.Room(), cancellationToken);
            if (fragment.MessageType == WebSocketMessageType.Close)
                return null;
            _buffer.Take(fragment.Count);
            if (fragment.EndOfMessage)
                return _buffer.Whole();
        }
    }

    /// <exception cref="TimeoutException">It took longer than it may; the socket cannot be used any more.</exception>
    private async Task WithinAsync(TimeSpan limit, string doing, Func<CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(limit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await act(either.Token);
        }
        catch (Exception) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{doing} took longer than {limit.TotalSeconds:0.###} s");
        }
    }
}
