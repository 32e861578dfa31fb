namespace NewsBot.Discord.Rendering;

/// <summary>A notice over a message that stands. It goes into the content, above all else: whatever is cited stands in embeds, which are left as they are.</summary>
internal static class NoticeLine
{
    private const int Longest = 600;

    /// <param name="content">Of the message, as Discord gave it back; rendered text.</param>
    /// <param name="notice">Plain text, untrusted.</param>
    /// <returns>The content under the notice, its end cut where both are too long; null where the notice stands in it already.</returns>
    public static string? Above(string content, string notice)
    {
        var line = $"**{(Cut.Escaped(notice, Longest) is { Length: > 0 } words ? words : DiscordRenderer.NothingToSay)}**";
        if (content.Split('\n').Contains(line, StringComparer.Ordinal))
            return null;
        return content.Length == 0 ? line : $"{line}\n{Beginning(content, MessageLimits.Content - line.Length - 1)}";
    }

    /// <summary>The text is escaped: neither an escape nor a surrogate pair is cut in two.</summary>
    private static string Beginning(string escaped, int longest)
    {
        if (escaped.Length <= longest)
            return escaped;
        var end = longest - 1;
        if (char.IsLowSurrogate(escaped[end]))
            end--;
        var backslashes = end - escaped.AsSpan(0, end).TrimEnd('\\').Length;
        return escaped[..(end - backslashes % 2)].TrimEnd() + "…";
    }
}
