using System.Text.Json;

namespace NewsBot.Tests.Discord.Fake;

/// <summary>A session of the fake gateway: counts its events, and keeps the latest for a replay, whether or not anybody is connected.</summary>
internal sealed class FakeGatewaySession(string id) : IDisposable
{
    private const int Kept = 20_000;

    private readonly Queue<(long Sequence, string Frame)> _sent = new();
    private readonly SemaphoreSlim _turn = new(1, 1);

    public string Id => id;

    public long Sequence { get; private set; }

    /// <summary>Where its events go; null while nobody is connected.</summary>
    public FakeGatewayConnection? Connection { get; set; }

    /// <summary>Sends an event on, and keeps it. One that cannot be sent is not lost: it is replayed.</summary>
    public async Task DispatchAsync(string type, object? data)
    {
        await _turn.WaitAsync();
        try
        {
            var frame = JsonSerializer.Serialize(new { t = type, s = ++Sequence, op = 0, d = data });
            _sent.Enqueue((Sequence, frame));
            if (_sent.Count > Kept)
                _sent.Dequeue();
            if (Connection is { } connection)
                await connection.TrySendAsync(frame);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Sends again what came after a sequence, on a new connection, to which everything goes from now on; then RESUMED.</summary>
    public async Task ReplayAsync(long after, FakeGatewayConnection connection)
    {
        await _turn.WaitAsync();
        try
        {
            foreach (var (_, frame) in _sent.Where(sent => sent.Sequence > after))
                await connection.TrySendAsync(frame);
            Connection = connection;
        }
        finally
        {
            _turn.Release();
        }
        await DispatchAsync("RESUMED", new { _trace = FakeGatewayReady.Trace });
    }

    public void Dispose() => _turn.Dispose();
}
