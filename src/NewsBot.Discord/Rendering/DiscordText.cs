using System.Buffers;
using System.Text;
using NewsBot.Core.Chat;

namespace NewsBot.Discord.Rendering;

/// <summary>Text of articles and users made safe for Discord: what readers see are its words to the letter, and none of it is markup, a mention or a link.</summary>
/// <remarks>https://docs.discord.com/developers/reference#message-formatting. A backslash takes the meaning from any mark that follows it, and is not shown.</remarks>
internal static class DiscordText
{
    private const char ZeroWidthSpace = '\u200B';

    private static readonly SearchValues<char> Marks = SearchValues.Create("\\*_~`|[]<@");
    private static readonly SearchValues<char> LineMarks = SearchValues.Create("#>-+");

    /// <summary>On one line, every mark escaped.</summary>
    public static string Escape(string text) => Mark(CleanText.Of(text));

    /// <summary>For places without markup, where a backslash would be shown: the text as it is, with no ping's name in it.</summary>
    public static string WithoutPings(string clean)
    {
        for (var at = clean.IndexOf('@', StringComparison.Ordinal); at >= 0; at = clean.IndexOf('@', at + 1))
        {
            if (NamesEverybody(clean.AsSpan(at + 1)))
                clean = clean.Insert(at + 1, ZeroWidthSpace.ToString());
        }
        return clean;
    }

    /// <summary>Escapes every mark of a cleaned text. It only adds, so that no beginning of the text is shorter than it was.</summary>
    public static string Mark(string clean)
    {
        var marked = new StringBuilder(clean.Length + 16);
        var (isLineStart, isDotted) = (true, false);
        for (var i = 0; i < clean.Length; i++)
        {
            var c = clean[i];
            var mark = Marks.Contains(c) || c switch
            {
                ':' => BeginsLinkOrEmoji(clean, i),
                '/' => isDotted,
                '.' or ')' => EndsListNumber(clean, i),
                _ => isLineStart && LineMarks.Contains(c),
            };
            if (mark)
                marked.Append('\\');
            marked.Append(c);
            if (c == '@' && NamesEverybody(clean.AsSpan(i + 1)))
                marked.Append(ZeroWidthSpace);
            isLineStart = c == '\n' || isLineStart && char.IsWhiteSpace(c);
            isDotted = !char.IsWhiteSpace(c) && (isDotted || c == '.');
        }
        return marked.ToString();
    }

    /// <summary>"https://", ":smile:"; not a time of day and not a colon before a blank.</summary>
    private static bool BeginsLinkOrEmoji(string text, int colon)
    {
        if (colon + 1 == text.Length || char.IsWhiteSpace(text[colon + 1]))
            return false;
        var digits = text.AsSpan(colon + 1);
        var count = digits.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : digits.Length;
        return colon == 0 || !char.IsAsciiDigit(text[colon - 1]) || count is not (1 or 2);
    }

    /// <summary>Whether only digits stand before it on its line and a blank after it.</summary>
    private static bool EndsListNumber(string text, int at)
    {
        var start = at;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        return start < at && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])) && text.AsSpan(0, start).TrimEnd(' ') is [] or [.., '\n'];
    }

    /// <summary>A backslash alone leaves "@everyone" in the message's source, where a notification is looked for.</summary>
    private static bool NamesEverybody(ReadOnlySpan<char> name) =>
        name.StartsWith("everyone", StringComparison.OrdinalIgnoreCase) || name.StartsWith("here", StringComparison.OrdinalIgnoreCase);
}
