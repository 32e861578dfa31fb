using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsBot.Core.Chat;

/// <summary>Text of articles and users without what cannot be seen and does harm: control characters, marks of direction, halves of surrogate pairs. Markup is left as it is.</summary>
public static class CleanText
{
    // Explicit bidirectional formatting (Unicode UAX #9): it lets a text show in another order than it is written.
    private static readonly SearchValues<char> Reordering = SearchValues.Create("\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>On one line: a break becomes a blank.</summary>
    public static string Of(string text) => Cleaned(text, keepsLines: false);

    /// <summary>With its line breaks, no two of them empty lines.</summary>
    public static string Lines(string text) => Cleaned(text, keepsLines: true).Trim('\n');

    private static string Cleaned(string text, bool keepsLines)
    {
        var clean = new StringBuilder(Math.Min(text.Length, 1 << 16));
        var breaks = 0;
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            breaks = rune.Value == '\n' ? breaks + 1 : 0;
            if (breaks > 0)
                clean.Append(keepsLines && breaks <= 2 ? "\n" : breaks == 1 ? " " : "");
            else if (rune.Value == '\t')
                clean.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control && !(rune.IsBmp && Reordering.Contains((char)rune.Value)))
                clean.Append(rune);
        }
        return clean.ToString();
    }
}
