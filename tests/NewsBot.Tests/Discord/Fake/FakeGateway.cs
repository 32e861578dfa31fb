using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Tests.Discord.Fake;

/// <summary>A frame that came in.</summary>
/// <param name="Connection">Counts from 1.</param>
/// <param name="At">Since the gateway was made.</param>
internal sealed record FakeGatewayFrame(int Connection, TimeSpan At, int Opcode, JsonElement Data);

/// <summary>
/// Discord's gateway on this machine, to be mounted on a server of the test. It is scripted, connection by connection, or answers by
/// itself (<see cref="IsAutomatic"/>). A client that sends what Discord does not document is cut off, and <see cref="Faults"/> tells it.
/// </summary>
internal sealed class FakeGateway(string token = FakeGateway.UsualToken) : IDisposable
{
    public const string UsualToken = "fake.discord.token";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly long _started = TimeProvider.System.GetTimestamp();
    private readonly ConcurrentDictionary<string, FakeGatewaySession> _sessions = new();
    private readonly Channel<FakeGatewayConnection> _connections = Channel.CreateUnbounded<FakeGatewayConnection>();
    private readonly Channel<FakeGatewaySession> _ready = Channel.CreateUnbounded<FakeGatewaySession>();
    private int _count;
    private int _sessionCount;

    public string Token => token;

    /// <summary>Whether every connection is answered as Discord would, without a script.</summary>
    public bool IsAutomatic { get; set; }

    /// <summary>Whether automatic connections acknowledge heartbeats.</summary>
    public bool AnswersHeartbeats { get; set; } = true;

    /// <summary>Whether connections are taken at all; else 503.</summary>
    public bool IsUp { get; set; } = true;

    /// <summary>What automatic connections ask for.</summary>
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>What READY gives as resume_gateway_url; null: where the connection came to.</summary>
    public Uri? ResumeAddress { get; set; }

    /// <summary>Every frame that came in, in order.</summary>
    public ConcurrentQueue<FakeGatewayFrame> Frames { get; } = new();

    /// <summary>What clients did wrong.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    /// <summary>How many connections there have been.</summary>
    public int Connections => Volatile.Read(ref _count);

    /// <summary>The session that was opened last.</summary>
    public FakeGatewaySession? Session { get; private set; }

    /// <summary>Where it is reached on a server, mounted at a path.</summary>
    public static Uri AddressOn(Uri root, string path = "") => new UriBuilder(new Uri(root, path)) { Scheme = "ws" }.Uri;

    /// <summary>Serves one connection until it ends; a <see cref="RequestDelegate"/>.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        if (!IsUp || !context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = IsUp ? StatusCodes.Status400BadRequest : StatusCodes.Status503ServiceUnavailable;
            return;
        }
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var connection = new FakeGatewayConnection(this, socket, context, Interlocked.Increment(ref _count));
        _connections.Writer.TryWrite(connection);
        await connection.ServeAsync();
    }

    /// <summary>The next connection that has come in, or comes in.</summary>
    public async Task<FakeGatewayConnection> ExpectConnectionAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _connections.Reader.ReadAsync(patience.Token);
    }

    /// <summary>An event of the session that was opened last, a number of times.</summary>
    public async Task DispatchAsync(string type, object? data, int times = 1)
    {
        for (var time = 0; time < times; time++)
            await (Session ?? throw new InvalidOperationException("no session has been opened")).DispatchAsync(type, data);
    }

    /// <summary>The next session whose READY has been sent, or is.</summary>
    public async Task<FakeGatewaySession> ExpectReadyAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _ready.Reader.ReadAsync(patience.Token);
    }

    public void Told(FakeGatewaySession session) => _ready.Writer.TryWrite(session);

    public FakeGatewaySession Open()
    {
        var session = new FakeGatewaySession($"session-{Interlocked.Increment(ref _sessionCount)}");
        _sessions[session.Id] = session;
        return Session = session;
    }

    public FakeGatewaySession? Find(string id) => _sessions.GetValueOrDefault(id);

    /// <summary>Whoever resumes has to identify.</summary>
    public void ForgetSessions() => _sessions.Clear();

    /// <summary>Throws where a client did something wrong.</summary>
    public void AssertFaultless() => Assert.Empty(Faults);

    public FakeGatewayFrame Record(int connection, int opcode, JsonElement data)
    {
        var frame = new FakeGatewayFrame(connection, TimeProvider.System.GetElapsedTime(_started), opcode, data);
        Frames.Enqueue(frame);
        return frame;
    }

    public void Dispose()
    {
        foreach (var session in _sessions.Values)
            session.Dispose();
    }
}
