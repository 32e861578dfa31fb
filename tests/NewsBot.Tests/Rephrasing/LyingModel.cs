using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Rephrasing;

/// <summary>A model on loopback that reads the evidence out of what it is told, and answers honestly or as the test says.</summary>
internal sealed partial class LyingModel : IAsyncDisposable
{
    private LoopbackServer? _server;

    /// <summary>The bodies of the requests, as they came.</summary>
    public ConcurrentQueue<JsonElement> Requests { get; } = new();

    public IReadOnlyList<KeyValuePair<string, string?>> Settings =>
        [new("NewsBot:Rephrasing:Endpoint", $"{_server!.Root}v1"), new("NewsBot:Rephrasing:Model", "fake"), new("NewsBot:Rephrasing:BudgetSeconds", "20")];

    /// <param name="lie">Makes something else of the honest prose.</param>
    public static Task<LyingModel> SayingAsync(Func<string, string> lie) => ServingAsync((context, prose) => context.Response.WriteAsync(Completion(lie(prose))));

    /// <param name="serve">Is given the honest prose.</param>
    public static async Task<LyingModel> ServingAsync(Func<HttpContext, string, Task> serve)
    {
        var model = new LyingModel();
        model._server = await LoopbackServer.StartAsync(async context =>
        {
            var body = (await JsonDocument.ParseAsync(context.Request.Body)).RootElement;
            model.Requests.Enqueue(body);
            context.Response.ContentType = "application/json";
            await serve(context, Honest(body.GetProperty("messages")[1].GetProperty("content").GetString()!));
        });
        return model;
    }

    public static string Completion(string prose, string reason = "stop") => JsonSerializer.Serialize(new
    {
        id = "1",
        @object = "chat.completion",
        created = 1,
        model = "fake",
        choices = new[] { new { index = 0, finish_reason = reason, message = new { role = "assistant", content = prose } } },
        usage = new { prompt_tokens = 700, completion_tokens = 30, total_tokens = 730 },
    });

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>A sentence for the line that must stand, and one for its figure; of a digest, its first line.</summary>
    private static string Honest(string told)
    {
        if (told.Split('\n').FirstOrDefault(line => line.StartsWith("- must stand: ", StringComparison.Ordinal)) is not { } line)
            return "Since {{d1}}, the archive has {{f1}} with {{f2}}.";
        var (source, words) = (Slot('s', line), Slot('q', line));
        return $"According to {source}, {words}." + (Slot('f', line) is { } figure ? $" The figure given is {figure}." : "");
    }

    private static string? Slot(char kind, string line) => Slots().Matches(line).FirstOrDefault(slot => slot.Value[2] == kind)?.Value;

    [GeneratedRegex(@"\{\{[a-z][0-9]+\}\}")]
    private static partial Regex Slots();
}
