using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Tests.Slack.Fake;

/// <summary>A call that came in.</summary>
/// <param name="Method">As Slack names it; <c>response_url</c> for what came to an address to respond to.</param>
/// <param name="At">Since the fake was made.</param>
internal sealed record FakeCall(string Method, JsonObject Body, TimeSpan At, string? Authorization, string ContentType);

/// <summary>
/// Slack's Web API on this machine, to be mounted on a server of the test: methods below <c>/api/</c>, addresses to respond to below <c>/hooks/</c>.
/// A client that calls what Slack does not document gets Slack's error, and <see cref="Faults"/> tells it.
/// </summary>
internal sealed class FakeWeb
{
    public const string BotToken = "xoxb-1000-fake-bot-token";

    public const string AppToken = "xapp-1-A0FAKE-fake-app-token";

    private readonly long _started = TimeProvider.System.GetTimestamp();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<FakeTrouble>> _troubles = new();
    private readonly List<(Func<bool> IsIt, TaskCompletionSource Seen)> _awaited = [];
    private readonly Lock _lock = new();
    /// <summary>Every call that came in, in order.</summary>
    public ConcurrentQueue<FakeCall> Calls { get; } = new();

    /// <summary>What clients did wrong.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    /// <summary>Gives the tickets of Socket Mode.</summary>
    public Func<HttpContext, Uri> Ticket { get; set; } = context => new Uri($"ws://{context.Request.Host}/link/?ticket=none");

    public FakeChannels Channels { get; } = new();

    /// <summary>What was posted and stands.</summary>
    public IReadOnlyList<JsonObject> Messages => Channels.Messages;

    /// <summary>The next calls of a method go wrong, one after the other.</summary>
    public void Next(string method, params ReadOnlySpan<FakeTrouble> troubles)
    {
        foreach (var trouble in troubles)
            _troubles.GetOrAdd(method, _ => new()).Enqueue(trouble);
    }

    public IReadOnlyList<FakeCall> CallsOf(string method) => [.. Calls.Where(call => call.Method == method)];

    /// <summary>Waits until so many calls of a method have come in.</summary>
    public async Task<IReadOnlyList<FakeCall>> ExpectAsync(string method, int count = 1)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (CallsOf(method).Count >= count)
                seen.SetResult();
            else
                _awaited.Add((() => CallsOf(method).Count >= count, seen));
        }
        await seen.Task.WaitAsync(TimeSpan.FromSeconds(20));
        return CallsOf(method);
    }

    /// <summary>Serves one call; a <see cref="RequestDelegate"/>.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        var method = context.Request.Path.StartsWithSegments("/api", out var rest) ? rest.Value!.TrimStart('/') : "response_url";
        var body = await BodyAsync(context);
        Record(new FakeCall(method, body, TimeProvider.System.GetElapsedTime(_started), context.Request.Headers.Authorization, context.Request.ContentType ?? ""));
        var trouble = _troubles.TryGetValue(method, out var troubles) && troubles.TryDequeue(out var next) ? next : null;
        var answer = trouble is null or { IsCarriedOut: true } ? Answer(context, method, body) : [];
        if (trouble is null)
        {
            await WriteAsync(context, answer.ToJsonString());
            return;
        }
        if (trouble.Hangs)
            await AwaitLeavingAsync(context);
        if (trouble.Body is null)
        {
            context.Abort();
            return;
        }
        context.Response.StatusCode = trouble.Status;
        if (trouble.RetryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await WriteAsync(context, trouble.Body);
    }

    /// <summary>Throws where a client did something wrong.</summary>
    public void AssertFaultless() => Assert.Empty(Faults);

    private static async Task AwaitLeavingAsync(HttpContext context)
    {
        var left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = context.RequestAborted.Register(left.SetResult);
        await left.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static Task WriteAsync(HttpContext context, string body)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(body);
    }

    private static async Task<JsonObject> BodyAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
            return (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        return new JsonObject((await context.Request.ReadFormAsync()).Select(field => KeyValuePair.Create<string, JsonNode?>(field.Key, field.Value.ToString())));
    }

    private void Record(FakeCall call)
    {
        FakeWireLog.Call(call.Method, call.Body);
        lock (_lock)
        {
            Calls.Enqueue(call);
            foreach (var (_, seen) in _awaited.Where(awaited => awaited.IsIt()).ToList())
                seen.TrySetResult();
            _awaited.RemoveAll(awaited => awaited.Seen.Task.IsCompleted);
        }
    }

    private JsonObject Answer(HttpContext context, string method, JsonObject body)
    {
        if (FakeRules.Broken(method, body, context.Request) is { } error)
        {
            Faults.Enqueue($"{method}: {error}");
            return new JsonObject { ["ok"] = false, ["error"] = error };
        }
        return method switch
        {
            "auth.test" => new() { ["ok"] = true, ["url"] = "https://harbour.slack.com/", ["team"] = "Harbour", ["user"] = "newsbot", ["team_id"] = "T1", ["user_id"] = "U0BOT", ["bot_id"] = "B0BOT", ["app_id"] = "A0FAKE" },
            "apps.connections.open" => new() { ["ok"] = true, ["url"] = Ticket(context).AbsoluteUri },
            "chat.postMessage" or "chat.startStream" => Channels.Post(body),
            "chat.update" => Channels.Update(body),
            "chat.postEphemeral" => new() { ["ok"] = true, ["message_ts"] = Channels.NextStamp() },
            "conversations.history" or "conversations.replies" => Channels.Read(body),
            "response_url" => Channels.Respond(context.Request.Path, body),
            "conversations.open" => new() { ["ok"] = true, ["channel"] = new JsonObject { ["id"] = "D" + body["users"] } },
            "users.info" => new() { ["ok"] = true, ["user"] = new JsonObject { ["id"] = body["user"]!.DeepClone(), ["locale"] = "en-GB", ["tz"] = "Europe/Oslo" } },
            "views.open" or "views.update" or "views.publish" => new() { ["ok"] = true, ["view"] = new JsonObject { ["id"] = body["view_id"]?.DeepClone() ?? "V1", ["hash"] = Channels.NextStamp() } },
            _ => new() { ["ok"] = true, ["channel"] = body["channel"]?.DeepClone(), ["ts"] = body["ts"]?.DeepClone() },
        };
    }
}
