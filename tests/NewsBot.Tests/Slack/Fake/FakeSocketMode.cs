using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Tests.Slack.Fake;

/// <summary>An acknowledgement that came in.</summary>
/// <param name="Socket">Counts from 1.</param>
/// <param name="At">Since the fake was made.</param>
internal sealed record FakeAck(string Envelope, JsonObject? Payload, int Socket, TimeSpan At);

/// <summary>
/// Slack's Socket Mode on this machine, to be mounted on a server of the test. Tickets are good once; an acknowledgement that is not known, or comes on
/// another socket than the envelope went out on, is a fault that <see cref="Faults"/> tells.
/// </summary>
internal sealed class FakeSocketMode
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly long _started = TimeProvider.System.GetTimestamp();
    private readonly ConcurrentDictionary<string, bool> _tickets = new();
    private readonly Channel<FakeSocket> _sockets = Channel.CreateUnbounded<FakeSocket>();
    private readonly Channel<FakeAck> _acks = Channel.CreateUnbounded<FakeAck>();
    private int _count;
    private int _envelopes;

    /// <summary>Whether sockets say hello by themselves.</summary>
    public bool Greets { get; set; } = true;

    /// <summary>Whether new sockets read nothing, not even pings: half-open links.</summary>
    public bool IsDeaf { get; set; }

    /// <summary>Every acknowledgement that came in, in order.</summary>
    public ConcurrentQueue<FakeAck> Acks { get; } = new();

    /// <summary>What clients did wrong.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    /// <summary>What happened to the sockets, in order: <c>hello 3</c>, <c>close 1</c>.</summary>
    public ConcurrentQueue<string> Story { get; } = new();

    public int TicketCount => _tickets.Count;

    public Uri Ticket(HttpContext context)
    {
        var ticket = Guid.NewGuid().ToString("n");
        _tickets[ticket] = true;
        return new Uri($"ws://{context.Request.Host}/link/?ticket={ticket}&app_id=A0FAKE");
    }

    /// <summary>Serves one socket until it ends; a <see cref="RequestDelegate"/>.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        var ticket = context.Request.Query["ticket"].ToString();
        if (!context.WebSockets.IsWebSocketRequest || !_tickets.TryUpdate(ticket, false, true))
        {
            Faults.Enqueue("a ticket was used that is not known, or was used before");
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        using var webSocket = await context.WebSockets.AcceptWebSocketAsync();
        using var socket = new FakeSocket(this, webSocket, context, Interlocked.Increment(ref _count)) { IsDeaf = IsDeaf };
        if (Greets)
            await socket.SendHelloAsync();
        _sockets.Writer.TryWrite(socket);
        await socket.ServeAsync();
    }

    /// <summary>The next socket that has been opened, or is.</summary>
    public async Task<FakeSocket> ExpectSocketAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _sockets.Reader.ReadAsync(patience.Token);
    }

    /// <summary>The next acknowledgement.</summary>
    public async Task<FakeAck> ExpectAckAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _acks.Reader.ReadAsync(patience.Token);
    }

    /// <summary>An envelope of its own id.</summary>
    public JsonObject Envelope(string type, JsonObject payload, bool acceptsPayload = false) => new()
    {
        ["envelope_id"] = $"envelope-{Interlocked.Increment(ref _envelopes)}",
        ["type"] = type,
        ["payload"] = payload,
        ["accepts_response_payload"] = acceptsPayload,
    };

    /// <summary>An event in its envelope.</summary>
    public JsonObject Event(string id) => Envelope("events_api", new JsonObject { ["type"] = "event_callback", ["event_id"] = id, ["event"] = new JsonObject { ["type"] = "app_mention" } });

    /// <summary>Throws where a client did something wrong.</summary>
    public void AssertFaultless() => Assert.Empty(Faults);

    public void Take(FakeSocket socket, JsonObject frame)
    {
        if (frame["envelope_id"]?.GetValue<string>() is not { } id || frame.Any(field => field.Key is not ("envelope_id" or "payload")))
        {
            Faults.Enqueue($"socket {socket.Number}: no acknowledgement: {frame.ToJsonString()}");
            return;
        }
        if (!socket.Delivered.TryGetValue(id, out var due) || due <= 0)
            Faults.Enqueue($"socket {socket.Number}: {id} is acknowledged, and was not delivered on it, or not so often");
        socket.Delivered.AddOrUpdate(id, -1, (_, left) => left - 1);
        var ack = new FakeAck(id, frame["payload"] as JsonObject, socket.Number, TimeProvider.System.GetElapsedTime(_started));
        Acks.Enqueue(ack);
        _acks.Writer.TryWrite(ack);
    }
}
