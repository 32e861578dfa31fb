using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using NewsBot.Core.Chat;
using NewsBot.Discord;
using NewsBot.Sockets;
using NewsBot.Sqlite;
using NewsBot.Tests.Discord.Fake;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord.Scenarios;

/// <summary>Months of a newsroom on the platform alone: nothing of them goes over a network, and nothing waits for a clock.</summary>
[Collection(nameof(Rest.RestSoak))]
public sealed class Soak
{
    private const int Warm = 20_000;
    private const int All = 100_000;
    private const int MostLeftBehind = 16 * 1024 * 1024;

    [Fact]
    public async Task A_hundred_thousand_events_leave_nothing_behind()
    {
        using var workspace = new Workspace();
        var problems = new List<Notice>();
        var answers = new CountedAnswers();
        var line = new EndlessLine();
        await using var store = await SqliteChatStore.OpenAsync(workspace.Path("chat.db"), TimeProvider.System, CancellationToken.None);
        using var platform = new DiscordPlatform(
            new DiscordOptions { Token = FakeGateway.UsualToken }, store, ChatCommands.All, Note, TimeProvider.System, answers, () => line);
        using var stopping = new CancellationTokenSource();
        var running = platform.RunAsync((_, _) => Task.FromResult(new Reply("41%: the Coast Institute.")), stopping.Token);

        long before, after;
        int asked;
        try
        {
            asked = await line.PlayAsync(0, Warm);
            await answers.ReachedAsync(asked);
            before = Live();
            asked += await line.PlayAsync(Warm, All);
            await answers.ReachedAsync(asked);
            after = Live();
        }
        finally
        {
            await stopping.CancelAsync();
            await running;
        }

        Assert.InRange(after - before, long.MinValue, MostLeftBehind);
        Assert.Equal(asked, answers.Count);
        Assert.Empty(problems);

        void Note(Notice notice)
        {
            if (notice.Level >= NoticeLevel.Warning)
                problems.Add(notice);
        }
    }

    private static long Live()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    /// <summary>Takes every call, and counts the first answers to interactions.</summary>
    private sealed class CountedAnswers : HttpMessageHandler
    {
        private readonly Lock _lock = new();
        private readonly List<(int Count, TaskCompletionSource Reached)> _awaited = [];

        public int Count { get; private set; }

        public Task ReachedAsync(int count)
        {
            lock (_lock)
            {
                if (Count >= count)
                    return Task.CompletedTask;
                var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _awaited.Add((count, reached));
                return reached.Task.WaitAsync(TimeSpan.FromMinutes(3));
            }
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/callback", StringComparison.Ordinal))
                CountOne();
            var body = request.RequestUri.AbsolutePath.EndsWith("/gateway/bot", StringComparison.Ordinal)
                ? """{"url":"wss://gateway.example/","shards":1,"session_start_limit":{"total":1000,"remaining":999,"reset_after":0,"max_concurrency":1}}"""
                : "[]";
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
        }

        private void CountOne()
        {
            lock (_lock)
            {
                Count++;
                foreach (var (_, reached) in _awaited.Where(awaited => awaited.Count <= Count))
                    reached.TrySetResult();
            }
        }
    }

    /// <summary>A gateway without a network: says HELLO, READY, and then whatever is played.</summary>
    private sealed class EndlessLine : IMessageSocket
    {
        private const int Waiting = 1000;
        private const int Channels = 1000;
        private const int CommandIn = 20;

        private readonly Channel<byte[]> _frames = Channel.CreateBounded<byte[]>(Waiting);
        private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private long _sequence;

        public int? CloseCode => null;

        public async Task ConnectAsync(Uri address, CancellationToken cancellationToken) =>
            await _frames.Writer.WriteAsync("""{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":41250}}"""u8.ToArray(), cancellationToken);

        public async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
        {
            using var frame = JsonDocument.Parse(message);
            switch (frame.RootElement.GetProperty("op").GetInt32())
            {
                case 1:
                    await _frames.Writer.WriteAsync("""{"t":null,"s":null,"op":11,"d":null}"""u8.ToArray(), cancellationToken);
                    break;
                case 2:
                    await DispatchAsync("READY", JsonSerializer.SerializeToNode(FakeGatewayReady.Data("session-1", new Uri("wss://gateway.example/")))!);
                    _ready.TrySetResult();
                    break;
            }
        }

        public async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken) =>
            await _frames.Reader.WaitToReadAsync(cancellationToken) && _frames.Reader.TryRead(out var frame) ? frame : null;

        public Task CloseAsync(int code)
        {
            _frames.Writer.TryComplete();
            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        /// <summary>Chatter, and now and then a command.</summary>
        /// <returns>How many commands.</returns>
        public async Task<int> PlayAsync(int from, int to)
        {
            await _ready.Task.WaitAsync(TimeSpan.FromSeconds(30));
            var asked = 0;
            for (var i = from; i < to; i++)
            {
                var (id, channel) = ($"{1_000_000 + i}", $"{500 + i % Channels}");
                if (i % CommandIn != 0)
                {
                    await DispatchAsync("MESSAGE_CREATE", Payloads.MessageCreate(id, channel, Payloads.Person, "just talking", guild: "7"));
                    continue;
                }
                asked++;
                await DispatchAsync("INTERACTION_CREATE", Payloads.Command(id, $"token-of-{id}", "figure", [new("number", "41%")], channel));
            }
            return asked;
        }

        private ValueTask DispatchAsync(string type, JsonNode data) =>
            _frames.Writer.WriteAsync(Encoding.UTF8.GetBytes(new JsonObject { ["t"] = type, ["s"] = ++_sequence, ["op"] = 0, ["d"] = data }.ToJsonString()));
    }
}
