using System.Text.Json;

namespace NewsBot.Slack.SocketMode;

/// <summary>What a socket says. A closed set.</summary>
/// <remarks>https://docs.slack.dev/apis/events-api/using-socket-mode#connect</remarks>
internal abstract record SocketFrame
{
    private SocketFrame()
    {
    }

    /// <summary>The connection is of use from now on.</summary>
    public sealed record Hello : SocketFrame;

    /// <summary>The connection ends, soon or at once.</summary>
    public sealed record Disconnect(string Reason) : SocketFrame;

    /// <summary>Something to acknowledge.</summary>
    public sealed record Delivered(SlackEnvelope Envelope) : SocketFrame;

    /// <summary>Well-formed, and of a kind that is not known here.</summary>
    public sealed record Other : SocketFrame;

    /// <param name="message">In UTF-8; not kept.</param>
    /// <param name="received">By the monotonic clock.</param>
    /// <returns>Null for what is malformed.</returns>
    public static SocketFrame? TryParse(ReadOnlySpan<byte> message, long received)
    {
        try
        {
            var frame = JsonElement.Parse(message);
            if (frame.ValueKind != JsonValueKind.Object)
                return null;
            return Text(frame, "type") switch
            {
                "hello" => new Hello(),
                "disconnect" => new Disconnect(Text(frame, "reason") ?? "no reason"),
                _ => SlackEnvelope.TryParse(frame, received, out var envelope) ? new Delivered(envelope) : new Other(),
            };
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // A string of half a surrogate pair is well-formed for the parser, and fails when it is read.
            return null;
        }
    }

    private static string? Text(JsonElement holder, string name) => holder.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
