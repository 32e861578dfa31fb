using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NewsBot.Core.Answering.Verbatim;
using NewsBot.Rephrasing;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Rephrasing;

public sealed class ModelOnTheWireTests : IAsyncDisposable
{
    private const string Whole = """{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"{{s1}} said {{q1}}."}}],"usage":{"prompt_tokens":7,"completion_tokens":5,"total_tokens":12}}""";

    private readonly ConcurrentQueue<(string Path, string? Key, JsonElement Body)> _requests = new();
    private LoopbackServer? _server;
    private HttpClient? _http;
    private ModelRun? _run;

    public async ValueTask DisposeAsync()
    {
        _run?.Dispose();
        _http?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    [Fact]
    public async Task It_asks_as_the_interface_wants_to_be_asked_and_counts_what_the_server_counts()
    {
        var run = await AgainstAsync(context => context.Response.WriteAsync(Whole), key: "sk-secret");

        Assert.Equal("{{s1}} said {{q1}}.", await run.OutcomeAsync());

        var (path, key, body) = Assert.Single(_requests);
        Assert.Equal(("/v1/chat/completions", "Bearer sk-secret"), (path, key));
        Assert.Equal(("some-model", "system", "user"), (body.GetProperty("model").GetString(), RoleOf(body, 0), RoleOf(body, 1)));
        Assert.Equal(2, body.GetProperty("messages").GetArrayLength());
        Assert.Equal(400, body.GetProperty("max_completion_tokens").GetInt32());
        Assert.False(body.TryGetProperty("stream", out var stream) && stream.GetBoolean());
        Assert.Equal(12, Assert.Single(run.Spent).Tokens);
    }

    [Fact]
    public async Task Without_a_key_none_is_sent()
    {
        var run = await AgainstAsync(context => context.Response.WriteAsync(Whole));

        await run.OutcomeAsync();

        Assert.Null(Assert.Single(_requests).Key);
    }

    [Theory]
    [InlineData("<html><body>Welcome</body></html>", RephrasingOutcomes.BrokenReply)]
    [InlineData("", RephrasingOutcomes.BrokenReply)]
    [InlineData("{}", RephrasingOutcomes.BrokenReply)]
    [InlineData("[1,2]", RephrasingOutcomes.BrokenReply)]
    [InlineData("null", RephrasingOutcomes.BrokenReply)]
    [InlineData("""{"choices":[]}""", RephrasingOutcomes.BrokenReply)]
    [InlineData("""{"choices":{"0":1}}""", RephrasingOutcomes.BrokenReply)]
    [InlineData("""{"choices":[{"finish_reason":"stop","message":{"role":"assistant","content":{"a":1}}}]}""", "")]
    [InlineData("""{"choices":[{"finish_reason":"length","message":{"role":"assistant","content":"{{s1}} said"}}]}""", RephrasingOutcomes.BrokenReply)]
    [InlineData("""{"choices":[{"finish_reason":"content_filter","message":{"role":"assistant","content":"{{s1}} said"}}]}""", RephrasingOutcomes.BrokenReply)]
    [InlineData("""{"choices":[{"finish_reason":"tool_calls","message":{"role":"assistant","content":null,"tool_calls":[{"id":"1","type":"function","function":{"name":"x","arguments":"{}"}}]}}]}""", RephrasingOutcomes.BrokenReply)]
    [InlineData("""{"choices":[{"finish_reason":"surprise","message":{"role":"assistant","content":"{{s1}}"}}]}""", RephrasingOutcomes.BrokenReply)]
    [InlineData("""{"choices":[{"finish_reason":"stop","message":{"role":"assistant","content":""}}]}""", "")]
    public async Task What_is_no_whole_answer_of_the_protocol_is_no_prose(string body, string outcome)
    {
        var run = await AgainstAsync(context => context.Response.WriteAsync(body));

        Assert.Equal(outcome, await run.OutcomeAsync());
        Assert.Single(_requests);
    }

    [Theory]
    [InlineData(10 * 1024 * 1024, false)]
    [InlineData(10 * 1024 * 1024, true)]
    [InlineData(ModelWire.LargestAnswer + 1, true)]
    public async Task A_long_answer_is_read_no_further_than_any_honest_one_goes(int length, bool isChunked)
    {
        var run = await AgainstAsync(async context =>
        {
            context.Response.ContentLength = isChunked ? null : length;
            var part = new byte[8 * 1024];
            Array.Fill(part, (byte)' ');
            for (var left = length; left > 0 && !context.RequestAborted.IsCancellationRequested; left -= part.Length)
                await context.Response.Body.WriteAsync(part.AsMemory(0, Math.Min(left, part.Length)), context.RequestAborted);
        });

        Assert.Equal(RephrasingOutcomes.TooLong, await run.OutcomeAsync());
    }

    [Fact]
    public async Task Half_an_answer_is_none()
    {
        var run = await AgainstAsync(async context =>
        {
            context.Response.ContentLength = Encoding.UTF8.GetByteCount(Whole);
            // What is missing of the announced length makes the server close the connection after what is there.
            await context.Response.WriteAsync(Whole[..100]);
        });

        Assert.Equal(RephrasingOutcomes.BrokenReply, await run.OutcomeAsync());
    }

    [Fact]
    public async Task A_connection_that_is_closed_is_made_again()
    {
        var run = await AgainstAsync(
            async context =>
            {
                if (_requests.Count < 2)
                    context.Abort();
                else
                    await context.Response.WriteAsync(Whole);
            },
            TimeProvider.System);

        Assert.Equal("{{s1}} said {{q1}}.", await run.OutcomeAsync());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(307)]
    public async Task An_error_that_another_try_would_not_mend_is_taken_at_its_word(int status)
    {
        var run = await AgainstAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "http://127.0.0.2:9/v1/chat/completions";
            return context.Response.WriteAsync(Whole);
        });

