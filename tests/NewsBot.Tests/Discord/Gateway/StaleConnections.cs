using System.Text;
using System.Threading.Channels;
using NewsBot.Discord;
using NewsBot.Discord.Gateway;
using NewsBot.Sockets;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord.Gateway;

/// <summary>An old connection that will not go, while the next one stands.</summary>
public sealed class StaleConnections
{
    private const string Hello = """{"op":10,"d":{"heartbeat_interval":40000}}""";
    private const string Ready = """{"op":0,"t":"READY","s":1,"d":{"session_id":"s","user":{"id":"1"},"application":{"id":"2"}}}""";

    [Fact]
    public async Task What_it_still_says_is_dropped_and_its_sequence_does_not_count()
    {
        var time = new ManualTime();
        var opened = Channel.CreateUnbounded<StubbornSocket>();
        var events = Channel.CreateUnbounded<GatewayEvent>();
        var connection = new GatewayConnection(
            new DiscordOptions { Token = "t" }, _ => Task.FromResult(new GatewayBot(new Uri("wss://gateway.example"), 1, 100, TimeSpan.Zero, 1)), new ConnectionMeter("discord"),
            _ => { }, time, Open, new FixedRandom(0.5));
        using var stop = new CancellationTokenSource();
        var run = connection.RunAsync(null, taken => events.Writer.TryWrite(taken), stop.Token);
        var old = await NextAsync(opened);
        old.Say(Hello);
        old.Say(Ready);
        Assert.Equal("READY", (await NextAsync(events)).Type);
        old.Say("""{"op":7,"d":null}""");

        var fresh = await NextAsync(opened);
        fresh.Say(Hello);
        Assert.Equal("""{"op":6,"d":{"token":"t","session_id":"s","seq":1}}""", await NextAsync(fresh.Sent));
        old.Say("""{"op":0,"t":"MESSAGE_CREATE","s":9,"d":{"id":"late"}}""");
        await old.Drained.WaitAsync(TimeSpan.FromSeconds(10));
        fresh.Say("""{"op":0,"t":"MESSAGE_CREATE","s":2,"d":{"id":"in time"}}""");

        Assert.Equal("in time", (await NextAsync(events)).Data.GetProperty("id").GetString());
        fresh.Say("""{"op":1,"d":null}""");
        Assert.Equal("""{"op":1,"d":2}""", await NextAsync(fresh.Sent));
        old.LetGo();
        await stop.CancelAsync();
        fresh.LetGo();
        await run.WaitAsync(TimeSpan.FromSeconds(10));

        IMessageSocket Open()
        {
            var socket = new StubbornSocket();
            opened.Writer.TryWrite(socket);
            return socket;
        }
    }

    private static async Task<T> NextAsync<T>(Channel<T> channel)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        return await channel.Reader.ReadAsync(patience.Token);
    }

    /// <summary>A connection in memory that closes only when the test lets it.</summary>
    private sealed class StubbornSocket : IMessageSocket
    {
        private readonly Channel<string> _said = Channel.CreateUnbounded<string>();
        private readonly TaskCompletionSource _closed = new();
        private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Channel<string> Sent { get; } = Channel.CreateUnbounded<string>();

        /// <summary>Ended once its reader has taken what came late.</summary>
        public Task Drained => _drained.Task;

        public int? CloseCode => null;

        public void Say(string message) => _said.Writer.TryWrite(message);

        public void LetGo()
        {
            _closed.TrySetResult();
            _said.Writer.TryComplete();
        }

        public Task ConnectAsync(Uri address, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
        {
            Sent.Writer.TryWrite(Encoding.UTF8.GetString(message.Span));
            return Task.CompletedTask;
        }

        public async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken)
        {
            if (!await _said.Reader.WaitToReadAsync(cancellationToken))
                return null;
            var message = await _said.Reader.ReadAsync(cancellationToken);
            if (message.Contains("late", StringComparison.Ordinal))
                _drained.TrySetResult();
            return Encoding.UTF8.GetBytes(message);
        }

        public Task CloseAsync(int code) => _closed.Task;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
