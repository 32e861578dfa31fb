namespace NewsBot.Core.Language;

/// <summary>The words of a text that carry its matter: stop words, which stand everywhere and find nothing, left out.</summary>
public static class ContentWords
{
    private static readonly HashSet<string> Stop = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "and", "or", "but", "nor", "if", "of", "to", "in", "on", "at", "for", "with", "by", "from", "as", "into", "onto", "about", "after",
        "before", "up", "down", "out", "off", "over", "under", "again", "than", "then", "so", "such", "just", "very", "is", "are", "was", "were", "be", "been",
        "being", "am", "do", "does", "did", "done", "has", "have", "had", "having", "will", "would", "can", "could", "should", "shall", "may", "might", "must",
        "it", "its", "he", "him", "his", "she", "her", "hers", "they", "them", "their", "we", "us", "our", "you", "your", "i", "me", "my", "this", "that", "these",
        "those", "there", "here", "what", "which", "who", "whom", "whose", "when", "where", "why", "how", "not", "no", "all", "any", "some", "more", "most",
        "other", "also", "only", "own", "same", "too", "s", "t", "re", "ve", "ll", "d", "m", "don", "didn", "doesn", "isn", "aren", "wasn", "weren", "won", "wouldn",
        "couldn", "shouldn", "hasn", "haven", "hadn", "while", "during", "because", "between", "through", "both", "each", "been", "one",
    };

    /// <summary>Whether a lower-case word is a stop word.</summary>
    public static bool IsStopWord(string word) => Stop.Contains(word);

    /// <summary>The runs of letters and digits in lower case, stop words left out, in order; a number keeps its point and loses its grouping commas.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            var digits = char.IsAsciiDigit(text[i]);
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (digits && text[i] is ',' or '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))))
                i++;
            var word = text[start..i].ToLowerInvariant();
            if (digits)
                word = word.Replace(",", "", StringComparison.Ordinal);
            if (!Stop.Contains(word))
                words.Add(word);
        }
        return words;
    }
}
