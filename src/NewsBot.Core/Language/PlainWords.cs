using System.Globalization;
using System.Text;

namespace NewsBot.Core.Language;

/// <summary>A text's words without its typography: two texts that differ in spacing, quotation marks, dashes, ellipses, commas, points or brackets alone have the same.</summary>
/// <remarks>Case, diacritics, per cent and currency signs, and question marks are kept: they say something. Compatibility forms are one (NFKC, https://unicode.org/reports/tr15/).</remarks>
public static class PlainWords
{
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var plain = Composed(text);
        for (var i = 0; i < plain.Length; i++)
        {
            if (IsLetter(plain[i]) || IsInner(plain, i))
            {
                word.Append(plain[i] == '’' ? '\'' : plain[i]);
                continue;
            }
            if (IsGroupMark(plain, i) || CharUnicodeInfo.GetUnicodeCategory(plain[i]) == UnicodeCategory.Format)
                continue;
            End(words, word);
            if (plain[i] == '?' || (char.IsSymbol(plain[i]) && plain[i] != '`') || plain[i] is '%' or '‰' or '&' or '@' or '#' or '*')
                words.Add(plain[i].ToString());
        }
        End(words, word);
        return words;
    }

    private static void End(List<string> words, StringBuilder word)
    {
        if (word.Length == 0)
            return;
        words.Add(word.ToString());
        word.Clear();
    }

    /// <summary>Half a surrogate pair, which nothing can compose, becomes a replacement character.</summary>
    private static string Composed(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.ToString());
        return whole.ToString().Normalize(NormalizationForm.FormKC);
    }

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    /// <summary>An apostrophe between letters, and the point of a decimal.</summary>
    private static bool IsInner(string text, int i) => i > 0 && i + 1 < text.Length && text[i] switch
    {
        '\'' or '’' => char.IsLetterOrDigit(text[i - 1]) && char.IsLetter(text[i + 1]),
        '.' => char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]),
        _ => false,
    };

    /// <summary>The comma that groups thousands.</summary>
    private static bool IsGroupMark(string text, int i) => text[i] == ',' && i > 0 && i + 3 < text.Length && char.IsAsciiDigit(text[i - 1])
        && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3]);
}
