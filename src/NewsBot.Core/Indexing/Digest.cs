using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>An item of a digest: a heading, a dash, whose words follow, a colon and a quotation ("Ferry fares to rise - Helen Marsh: “…” [Port Weekly]", "More from the report: “…”").</summary>
internal static class Digest
{
    private const int LongestSource = 10;

    public static Draft? Find(ArticleTokens article, Sentence sentence, int index)
    {
        var colon = sentence.First + 1;
        while (colon < sentence.End - 1 && !(article[colon].IsMark(':') && article[colon + 1].IsQuotation))
            colon++;
        if (colon >= sentence.End - 1 || !Nouns.IsStatement(article, article[colon + 1]) || !EndsItem(article, sentence, colon + 2))
            return null;
        var dash = colon - 1;
        while (dash > sentence.First && dash > colon - LongestSource && !IsDash(article, dash))
            dash--;
        var first = IsDash(article, dash) ? dash + 1 : sentence.First;
        if (first - 1 == dash && article[first - 1].IsMark('-') && article[first].IsMark('-'))
            first++;
        var from = article.IsWord(first, "more") && first + 1 < colon ? first + 1 : first;
        var isFrom = article.IsWord(from, "from");
        from += isFrom ? 1 : 0;
        if (!isFrom && first == sentence.First || from >= colon || SourceAfter.Beginning(article, from, colon) != colon - 1 || !isFrom && !article[from].IsCapital)
            return null;
        var draft = new Draft { Sentence = index, SourceFirst = from, SourceLast = colon - 1, Cue = article[colon].Span, Kind = AttributionKind.Direct };
        draft.Content.Add(article[colon + 1].Span);
        return draft;
    }

    /// <summary>A dash between blanks.</summary>
    private static bool IsDash(ArticleTokens article, int at) =>
        article[at].IsOneOf("-–—") && at > 0 && article[at - 1].End < article[at].Start;

    /// <summary>Whether nothing follows but the outlet in brackets.</summary>
    private static bool EndsItem(ArticleTokens article, Sentence sentence, int at) =>
        at >= sentence.End || article[at].Kind == TokenKind.Mark && (at + 1 >= sentence.End || article[at].IsOneOf("[("));
}
