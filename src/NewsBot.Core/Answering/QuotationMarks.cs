using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>The words that a question puts in quotation marks.</summary>
internal static class QuotationMarks
{
    private const string Opening = "\"“„«";
    private const string Closing = "\"”“»";

    /// <summary>The first pair of marks with a word between them; an unpaired mark is none. Single marks count at the edges of words only.</summary>
    public static (Span Whole, Span Words)? First(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var single = text[i] is '\'' or '‘' && (i == 0 || text[i - 1] == ' ') && i + 1 < text.Length && text[i + 1] != ' ';
            var pair = Opening.IndexOf(text[i], StringComparison.Ordinal);
            if (!single && pair < 0)
                continue;
            for (var end = i + 1; end < text.Length; end++)
            {
                var closes = single ? text[end] is '\'' or '’' && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1])) : Closing.Contains(text[end], StringComparison.Ordinal);
                if (closes && ContentWords.HasWord(text.AsSpan(i + 1, end - i - 1)))
                    return (new Span(i, end + 1), new Span(i + 1, end));
            }
        }
        return null;
    }
}
