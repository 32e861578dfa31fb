using System.Net;
using System.Text.Json;

namespace NewsBot.Slack.Web;

/// <summary>What came of sending a call once.</summary>
/// <param name="Status">Null where no answer came.</param>
/// <param name="Body">Null where it is no JSON object.</param>
/// <remarks>https://docs.slack.dev/apis/web-api#responses</remarks>
internal sealed record SlackAnswer(HttpStatusCode? Status, JsonElement? Body)
{
    /// <summary>How long Slack wants nothing more of this method.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Why no answer came.</summary>
    public string? Lost { get; init; }

    /// <summary>Whether the call surely never reached Slack.</summary>
    public bool IsUnsent { get; init; }

    /// <summary>Whether it is what an address to respond to answers: a plain word, if anything.</summary>
    public bool IsPlain { get; init; }

    public bool IsSuccess => Status == HttpStatusCode.OK && (Body is { } body && body.TryGetProperty("ok", out var ok) ? ok.ValueKind == JsonValueKind.True : IsPlain);

    /// <summary>Slack's word for what went wrong; null where it told none.</summary>
    public string? Code => Body is { } body ? Text(body, "error") : null;

    public SlackError Error => SlackErrorWord.Read(Code);

    public bool IsRateLimited => Status == HttpStatusCode.TooManyRequests || Error == SlackError.Ratelimited;

    /// <summary>Whether nobody knows if the call was carried out.</summary>
    public bool IsOpen => !IsUnsent && !IsRateLimited && (Status is null or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError
        || Error is SlackError.InternalError or SlackError.FatalError or SlackError.RequestTimeout or SlackError.ServiceUnavailable
        || (Status == HttpStatusCode.OK && Body is null && !IsPlain));

    /// <summary>What Slack has to say although it did as it was asked, and where a refused argument stands.</summary>
    public IEnumerable<string> Remarks
    {
        get
        {
            if (Body is not { } body)
                yield break;
            if (Text(body, "warning") is { } warning)
                yield return warning;
            if (!body.TryGetProperty("response_metadata", out var more) || more.ValueKind != JsonValueKind.Object || !more.TryGetProperty("messages", out var messages) || messages.ValueKind != JsonValueKind.Array)
                yield break;
            foreach (var message in messages.EnumerateArray().Where(message => message.ValueKind == JsonValueKind.String).Take(10))
                yield return message.GetString()!;
        }
    }

    public static SlackAnswer None(string reason, bool isUnsent) => new(null, null) { Lost = reason, IsUnsent = isUnsent };

    public static async Task<SlackAnswer> ReadAsync(SlackCall call, HttpResponseMessage response, CancellationToken cancellationToken) =>
        new(response.StatusCode, Json(await response.Content.ReadAsByteArrayAsync(cancellationToken)))
        {
            RetryAfter = response.Headers.RetryAfter?.Delta,
            IsPlain = call.Caller == SlackCaller.ResponseUrl,
        };

    /// <summary>A field of an answer that holds text.</summary>
    /// <param name="path">The names of the objects around it, and its own.</param>
    /// <exception cref="SlackException">There is none.</exception>
    public string Text(SlackCall call, params ReadOnlySpan<string> path) =>
        TryText(path) ?? throw new SlackException($"{call}: answered without {string.Join('.', path)}.") { Status = Status };

    /// <inheritdoc cref="Text(SlackCall, ReadOnlySpan{string})"/>
    public string? TryText(params ReadOnlySpan<string> path)
    {
        if (Body is not { } at)
            return null;
        foreach (var name in path[..^1])
        {
            if (!at.TryGetProperty(name, out at) || at.ValueKind != JsonValueKind.Object)
                return null;
        }
        return Text(at, path[^1]);
    }

    private static string? Text(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String && text.GetString() is { Length: > 0 } value ? value : null;

    private static JsonElement? Json(byte[] body)
    {
        try
        {
            return JsonElement.Parse(body) is { ValueKind: JsonValueKind.Object } parsed ? parsed : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
