using System.Globalization;
using System.Text;

namespace NewsBot.Core.Chat;

/// <summary>Cuts text to a length without cutting a letter, a surrogate pair or an escape. Lengths are UTF-16 code units, which are never fewer than a platform counts.</summary>
/// <param name="mark">Escapes every mark of a cleaned text as the platform wants it. It only adds, at most five code units for one, so that no beginning of a text is shorter than it was.</param>
public sealed class CutText(Func<string, string> mark)
{
    /// <summary>Room for the longest place at which a text is marked as cut.</summary>
    public const int MarkLength = 48;

    // A word is kept whole where it ends within so many code units of where the text must end.
    private const int WordEnd = 24;

    /// <summary>Where nothing is markup.</summary>
    public static CutText Unmarked { get; } = new(clean => clean);

    /// <summary>A cleaned text with its marks escaped.</summary>
    public string Mark(string clean) => mark(clean);

    /// <summary>On one line and escaped, ended by "…" where it is too long.</summary>
    public string Line(string text, int longest)
    {
        var clean = CleanText.Of(text).Trim();
        return mark(mark(clean).Length <= longest ? clean : Beginning(clean, longest, start => mark(start + "…")).TrimEnd() + "…");
    }

    /// <summary>Escaped with its line breaks, ended by how much is left out where it is too long.</summary>
    public string Lines(string text, int longest)
    {
        var clean = CleanText.Lines(text);
        var start = Beginning(clean, longest);
        if (start.Length < clean.Length)
            start = Beginning(clean, longest - MarkLength);
        return mark(start) + (start.Length < clean.Length ? $" {Left(clean[start.Length..], "more")}" : "");
    }

    /// <summary>"[… 8,200 more characters]".</summary>
    public static string Left(string left, string which)
    {
        var count = left.EnumerateRunes().Count();
        return string.Create(CultureInfo.InvariantCulture, $"[… {count:N0} {which} character{(count == 1 ? "" : "s")}]");
    }

    /// <summary>The longest beginning of a cleaned text that has at most <paramref name="longest"/> code units once it is escaped.</summary>
    public string Beginning(string clean, int longest) => Beginning(clean, longest, mark);

    /// <summary>The longest end of a cleaned text that has at most <paramref name="longest"/> code units once it is escaped.</summary>
    public string End(string clean, int longest)
    {
        var start = Math.Max(0, clean.Length - Math.Max(0, longest));
        while (start < clean.Length)
        {
            start = LetterStart(clean, start);
            var over = mark(clean[start..]).Length - longest;
            if (over <= 0)
                return clean[start..];
            start += Math.Max(1, over / 6);
        }
        return "";
    }

    private static string Beginning(string clean, int longest, Func<string, string> written)
    {
        var end = Math.Min(clean.Length, Math.Max(0, longest));
        while (end > 0)
        {
            end = LetterEnd(clean, end);
            // No code unit has more than six once it is escaped, so that this never skips an end that fits.
            var over = written(clean[..end]).Length - longest;
            if (over <= 0)
                return clean[..WholeWord(clean, end)];
            end -= Math.Max(1, over / 6);
        }
        return "";
    }

    private static int WholeWord(string text, int end)
    {
        if (end == 0 || end == text.Length || char.IsWhiteSpace(text[end]))
            return end;
        var blank = text.LastIndexOf(' ', end - 1, Math.Min(end, WordEnd));
        return blank > 0 ? blank : end;
    }

    /// <summary>The last end of a letter at or before <paramref name="end"/>; of a letter longer than all that, the last end of a code point.</summary>
    private static int LetterEnd(string text, int end)
    {
        if (end == text.Length)
            return end;
        var at = 0;
        while (StringInfo.GetNextTextElementLength(text, at) is var length && at + length <= end)
            at += length;
        return at > 0 ? at : char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }

    /// <summary>The first start of a letter at or after <paramref name="start"/>, looked for within reason.</summary>
    private static int LetterStart(string text, int start)
    {
        while (start > 0 && start < text.Length && (char.IsLowSurrogate(text[start]) || ExtendsLetter(text, start)))
            start++;
        return start;
    }

    private static bool ExtendsLetter(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out var rune)
        && (rune.Value == 0x200D || text[at - 1] == '\u200D' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            || rune.Value is >= 0x1F3FB and <= 0x1F3FF);
}
