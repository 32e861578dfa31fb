using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>The conjunction, mark or label that opens a sentence and belongs to the writer ("But the deal is dead, she said", "Claim: The deal is dead").</summary>
internal static class Openers
{
    /// <summary>What a check of facts puts before its parts.</summary>
    private static readonly string[] Labels = ["claim", "facts", "fact", "verdict", "rating", "assessment", "conclusion"];

    /// <returns>The first token from <paramref name="first"/> on that is none.</returns>
    public static int Skip(ArticleTokens article, int first, int last)
    {
        if (Label(article, first) is >= 0 and var colon && colon < last)
            first = colon + 1;
        while (first < last && (article[first].Kind == TokenKind.Mark
            && !(article[first].Mark is '$' or '£' or '€' or '(' or '[' or '#' or '@') || article[first].Is(WordTags.Coordinator) && !article.IsWord(first, "nor")))
            first++;
        return first;
    }

    /// <summary>Whether a check of facts says in this sentence what it will look into, and nobody is held to it: "Claim: Nurses were told to stay, an official said".</summary>
    public static bool IsExamined(ArticleTokens article, Sentence sentence) =>
        Label(article, sentence.First) is >= 0 and var colon && article.IsWord(colon - 1, "claim");

    /// <summary>The colon of such a label; -1 where none stands there.</summary>
    private static int Label(ArticleTokens article, int first)
    {
        if (first + 1 >= article.Tokens.Count)
            return -1;
        var word = article.IsAny(first, "the", "our") ? first + 1 : first;
        return word + 1 < article.Tokens.Count && article[first].IsCapital && article[word].IsWord && article.IsAny(word, Labels) && article[word + 1].IsMark(':') ? word + 1 : -1;
    }
}
