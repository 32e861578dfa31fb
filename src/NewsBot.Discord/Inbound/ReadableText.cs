using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Discord.Inbound;

/// <summary>A message's text as people read it: Discord's marks for users, channels, emoji, commands and times in words.</summary>
/// <remarks>https://docs.discord.com/developers/reference#message-formatting-formats</remarks>
internal static partial class ReadableText
{
    /// <param name="own">The bot's own id, whose mentions are taken out; null to keep them all.</param>
    public static string Of(string text, IReadOnlyList<DiscordUser> mentions, Snowflake? own = null)
    {
        if (Address().Match(text) is { Success: true } address && Snowflake.TryParse(address.Groups["user"].Value, out var addressed) && addressed == own)
            text = text[address.Length..];
        var read = Formats().Replace(text, format => InWords(format, mentions, own));
        return (own is null ? read : Blanks().Replace(read, " ")).Trim();
    }

    private static string InWords(Match format, IReadOnlyList<DiscordUser> mentions, Snowflake? own)
    {
        string Part(string name) => format.Groups[name].Value;
        if (format.Groups["user"].Success)
            return Snowflake.TryParse(Part("user"), out var id) && id == own ? " " : "@" + (mentions.FirstOrDefault(user => user.Id == id)?.Name is { Length: > 0 } name ? name : "somebody");
        if (format.Groups["time"].Success)
            return Day(Part("time")) ?? format.Value;
        return format.Groups["role"].Success ? "@role"
            : format.Groups["channel"].Success ? "#channel"
            : format.Groups["command"].Success ? "/" + Part("command")
            : $":{Part("emoji")}:";
    }

    private static string? Day(string seconds) =>
        long.TryParse(seconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var instant) && instant >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && instant <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(instant).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex("""
        <(?:@!?(?<user>[0-9]{1,20})
        |@&(?<role>[0-9]{1,20})
        |\#(?<channel>[0-9]{1,20})
        |/(?<command>[^<>:\n]{1,100}):[0-9]{1,20}
        |a?:(?<emoji>[A-Za-z0-9_]{1,32}):[0-9]{1,20}
        |t:(?<time>-?[0-9]{1,13})(?::[a-zA-Z])?)>
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Formats();

    /// <summary>"@NewsBot, …" and "@NewsBot: …".</summary>
    [GeneratedRegex(@"^\s*<@!?(?<user>[0-9]{1,20})>\s*(?:,|:(?=\s|\z))?")]
    private static partial Regex Address();

    [GeneratedRegex(@"[ \t]{2,}")]
    private static partial Regex Blanks();
}
