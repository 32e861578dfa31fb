using System.Text.Json;

namespace NewsBot.Discord.Rest;

/// <summary>The body of an answer that refuses. Its texts are of any length and may repeat what was sent.</summary>
/// <param name="Problems">Where the request breaks the schema and how, as <c>embeds.0.title: …</c>.</param>
/// <param name="RetryAfter">Of a 429.</param>
/// <remarks>https://docs.discord.com/developers/reference#error-messages</remarks>
internal sealed record RestFault(DiscordError Error, string Message, IReadOnlyList<string> Problems, TimeSpan? RetryAfter, bool IsGlobal)
{
    private const int MostProblems = 10;

    /// <summary>Null for what is no JSON object, such as the page of a proxy.</summary>
    public static RestFault? Parse(JsonElement? body)
    {
        if (body is not { ValueKind: JsonValueKind.Object } fault)
            return null;
        var problems = new List<string>();
        if (fault.TryGetProperty("errors", out var errors))
            Collect(errors, "", problems);
        return new RestFault(
            fault.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out var number) ? (DiscordError)number : DiscordError.None,
            Line(fault, "message"),
            problems,
            fault.TryGetProperty("retry_after", out var wait) && wait.ValueKind == JsonValueKind.Number && wait.TryGetDouble(out var seconds) ? RateLimit.Wait(seconds) : null,
            fault.TryGetProperty("global", out var isGlobal) && isGlobal.ValueKind == JsonValueKind.True);
    }

    private static void Collect(JsonElement errors, string path, List<string> problems)
    {
        if (errors.ValueKind != JsonValueKind.Object)
            return;
        foreach (var error in errors.EnumerateObject().TakeWhile(_ => problems.Count < MostProblems))
        {
            if (error.Name != "_errors")
                Collect(error.Value, path.Length == 0 ? error.Name : $"{path}.{error.Name}", problems);
            else if (error.Value.ValueKind == JsonValueKind.Array)
                problems.AddRange(error.Value.EnumerateArray().Take(MostProblems - problems.Count).Select(each => $"{OneLine(path)}: {Line(each, "message")}"));
        }
    }

    private static string Line(JsonElement holder, string name) =>
        holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? OneLine(text.GetString()!) : "";

    private static string OneLine(string text) =>
        string.Create(text.Length, text, static (line, text) =>
        {
            for (var at = 0; at < line.Length; at++)
                line[at] = char.IsControl(text[at]) ? ' ' : text[at];
        });
}
