using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>The words that a question puts in quotation marks.</summary>
internal static class QuotedWords
{
    private const string Opening = "\"“„«";
    private const string Closing = "\"”“»";

    /// <summary>The first pair of marks with a word between them; an unpaired mark is none. Single marks count at the edges of words only.</summary>
    public static (Span Whole, Span Words)? First(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isSingle = text[i] is '\'' or '‘' && (i == 0 || text[i - 1] == ' ');
            if (!isSingle && !Opening.Contains(text[i], StringComparison.Ordinal))
                continue;
            if (Closes(text, i, isSingle) is { } end)
                return (new Span(i, end + 1), new Span(i + 1, end));
            if (!isSingle)
                return null;
        }
        return null;
    }

    /// <summary>Where the mark at <paramref name="opening"/> is closed behind a word. A double mark that nothing closes is the last: nothing closes a later one.</summary>
    private static int? Closes(string text, int opening, bool isSingle)
    {
        var hasWord = false;
        for (var i = opening + 1; i < text.Length; i++)
        {
            var closes = isSingle ? text[i] is '\'' or '’' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])) : Closing.Contains(text[i], StringComparison.Ordinal);
            if (closes && hasWord)
                return i;
            hasWord |= char.IsLetterOrDigit(text[i]);
        }
        return null;
    }
}
