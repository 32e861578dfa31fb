using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NewsBot.Slack.SocketMode;
using NewsBot.Slack.Web;
using NewsBot.Sockets;
using NewsBot.Tests.Slack.Fake;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Slack.SocketMode;

/// <summary>Socket Mode against the fake, with a clock that the test moves. Nobody waits before connecting again unless the test says so.</summary>
internal sealed class SocketRun : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly SlackWeb _web;

    private SocketRun(FakeSlack slack, Func<SlackEnvelope, Task<JsonObject?>>? accept, SocketLimits? limits, double chance)
    {
        Slack = slack;
        _web = slack.Client(Time);
        Connection = new SocketModeConnection(slack.Options, _web, new ConnectionMeter("slack"), slack.Notices.Enqueue, Time, limits, new FixedRandom(chance));
        Running = Connection.RunAsync((envelope, _) =>
        {
            Accepted.Enqueue(envelope);
            return accept?.Invoke(envelope) ?? Task.FromResult<JsonObject?>(null);
        }, _stop.Token);
    }

    public ManualTime Time { get; } = new();

    public FakeSlack Slack { get; }

    public SocketModeConnection Connection { get; }

    public Task Running { get; }

    public ConcurrentQueue<SlackEnvelope> Accepted { get; } = new();

    /// <summary>Starts, before any socket is open.</summary>
    public static async Task<SocketRun> StartAsync(
        Func<SlackEnvelope, Task<JsonObject?>>? accept = null, SocketLimits? limits = null, double chance = 0, Action<FakeSlack>? setUp = null)
    {
        var slack = await FakeSlack.StartAsync();
        setUp?.Invoke(slack);
        return new SocketRun(slack, accept, limits, chance);
    }

    /// <summary>The two sockets of the start.</summary>
    public async Task<(FakeSocket First, FakeSocket Second)> BothAsync()
    {
        var (first, second) = (await Slack.Sockets.ExpectSocketAsync(), await Slack.Sockets.ExpectSocketAsync());
        // An answer on each shows that the client has heard its hello.
        foreach (var socket in new[] { first, second })
            await ProvenAsync(socket);
        return (first, second);
    }

    /// <summary>The next socket, once the client works with it.</summary>
    public async Task<FakeSocket> NextAsync()
    {
        var socket = await Slack.Sockets.ExpectSocketAsync();
        await ProvenAsync(socket);
        return socket;
    }

    /// <summary>Waits until the client works with a socket.</summary>
    public async Task ProvenAsync(FakeSocket socket)
    {
        await socket.DeliverAsync(Slack.Sockets.Envelope("none_that_is_known", []));
        Assert.Equal(socket.Number, (await Slack.Sockets.ExpectAckAsync()).Socket);
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Running;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Running.ContinueWith(_ => { }, TaskScheduler.Default);
        Slack.AssertNoSecretTold();
        _web.Dispose();
        _stop.Dispose();
        await Slack.DisposeAsync();
    }
}
