using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>"Smith — who ran the yard for ten years — says": an aside between dashes that stands between a subject and its verb.</summary>
internal static class DashedAside
{
    /// <summary>In tokens.</summary>
    private const int Longest = 30;

    /// <summary>The phrase with its aside that ends before the closing dash; null where no phrase that opens a clause stands before it.</summary>
    public static (int First, int Last)? Before(ArticleTokens article, int close, int floor)
    {
        var dash = article[close].Mark;
        for (var i = close - 1; i > Math.Max(floor, close - Longest); i--)
        {
            if (article[i].IsOneOf(".;:?!") || article[i].IsQuotation && Nouns.IsStatement(article, article[i]))
                return null;
            if (!article[i].IsMark(dash))
                continue;
            var first = SourceBefore.Walk(article, i - 1, floor);
            return first < i && OpensClause(article, first, floor) && Stretch.Any(article, first, i - 1, token => token.IsCapital || token.Is(WordTags.PersonNoun | WordTags.BodyNoun | WordTags.DataNoun | WordTags.SubjectPronoun)) ? (first, close - 1) : null;
        }
        return null;
    }

    private static bool OpensClause(ArticleTokens article, int at, int floor) =>
        at == floor || article[at - 1].Is(WordTags.That | WordTags.Coordinator) || article[at - 1].IsMark(',') || article[at - 1].Is(WordTags.Subordinator) && !article[at - 1].Is(WordTags.Preposition);
}
