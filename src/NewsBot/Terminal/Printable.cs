using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsBot.Terminal;

/// <summary>Text of articles and users made safe for a terminal.</summary>
internal static class Printable
{
    // Explicit bidirectional formatting (Unicode UAX #9): it lets a text show in another order than it is written.
    private const string Reordering = "\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private static readonly SearchValues<char> Unsafe = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl), .. Reordering, '\u2028', '\u2029']);

    /// <summary>The text on one line: line breaks and tabs are blanks; other control characters (an escape sequence's first) are shown as U+FFFD.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Unsafe) < 0)
            return text;
        var safe = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\n' or '\r' or '\t' or '\u2028' or '\u2029')
                safe.Append(' ');
            else if (!Reordering.Contains(c, StringComparison.Ordinal))
                safe.Append(CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Control ? '\uFFFD' : c);
        }
        return safe.ToString();
    }
}
