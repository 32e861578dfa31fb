using System.Globalization;
using System.Text.Json;
using NewsBot.Sockets;

namespace NewsBot.Discord;

/// <summary>An id of Discord's: a string in JSON, 64 bits inside.</summary>
/// <remarks>https://docs.discord.com/developers/reference#snowflakes</remarks>
internal readonly record struct Snowflake(ulong Value)
{
    private const long FirstMillisecond = 1_420_070_400_000;

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

    /// <summary>The last id before an instant: an id begins with the milliseconds since 2015.</summary>
    /// <remarks>https://docs.discord.com/developers/reference#snowflakes-snowflake-id-format-structure-left-to-right</remarks>
    public static Snowflake Before(DateTimeOffset instant) => new((ulong)Math.Max(0, ((instant.ToUnixTimeMilliseconds() - FirstMillisecond) << 22) - 1));

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
