using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsBot.Exports;

/// <summary>Text of articles as a cell that every spreadsheet shows as text.</summary>
/// <remarks>
/// <para>What a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV Injection",
/// https://owasp.org/www-community/attacks/CSV_Injection). An apostrophe is seen, and can be taken away again; a tab or a blank is not,
/// and <c>="…"</c> is a formula itself. Blanks and invisible characters before the sign, and its full-width and small forms, do not hide it.
/// The same goes for what follows a line break or a semicolon within the text: a spreadsheet whose language separates by semicolons begins a cell there.</para>
/// <para>Quoting is that of RFC 4180.</para>
/// </remarks>
internal static partial class CsvCell
{
    /// <summary>The most characters that a cell of Excel holds (https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3).</summary>
    public const int Longest = 32_767;

    /// <summary>ASCII, full-width and small forms, and the minus sign proper.</summary>
    private const string Formula = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212";

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\";\t\r\n");

    /// <param name="isCut">Whether it was longer than a cell, and ends with "…" now.</param>
    public static string Of(string text, out bool isCut)
    {
        var cell = Readable(Defused(text));
        isCut = cell.Length > Longest;
        if (isCut)
            cell = string.Concat(cell.AsSpan(0, char.IsHighSurrogate(cell[Longest - 2]) ? Longest - 2 : Longest - 1), "…");
        return cell.AsSpan().IndexOfAny(Quoted) >= 0 || cell.StartsWith(' ') || cell.EndsWith(' ') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }

    private static string Defused(string text)
    {
        var first = 0;
        while (first < text.Length && IsUnseen(text[first]))
            first++;
        if (first == text.Length)
            return text is ['\t' or '\r' or '\n', ..] ? "'" + text : text;
        var isFormula = Formula.Contains(text[first], StringComparison.Ordinal) || text[0] is '\t' or '\r' or '\n';
        var rest = CellWithin().Replace(text, "'", -1, first + 1);
        return isFormula ? "'" + rest : rest;
    }

    private static bool IsUnseen(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;

    /// <summary>Control characters, which end the text in some programs and steer a terminal, and halves of surrogate pairs, which are no UTF-8, are U+FFFD.</summary>
    private static string Readable(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\x1F') && !text.AsSpan().ContainsAnyInRange('\x7F', '\x9F') && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return text;
        var readable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            readable.Append(Rune.IsControl(rune) && rune.Value is not ('\t' or '\r' or '\n') ? Rune.ReplacementChar : rune);
        return readable.ToString();
    }

    [GeneratedRegex(@"(?<=[;\n]|\r(?!\n))(?=[^\S\r\n]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212])")]
    private static partial Regex CellWithin();
}
