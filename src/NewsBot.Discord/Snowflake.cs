using System.Globalization;
using System.Text.Json;
using NewsBot.Sockets;

namespace NewsBot.Discord;

/// <summary>An id of Discord's: a string in JSON, 64 bits inside.</summary>
/// <remarks>https://docs.discord.com/developers/reference#snowflakes</remarks>
internal readonly record struct Snowflake(ulong Value)
{
    /// <summary>Digits alone, as text; numbers are taken too.</summary>
    public static bool TryParse(JsonElement element, out Snowflake id) => element.ValueKind switch
    {
        JsonValueKind.String => TryParse(element.AsText(), out id),
        JsonValueKind.Number when element.TryGetUInt64(out var number) => (id = new Snowflake(number)) is var _,
        _ => (id = default) is var _ && false,
    };

    public static bool TryParse(string? text, out Snowflake id)
    {
        var isId = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        id = new Snowflake(value);
        return isId;
    }

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
