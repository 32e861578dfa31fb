namespace NewsBot.Core.Answering.Conflicts;

/// <summary>A word as it stands in a text.</summary>
/// <param name="Start">Its first UTF-16 code unit.</param>
/// <param name="IsName">Whether it is written like a name: with a capital where no sentence begins.</param>
internal readonly record struct PrintedWord(string Text, int Start, bool IsName)
{
    private static readonly HashSet<string> Times = new(StringComparer.Ordinal)
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
    };

    public string Lower => Text.ToLowerInvariant();

    /// <summary>Whether a lower-case word names a month or a day.</summary>
    public static bool IsTime(string word) => Times.Contains(word);

    /// <summary>The runs of letters and digits, in order; the "s" of a genitive is none.</summary>
    public static IEnumerable<PrintedWord> In(string text)
    {
        var begins = true;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                begins |= text[i] is '.' or '!' or '?' or '\n' or '“' or '"';
                i++;
                continue;
            }
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
                i++;
            if (i - start > 1 || start == 0 || text[start - 1] is not ('\'' or '’'))
                yield return new PrintedWord(text[start..i], start, char.IsUpper(text[start]) && (!begins || NextIsCapital(text, i)));
            begins = false;
        }
    }

    /// <summary>A sentence that begins with two capitals begins with a name.</summary>
    private static bool NextIsCapital(string text, int end) => end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]);
}
