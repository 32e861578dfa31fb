using NewsBot.Core.Archive;

namespace NewsBot.Core.Indexing;

/// <summary>The paragraphs of a text: its lines, blanks at both ends left out, those without a letter or digit passed over.</summary>
internal static class Paragraphs
{
    public static IEnumerable<Span> Of(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var span = Trim(text, start, end);
            if (HasLetterOrDigit(text.AsSpan(span.Start, span.Length)))
                yield return span;
            start = end + 1;
        }
    }

    private static Span Trim(string text, int start, int end)
    {
        while (start < end && IsBlank(text[start]))
            start++;
        while (end > start && IsBlank(text[end - 1]))
            end--;
        return new Span(start, end);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF';

    private static bool HasLetterOrDigit(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }
        return false;
    }
}
