using System.Text.RegularExpressions;

namespace NewsBot.Slack.Inbound;

/// <summary>A message's text as people read it: Slack's marks for users, channels, groups, links and dates in words, and its three escapes taken back once.</summary>
/// <remarks>https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages</remarks>
internal static partial class ReadableText
{
    /// <param name="self">The bot's user id, whose mention at the beginning is left out; null to keep it.</param>
    public static string Of(string text, string? self = null)
    {
        var own = self is null ? null : Mention().Match(text) is { Success: true } match && match.Groups["user"].Value == self ? match : null;
        return Unescaped(Formats().Replace(text[(own?.Length ?? 0)..], InWords)).Trim();
    }

    /// <summary>Whether a user is mentioned anywhere in it.</summary>
    public static bool Mentions(string text, string user) =>
        text.Contains($"<@{user}>", StringComparison.Ordinal) || text.Contains($"<@{user}|", StringComparison.Ordinal);

    // The ampersand last, so that "&amp;lt;" comes out as "&lt;".
    private static string Unescaped(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    private static string InWords(Match format)
    {
        var label = format.Groups["label"].Value;
        return format.Groups["kind"].Value switch
        {
            "@" => "@" + (label.Length > 0 ? label.TrimStart('@') : "somebody"),
            "#" => "#" + (label.Length > 0 ? label.TrimStart('#') : "channel"),
            "!" when label.Length > 0 => label,
            "!" => "@" + format.Groups["what"].Value.Split('^')[0],
            _ => label.Length > 0 ? label : format.Groups["what"].Value,
        };
    }

    [GeneratedRegex(@"^\s*<@(?<user>[A-Z0-9]{1,32})(?:\|[^<>\n]{0,200})?>\s*(?:,|:(?=\s|\z))?")]
    private static partial Regex Mention();

    [GeneratedRegex(@"<(?<kind>[@#!]?)(?<what>[^<>|\n]{1,3000})(?:\|(?<label>[^<>\n]{0,3000}))?>")]
    private static partial Regex Formats();
}
