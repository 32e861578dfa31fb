using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>The conjunction or mark that opens a sentence and belongs to the writer ("But the deal is dead, she said").</summary>
internal static class Openers
{
    /// <returns>The first token from <paramref name="first"/> on that is none.</returns>
    public static int Skip(ArticleTokens article, int first, int last)
    {
        while (first < last && (article[first].Kind == TokenKind.Mark
            && !(article[first].Mark is '$' or '£' or '€' or '(' or '[' or '#' or '@') || article[first].Is(WordTags.Coordinator) && !article.IsWord(first, "nor")))
            first++;
        return first;
    }
}
