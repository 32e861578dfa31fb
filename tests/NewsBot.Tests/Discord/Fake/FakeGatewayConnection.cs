using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Tests.Discord.Fake;

/// <summary>One connection to the fake gateway: what a script says on it, and hears.</summary>
internal sealed class FakeGatewayConnection(FakeGateway gateway, WebSocket socket, HttpContext context, int number) : IDisposable
{
    private const int LongestFrame = 4096;
    private const int MostFrames = 120;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Channel<FakeGatewayFrame> _heard = Channel.CreateUnbounded<FakeGatewayFrame>();
    private readonly TaskCompletionSource<int?> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Queue<TimeSpan> _lastMinute = new();
    private FakeGatewaySession? _session;

    /// <summary>With its question mark, as it came.</summary>
    public string Query { get; } = context.Request.QueryString.Value ?? "";

    public string Path { get; } = context.Request.PathBase + context.Request.Path;

    public int Number => number;

    /// <summary>The next frame from the client; anything but what is expected fails.</summary>
    public async Task<T> ExpectAsync<T>()
        where T : ISentFrame<T>
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var frame = await _heard.Reader.ReadAsync(patience.Token);
            return frame.Opcode == T.Opcode ? T.Read(frame.Data) : throw new InvalidOperationException($"{typeof(T).Name} was expected, and opcode {frame.Opcode} came: {frame.Data}");
        }
        catch (ChannelClosedException)
        {
            throw new InvalidOperationException($"{typeof(T).Name} was expected, and the connection ended: {string.Join("; ", gateway.Faults)}");
        }
    }

    /// <summary>The code with which the client closed; null where it broke off.</summary>
    public Task<int?> ExpectClosedAsync() => _closed.Task.WaitAsync(Patience);

    public Task SendAsync(object frame) => SendTextAsync(JsonSerializer.Serialize(frame));

    public Task SendHelloAsync(TimeSpan interval) => SendAsync(new { t = (string?)null, s = (long?)null, op = 10, d = new { heartbeat_interval = (int)interval.TotalMilliseconds, _trace = FakeGatewayReady.Trace } });

    /// <summary>Opens a session, and tells the client.</summary>
    public async Task<FakeGatewaySession> SendReadyAsync()
    {
        var session = _session = gateway.Open();
        session.Connection = this;
        await session.DispatchAsync("READY", FakeGatewayReady.Data(session.Id, gateway.ResumeAddress ?? new Uri($"ws://{context.Request.Host}{Path}")));
        gateway.Told(session);
        return session;
    }

    /// <summary>Replays what the client missed, then RESUMED; a session that is not known is invalid.</summary>
    public async Task AnswerAsync(SentResume resume)
    {
        if (gateway.Find(resume.Session) is not { } session)
        {
            await SendInvalidSessionAsync(isResumable: false);
            return;
        }
        _session = session;
        await session.ReplayAsync(resume.Sequence, this);
    }

    public Task AcknowledgeAsync() => SendAsync(new { t = (string?)null, s = (long?)null, op = 11, d = (object?)null });

    public Task RequestHeartbeatAsync() => SendAsync(new { t = (string?)null, s = (long?)null, op = 1, d = (object?)null });

    public Task RequestReconnectAsync() => SendAsync(new { t = (string?)null, s = (long?)null, op = 7, d = (object?)null });

    public Task SendInvalidSessionAsync(bool isResumable) => SendAsync(new { t = (string?)null, s = (long?)null, op = 9, d = isResumable });

    public Task SendTextAsync(string text, int fragment = int.MaxValue) => SendBytesAsync(Encoding.UTF8.GetBytes(text), fragment);

    /// <param name="fragment">The most bytes of one web socket frame.</param>
    public async Task SendBytesAsync(ReadOnlyMemory<byte> message, int fragment = int.MaxValue)
    {
        await _turn.WaitAsync();
        try
        {
            do
            {
                var part = message[..Math.Min(fragment, message.Length)];
                message = message[part.Length..];
                await socket.SendAsync(part, WebSocketMessageType.Text, message.IsEmpty, CancellationToken.None);
            }
            while (!message.IsEmpty);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Sends where the connection still stands.</summary>
    public async Task TrySendAsync(string text)
    {
        try
        {
            await SendTextAsync(text);
        }
        catch (Exception gone) when (gone is WebSocketException or InvalidOperationException or IOException or OperationCanceledException)
        {
            // Whoever is to have it resumes.
        }
    }

    public Task CloseAsync(int code) => socket.CloseOutputAsync((WebSocketCloseStatus)code, "", CancellationToken.None);

    /// <summary>Cuts the line without a word.</summary>
    public void Drop() => context.Abort();

    public async Task ServeAsync()
    {
        if (gateway.IsAutomatic)
            await SendHelloAsync(gateway.HeartbeatInterval);
        try
        {
            var buffer = new byte[LongestFrame + 1];
            while (await ReceiveAsync(buffer) is { } message)
                await TakeAsync(message);
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException)
        {
            // The client broke off, or the script dropped it.
        }
        catch (Exception fault) when (fault is FormatException or JsonException or InvalidOperationException)
        {
            gateway.Faults.Enqueue($"connection {number}: {fault.Message}");
            await CloseAsync(4002);
        }
        if (_session?.Connection == this)
            _session.Connection = null;
        _closed.TrySetResult((int?)socket.CloseStatus);
        _heard.Writer.TryComplete();
        if (socket.State == WebSocketState.CloseReceived)
            await CloseAsync((int)socket.CloseStatus!.Value);
    }

    public void Dispose() => _turn.Dispose();

    private async Task<ReadOnlyMemory<byte>?> ReceiveAsync(byte[] buffer)
    {
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            length += part.Count;
            if (length > LongestFrame)
                throw new FormatException($"a frame is longer than {LongestFrame} bytes");
            if (part.EndOfMessage)
                return buffer.AsMemory(0, length);
        }
    }

    private async Task TakeAsync(ReadOnlyMemory<byte> message)
    {
        using var json = JsonDocument.Parse(message);
        if (json.RootElement.EnumerateObject().Select(property => property.Name).Except(["op", "d"]).FirstOrDefault() is { } unknown)
            throw new FormatException($"{unknown} is not known in a frame to the gateway");
        var frame = gateway.Record(number, json.RootElement.GetProperty("op").GetInt32(), json.RootElement.GetProperty("d").Clone());
        _lastMinute.Enqueue(frame.At);
        while (_lastMinute.Peek() < frame.At - TimeSpan.FromMinutes(1))
            _lastMinute.Dequeue();
        if (_lastMinute.Count > MostFrames)
            throw new FormatException($"more than {MostFrames} frames came within a minute");
        if (!await CheckAsync(frame))
            return;
        _heard.Writer.TryWrite(frame);
        if (gateway.IsAutomatic)
            await AnswerAsync(frame);
    }

    /// <summary>False where the token is another one, for which the connection is closed as Discord does.</summary>
    private async Task<bool> CheckAsync(FakeGatewayFrame frame)
    {
        var told = gateway.Token;
        switch (frame.Opcode)
        {
            case 1 when SentHeartbeat.Read(frame.Data).Sequence is { } sequence:
                if (_session is not null && sequence > _session.Sequence)
                    throw new FormatException($"a heartbeat tells of {sequence}, which has not been sent");
                break;
            case 1:
                break;
            case 2:
                told = SentIdentify.Read(frame.Data).Token;
                break;
            case 6:
                var resume = SentResume.Read(frame.Data);
                told = resume.Token;
                if (gateway.Find(resume.Session) is { } session && resume.Sequence > session.Sequence)
                    throw new FormatException($"RESUME tells of {resume.Sequence}, which has not been sent");
                break;
            default:
                throw new FormatException($"opcode {frame.Opcode} is none that this client needs");
        }
        if (told == gateway.Token)
            return true;
        await CloseAsync(4004);
        return false;
    }

    private async Task AnswerAsync(FakeGatewayFrame frame)
    {
        switch (frame.Opcode)
        {
            case 1 when gateway.AnswersHeartbeats:
                await AcknowledgeAsync();
                break;
            case 2:
                await SendReadyAsync();
                break;
            case 6:
                await AnswerAsync(SentResume.Read(frame.Data));
                break;
        }
    }
}
