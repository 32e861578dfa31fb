using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>The one writer of MATCH syntax: every term is a quoted string, so that nothing a user types can be syntax.</summary>
/// <remarks>https://www.sqlite.org/fts5.html#full_text_query_syntax</remarks>
internal static class MatchExpression
{
    /// <summary>More terms than a question has; what a hostile one adds beyond is left out.</summary>
    private const int MostTerms = 96;

    private const int LongestTerm = 400;

    /// <summary>Each word and each phrase as an expression of its own, each once, at most <see cref="MostTerms"/>.</summary>
    public static IReadOnlyList<string> Terms(SearchTerms terms) =>
        [.. terms.Phrases.Concat(terms.Words).Where(HasToken).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostTerms).Select(Quoted)];

    /// <summary>Any of the terms.</summary>
    public static string AnyOf(IReadOnlyList<string> terms) => string.Join(" OR ", terms);

    private static bool HasToken(string term) => term.Length <= LongestTerm && term.Any(char.IsLetterOrDigit);

    // FTS5 reads its expression up to the first NUL.
    private static string Quoted(string term) =>
        $"\"{IndexedText.Of(term).Replace("\"", "\"\"", StringComparison.Ordinal).Replace('\0', ' ')}\"";
}