        Assert.Equal(RephrasingOutcomes.RefusedByServer, await run.OutcomeAsync());
        Assert.Single(_requests);
        Assert.Empty(run.Spent);
        Assert.Contains($"{status}", Assert.Single(run.Told), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429, "1")]
    [InlineData(500, null)]
    [InlineData(503, null)]
    public async Task A_passing_error_is_tried_again_when_the_server_says(int status, string? after)
    {
        var run = await AgainstAsync(context =>
        {
            if (_requests.Count > 1)
                return context.Response.WriteAsync(Whole);
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = after;
            return Task.CompletedTask;
        });

        var outcome = run.OutcomeAsync();
        var pause = after is null ? TimeSpan.FromSeconds(0.8) : TimeSpan.FromSeconds(1);
        await run.Time.TimerAsync(left => left <= pause);
        run.Time.Advance(pause);

        Assert.Equal("{{s1}} said {{q1}}.", await outcome);
    }

    [Theory]
    [InlineData("4")]
    [InlineData("3600")]
    [InlineData("Mon, 02 Mar 2026 10:00:00 GMT")]
    public async Task Where_the_server_says_too_late_it_is_given_up_at_once(string after)
    {
        var run = await AgainstAsync(context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = after;
            return Task.CompletedTask;
        });

        Assert.Equal(RephrasingOutcomes.RefusedByServer, await run.OutcomeAsync());
        Assert.Single(_requests);
    }

    [Fact]
    public async Task A_server_that_hangs_is_left_within_the_budget()
    {
        var came = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var run = await AgainstAsync(context =>
        {
            came.TrySetResult();
            return new TaskCompletionSource().Task.WaitAsync(context.RequestAborted);
        });

        var outcome = run.OutcomeAsync();
        await came.Task.WaitAsync(TimeSpan.FromSeconds(30));
        run.Time.Advance(ModelRun.Budget);

        Assert.Equal(RephrasingOutcomes.TimedOut, await outcome.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    private static string? RoleOf(JsonElement body, int message) => body.GetProperty("messages")[message].GetProperty("role").GetString();

    private async Task<ModelRun> AgainstAsync(RequestDelegate answer, TimeProvider? time = null, string? key = null)
    {
        _server = await LoopbackServer.StartAsync(async context =>
        {
            var body = await JsonDocument.ParseAsync(context.Request.Body);
            _requests.Enqueue((context.Request.Path, context.Request.Headers.Authorization.FirstOrDefault(), body.RootElement));
            context.Response.ContentType = "application/json";
            await answer(context);
        });
        var endpoint = new Uri(_server.Root, "v1");
        _http = ModelWire.Client(endpoint, key is not null);
        return _run = new ModelRun(new OpenAIChatClient(_http, endpoint, "some-model", key), time: time);
    }
}
