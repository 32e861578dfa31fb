using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Tests.Discord.Fake;

/// <summary>Discord's REST interface as far as the bot uses it. Answers as Discord does, limits included, unless a test says what the next answer is; writes down what came in.</summary>
internal sealed class FakeRest
{
    private const string Version = "/api/v10";
    private const int LongestLogged = 1 << 20;

    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly List<FakeRestRequest> _requests = [];
    private readonly List<(string Route, FakeRestAnswer? Answer, FakeRestDelivery Delivery)> _script = [];
    private readonly List<(Func<FakeRestRequest, bool> Wanted, TaskCompletionSource<FakeRestRequest> Came)> _awaited = [];
    private readonly FakeRestRoutes _routes;

    public FakeRest(TimeProvider time) => (_time, _routes, Limits) = (time, new FakeRestRoutes(time), new FakeRestLimits(time));

    public FakeRestLimits Limits { get; }

    /// <summary>What <c>GET /gateway/bot</c> answers.</summary>
    public JsonObject GatewayBot
    {
        get => Locked(() => _routes.GatewayBot);
        set => Locked(() => _routes.GatewayBot = value);
    }

    public int Provoked => Locked(() => Limits.Provoked);

    public IReadOnlyList<FakeRestRequest> Requests => Locked(() => _requests.ToList());

    /// <summary>What stands in channels, follow-ups to interactions too; copies.</summary>
    public IReadOnlyList<JsonObject> Messages => Locked(() => _routes.Messages.Posted.ConvertAll(message => (JsonObject)message.DeepClone()));

    /// <summary>A message as it stands in its channel, or null.</summary>
    public JsonObject? Message(string channel, string id) =>
        Locked(() => _routes.Messages.Get(channel, id)) is { Status: 200, Text: { } text } ? (JsonObject)JsonNode.Parse(text)! : null;

    /// <summary>Somebody else posts.</summary>
    /// <returns>The message's id.</returns>
    public string Say(string channel, JsonObject body, string author) => Locked(() => (string)_routes.Messages.Post(channel, body, author)["id"]!);

    public void Delete(string message) => Locked(() => _routes.Messages.Delete(message));

    /// <summary>An interaction happens in a channel, where its answers will stand.</summary>
    public void Happens(string token, string channel) => Locked(() => _routes.Happens(token, channel));

    public JsonArray? Commands => Locked(() => (JsonArray?)_routes.Commands?.DeepClone());

    /// <summary>Each request as one line of JSON, for a check against Discord's published shapes.</summary>
    public IEnumerable<string> JsonLines => Requests.Select(request => request.ToJsonLine());

    public IReadOnlyList<FakeRestRequest> To(string route) => [.. Requests.Where(request => request.Fits(route))];

    /// <summary>What stands as the answer to an interaction; null while it is deferred, or not answered.</summary>
    public JsonObject? Original(string token) => Locked(() => (JsonObject?)_routes.Original(token)?.DeepClone());

    /// <summary>From now on the interaction is unknown.</summary>
    public void Forget(string interaction) => Locked(() => _routes.Forget(interaction));

    /// <summary>Answers the next request on a route so, instead of doing anything.</summary>
    public void Next(string route, FakeRestAnswer answer) => Locked(() => _script.Add((route, answer, answer.Delivery)));

    public void Next(string route, int status) => Next(route, new FakeRestAnswer(status, """{"message":"Scripted","code":0}"""));

    /// <summary>Does what the next request on a route asks, and never answers.</summary>
    public void Hang(string route) => Locked(() => _script.Add((route, null, FakeRestDelivery.Hung)));

    /// <summary>Does what the next request on a route asks, and drops the connection instead of answering.</summary>
    public void Drop(string route) => Locked(() => _script.Add((route, null, FakeRestDelivery.Dropped)));

    /// <summary>The first request that fits, past or to come.</summary>
    public Task<FakeRestRequest> WaitForAsync(Func<FakeRestRequest, bool> wanted, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_requests.Find(request => wanted(request)) is { } came)
                return Task.FromResult(came);
            var coming = new TaskCompletionSource<FakeRestRequest>(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((wanted, coming));
            return coming.Task.WaitAsync(cancellationToken);
        }
    }

    public Task<FakeRestRequest> WaitForAsync(string route, CancellationToken cancellationToken) => WaitForAsync(request => request.Fits(route), cancellationToken);

    public FakeRestAnswer Take(string method, string path, IReadOnlyDictionary<string, string> query, byte[] body, IReadOnlyDictionary<string, string> headers)
    {
        lock (_lock)
        {
            var request = new FakeRestRequest(
                method,
                path.StartsWith(Version, StringComparison.Ordinal) ? path[Version.Length..] : path,
                query,
                body.Length == 0 ? null : JsonNode.Parse(body),
                body.Length,
                headers,
                _time.GetUtcNow());
            _requests.Add(request);
            // What is only as long as can be says nothing about shapes.
            if (request.BodyLength < LongestLogged)
                WireLog.Request(request.ToJsonLine());
            foreach (var (_, came) in _awaited.Where(awaited => awaited.Wanted(request)))
                came.TrySetResult(request);
            var (refusal, limits) = Limits.Take(request);
            if (refusal is not null)
                return With(refusal, limits);
            var next = _script.FindIndex(step => request.Fits(step.Route));
            if (next < 0)
                return With(_routes.Answer(request), limits);
            var (_, scripted, delivery) = _script[next];
            _script.RemoveAt(next);
            return scripted ?? With(_routes.Answer(request), limits) with { Delivery = delivery };
        }
    }

    /// <summary>For a server of a test, mounted anywhere above <c>/api/v10/</c>.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var answer = Take(
            context.Request.Method,
            context.Request.Path,
            context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()),
            body.ToArray(),
            context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()));
        if (answer.Delivery == FakeRestDelivery.Hung)
            await new TaskCompletionSource().Task.WaitAsync(context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        if (answer.Delivery != FakeRestDelivery.Sent)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        if (answer.Text is null)
            return;
        context.Response.ContentType = answer.ContentType;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(answer.Text), context.RequestAborted);
    }

    private static FakeRestAnswer With(FakeRestAnswer answer, Dictionary<string, string> limits) =>
        answer with { Headers = answer.Headers.Concat(limits.Where(limit => !answer.Headers.ContainsKey(limit.Key))).ToDictionary() };

    private T Locked<T>(Func<T> read)
    {
        lock (_lock)
            return read();
    }

    private void Locked(Action write)
    {
        lock (_lock)
            write();
    }
}
