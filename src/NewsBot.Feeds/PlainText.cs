using System.Text;

namespace NewsBot.Feeds;

/// <summary>Text as readers see it: runs of blanks are one, and marks that nobody sees (soft hyphens, zero-width blanks) are gone.</summary>
internal static class PlainText
{
    private const char SoftHyphen = '\u00AD';

    public static bool IsUnseen(char c) => c is SoftHyphen or '\u200B' or '\u2060' or '\uFEFF' || (char.IsControl(c) && !char.IsWhiteSpace(c));

    /// <summary>All of it in one line.</summary>
    public static string Line(string? text)
    {
        var line = new StringBuilder();
        var isApart = false;
        foreach (var c in text ?? "")
        {
            if (IsUnseen(c))
                continue;
            if (char.IsWhiteSpace(c))
            {
                isApart = line.Length > 0;
                continue;
            }
            if (isApart)
                line.Append(' ');
            isApart = false;
            line.Append(c);
        }
        return Whole(line.ToString());
    }

    /// <summary>All of it in one line, the end left out where it is longer than any headline or name; null for nothing.</summary>
    public static string? Short(string? text)
    {
        const int longest = 500;
        var line = Line(text?.Length > 20 * longest ? text[..(20 * longest)] : text);
        if (line.Length > longest)
            line = string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[longest - 2]) ? longest - 2 : longest - 1), "…");
        return line.Length > 0 ? line : null;
    }

    /// <summary>Its lines, each as <see cref="Line"/>; blank ones divide paragraphs.</summary>
    public static string Paragraphs(string text) =>
        string.Join("\n\n", text.ReplaceLineEndings("\n").Split('\n').Select(Line).Where(line => line.Length > 0));

    /// <summary>How many words it has: runs between blanks with a letter or digit.</summary>
    public static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        var isCounted = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
                isCounted = false;
            else if (!isCounted && char.IsLetterOrDigit(c))
            {
                words++;
                isCounted = true;
            }
        }
        return words;
    }

    /// <summary>Its letters and digits, to compare with what is set otherwise.</summary>
    public static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>Without halves of surrogate pairs, which escapes can write.</summary>
    private static string Whole(string text) => Utf8Text.IsText(text) ? text : string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar));
}
