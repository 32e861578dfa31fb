using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace NewsBot.Core.Chat;

/// <summary>An event as the inbox keeps it: one line that says what it is, then its data as it came.</summary>
/// <param name="Head">In the platform's words, on one line; not empty.</param>
public sealed record KeptPayload(string Head, JsonElement Data)
{
    /// <summary>False for what this did not write.</summary>
    public static bool TryParse(string payload, [NotNullWhen(true)] out KeptPayload? kept)
    {
        kept = null;
        if (payload.IndexOf('\n', StringComparison.Ordinal) is not (> 0 and var end))
            return false;
        try
        {
            using var document = JsonDocument.Parse(payload.AsMemory(end + 1));
            kept = new KeptPayload(payload[..end], document.RootElement.Clone());
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public override string ToString() => $"{Head}\n{Data.GetRawText()}";
}
