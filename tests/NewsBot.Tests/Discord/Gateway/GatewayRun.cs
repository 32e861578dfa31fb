using System.Collections.Concurrent;
using System.Threading.Channels;
using NewsBot.Discord;
using NewsBot.Discord.Gateway;
using NewsBot.Sockets;
using NewsBot.Tests.Discord.Fake;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord.Gateway;

/// <summary>A gateway connection of the bot, to a fake gateway on this machine, on a clock of the test's; chance falls in the middle.</summary>
internal sealed class GatewayRun : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly LoopbackServer _server;
    private readonly Channel<GatewayEvent> _events = Channel.CreateUnbounded<GatewayEvent>();
    private CancellationTokenSource _stop = new();

    private GatewayRun(FakeGateway gateway, LoopbackServer server)
    {
        (Gateway, _server) = (gateway, server);
        Address = FakeGateway.AddressOn(server.Root);
        Ask = _ => Task.FromResult(Bot);
    }

    public static TimeSpan Interval { get; } = TimeSpan.FromSeconds(40);

    public FakeGateway Gateway { get; }

    public ManualTime Time { get; } = new();

    public Uri Address { get; set; }

    public DiscordOptions Options { get; init; } = new() { Token = FakeGateway.UsualToken };

    public GatewayBot Bot => new(Address, 1, 1000, TimeSpan.FromHours(1), 1);

    public Func<CancellationToken, Task<GatewayBot>> Ask { get; set; }

    public int Asked { get; private set; }

    /// <summary>Called on the receive loop, before the event is to be had from <see cref="EventAsync"/>.</summary>
    public Action<GatewayEvent> OnEvent { get; set; } = _ => { };

    public ConcurrentQueue<Notice> Notices { get; } = new();

    public GatewayConnection Connection { get; private set; } = null!;

    public Task Running { get; private set; } = Task.CompletedTask;

    public static async Task<GatewayRun> PrepareAsync(DiscordOptions? options = null)
    {
        var gateway = new FakeGateway();
        var server = await LoopbackServer.StartAsync(gateway.ServeAsync);
        return options is null ? new GatewayRun(gateway, server) : new GatewayRun(gateway, server) { Options = options };
    }

    public static async Task<GatewayRun> StartAsync(DiscordOptions? options = null)
    {
        var run = await PrepareAsync(options);
        run.Start();
        return run;
    }

    /// <summary>A new connection object, as after a restart of the bot.</summary>
    public void Start(GatewaySession? kept = null)
    {
        _stop = new CancellationTokenSource();
        Connection = new GatewayConnection(Options, AskAsync, new ConnectionMeter("discord"), Notices.Enqueue, Time, random: new FixedRandom(0.5));
        Running = Connection.RunAsync(kept, Accept, _stop.Token);
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Running.WaitAsync(Patience);
    }

    public async Task<GatewayEvent> EventAsync(string type)
    {
        using var patience = new CancellationTokenSource(Patience);
        var taken = await _events.Reader.ReadAsync(patience.Token);
        Assert.Equal(type, taken.Type);
        return taken;
    }

    /// <summary>The next connection, greeted.</summary>
    public async Task<FakeGatewayConnection> GreetAsync()
    {
        var connection = await Gateway.ExpectConnectionAsync();
        await connection.SendHelloAsync(Interval);
        return connection;
    }

    /// <summary>The next connection, as far as READY.</summary>
    public async Task<FakeGatewayConnection> BeReadyAsync()
    {
        var connection = await GreetAsync();
        await connection.ExpectAsync<SentIdentify>();
        await connection.SendReadyAsync();
        await EventAsync("READY");
        return connection;
    }

    /// <summary>Lets the wait after a first loss pass: at most 1 s, and by chance the middle of it.</summary>
    public Task PassBackoffAsync() => Time.PassAsync(TimeSpan.FromSeconds(0.5));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Running.WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _server.DisposeAsync();
        Gateway.Dispose();
        _stop.Dispose();
    }

    private Task<GatewayBot> AskAsync(CancellationToken cancellationToken)
    {
        Asked++;
        return Ask(cancellationToken);
    }

    private void Accept(GatewayEvent taken)
    {
        try
        {
            OnEvent(taken);
        }
        finally
        {
            _events.Writer.TryWrite(taken);
        }
    }
}
