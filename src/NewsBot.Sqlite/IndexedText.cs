using System.Text;

namespace NewsBot.Sqlite;

/// <summary>Text as full text sees it: digits that a comma groups are one number, so that 14000 finds "14,000".</summary>
/// <remarks>What is taken out of the index must be what was put in: a change here is a change of <see cref="Schema.Format"/>.</remarks>
internal static class IndexedText
{
    public static string Of(string text)
    {
        StringBuilder? joined = null;
        var copied = 0;
        for (var comma = text.IndexOf(','); comma >= 0; comma = text.IndexOf(',', comma + 1))
        {
            if (!Groups(text, comma))
                continue;
            joined ??= new StringBuilder(text.Length);
            joined.Append(text, copied, comma - copied);
            copied = comma + 1;
        }
        return joined is null ? text : joined.Append(text, copied, text.Length - copied).ToString();
    }

    private static bool Groups(string text, int comma) =>
        comma > 0 && char.IsAsciiDigit(text[comma - 1])
        && comma + 3 < text.Length && char.IsAsciiDigit(text[comma + 1]) && char.IsAsciiDigit(text[comma + 2]) && char.IsAsciiDigit(text[comma + 3])
        && (comma + 4 == text.Length || !char.IsAsciiDigit(text[comma + 4]));
}
