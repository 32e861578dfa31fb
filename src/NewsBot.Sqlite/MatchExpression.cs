using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>The one writer of MATCH syntax: every term is a quoted string, so that nothing a user types can be syntax.</summary>
/// <remarks>https://www.sqlite.org/fts5.html#full_text_query_syntax</remarks>
internal static class MatchExpression
{
    /// <summary>More terms than a question has; what a hostile one adds beyond is left out.</summary>
    private const int MostTerms = 96;

    private const int LongestTerm = 400;

    /// <summary>The letters in which two forms of a word agree ("Ukraine", "Ukrainian"), and how long a word is that has forms.</summary>
    private const int Beginning = 6;
    private const int ShortestBeginning = 5;

    /// <summary>Each word and each phrase as an expression of its own, each once, at most <see cref="MostTerms"/>.</summary>
    public static IReadOnlyList<string> Terms(SearchTerms terms) =>
        [.. terms.Phrases.Concat(terms.Words).Where(HasToken).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostTerms).Select(Quoted)];

    /// <summary>Any of the terms.</summary>
    public static string AnyOf(IReadOnlyList<string> terms) => string.Join(" OR ", terms);

    /// <summary>Each word that a search requires, with any ending.</summary>
    public static IReadOnlyList<string> Required(SearchTerms terms) => [.. terms.Required.Where(HasToken).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostTerms).Select(WithAnyEnding)];

    /// <summary>An ending may be cut off that the index has cut off already: the word as it stands is one of its forms.</summary>
    private static string WithAnyEnding(string word) => word.Length < ShortestBeginning ? Quoted(word) : $"{Quoted(word)} OR {Quoted(word[..Math.Min(Beginning, word.Length)])} *";

    private static bool HasToken(string term) => term.Length <= LongestTerm && term.Any(char.IsLetterOrDigit);

    // FTS5 reads its expression up to the first NUL.
    private static string Quoted(string term) =>
        $"\"{IndexedText.Of(term).Replace("\"", "\"\"", StringComparison.Ordinal).Replace('\0', ' ')}\"";
}
