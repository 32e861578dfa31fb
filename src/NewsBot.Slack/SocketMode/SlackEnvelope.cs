using System.Text.Json;

namespace NewsBot.Slack.SocketMode;

/// <summary>Something that came in, by socket or by HTTP.</summary>
/// <param name="Id">Of this delivery: the same event may come again under another one.</param>
/// <param name="Type"><see cref="Events"/>, <see cref="Commands"/> or <see cref="Interactive"/>.</param>
/// <param name="Payload">An object. Untrusted, and may hold secrets (<c>response_url</c>): it is never logged.</param>
/// <param name="AcceptsPayload">Whether the acknowledgement may carry an answer.</param>
/// <param name="RetryAttempt">How often it has been delivered before.</param>
/// <param name="Received">When it came in, by the monotonic clock (<see cref="TimeProvider.GetTimestamp"/>).</param>
/// <remarks>https://docs.slack.dev/apis/events-api/using-socket-mode#events</remarks>
internal sealed record SlackEnvelope(string Id, string Type, JsonElement Payload, bool AcceptsPayload, int RetryAttempt, long Received)
{
    public const string Events = "events_api";

    public const string Commands = "slash_commands";

    public const string Interactive = "interactive";

    /// <summary>Whether anybody here can work on it.</summary>
    public bool IsKnown => Type is Events or Commands or Interactive && Payload.ValueKind == JsonValueKind.Object;

    /// <param name="received">See <see cref="Received"/>.</param>
    public static bool TryParse(JsonElement frame, long received, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out SlackEnvelope? envelope)
    {
        envelope = null;
        if (!frame.TryGetProperty("envelope_id", out var id) || id.ValueKind != JsonValueKind.String || id.GetString() is not { Length: > 0 } name)
            return false;
        var type = frame.TryGetProperty("type", out var told) && told.ValueKind == JsonValueKind.String ? told.GetString()! : "";
        var accepts = frame.TryGetProperty("accepts_response_payload", out var may) && may.ValueKind == JsonValueKind.True;
        var retry = frame.TryGetProperty("retry_attempt", out var attempt) && attempt.ValueKind == JsonValueKind.Number && attempt.TryGetInt32(out var count) ? count : 0;
        envelope = new SlackEnvelope(name, type, frame.TryGetProperty("payload", out var payload) ? payload : default, accepts, retry, received);
        return true;
    }
}
