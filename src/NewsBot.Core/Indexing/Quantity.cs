using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>What stands before a number of people and belongs to it: "nearly two-thirds", "more than six in 10", "not everyone".</summary>
internal static class Quantity
{
    /// <summary>Where a phrase begins with it.</summary>
    public static int Start(ArticleTokens article, int first, int floor)
    {
        if (first <= floor || !IsCount(article, first))
            return first;
        if (article.IsWord(first - 1, "not"))
            return article.IsAny(first, "everyone", "everybody", "all", "many", "every") ? first - 1 : first;
        var at = article.IsAny(first - 1, "nearly", "almost", "about", "roughly", "virtually") || article.IsWord(first, "a") && article.IsAny(first - 1, "over", "under") && first - 2 >= floor && article.IsAny(first - 2, "just", "well") ? first - 1
            : first - 2 >= floor && (article.IsWord(first - 1, "than") && article.IsAny(first - 2, "more", "fewer", "less") || article.IsAny(first - 1, "least", "most") && article.IsWord(first - 2, "at")
                || article.IsWord(first - 1, "to") && article.IsWord(first - 2, "up")) ? first - 2 : first;
        return at < first && at > floor && article.IsAny(at - 1, "only", "just", "well") ? at - 1 : at;
    }

    private static bool IsCount(ArticleTokens article, int at) =>
        article[at].Kind == TokenKind.Number || article.IsAny(at, "all", "everyone", "everybody", "many", "every", "half", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "hundreds", "thousands")
        || article.IsWord(at, "a") && at + 1 < article.Tokens.Count && article.IsAny(at + 1, "third", "quarter", "dozen", "majority", "handful", "score", "hundred", "thousand", "million", "half", "few")
        || article[at].IsWord && article.WordAt(at) is var word && (word.StartsWith("two-", StringComparison.OrdinalIgnoreCase) || word.StartsWith("three-", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("one-", StringComparison.OrdinalIgnoreCase) || word.StartsWith("four-", StringComparison.OrdinalIgnoreCase));
}
