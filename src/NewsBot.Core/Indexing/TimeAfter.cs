using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>When something was said, right after the verb and without a preposition: "said last month", "found earlier this year", "wrote two weeks ago".</summary>
internal static class TimeAfter
{
    private static readonly string[] Periods =
    [
        "week", "month", "year", "weekend", "spring", "summer", "fall", "autumn", "winter", "night", "morning", "afternoon", "evening", "season", "decade", "century", "term",
    ];

    private static readonly string[] Stretches = ["minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "decade", "decades"];

    /// <returns>The token after the time that begins with <paramref name="at"/>; <paramref name="at"/> itself where none begins there, or where it is the subject of what follows ("said last year was worse").</returns>
    public static int Skip(ArticleTokens article, Sentence sentence, int at)
    {
        var past = Past(article, sentence, article.IsAny(at, "earlier", "later", "late", "early", "just", "only") ? at + 1 : at);
        if (past < 0 || past < sentence.End && (article[past].Is(WordTags.Be | WordTags.Have | WordTags.Do | WordTags.Modal | WordTags.PlainVerb) || article[past].Is(WordTags.CueVerb) && !article[past].Is(WordTags.AlsoNoun) && !article[past].IsCapital))
            return at;
        return past;
    }

    private static int Past(ArticleTokens article, Sentence sentence, int at)
    {
        // "reported late Thursday"
        if (at < sentence.End && article[at].Is(WordTags.TimeWord) && !article[at].IsGenitive && article.IsAny(at - 1, "late", "early"))
            return at + 1;
        if (at + 1 >= sentence.End || article[at + 1].IsGenitive)
            return -1;
        if (article.IsAny(at, "last", "this") && (article.IsAny(at + 1, Periods) || article[at + 1].Is(WordTags.TimeWord)))
            return at + 2;
        return at + 2 < sentence.End && (article[at].Kind == TokenKind.Number || article[at].Is(WordTags.Determiner)) && article.IsAny(at + 1, Stretches) && article.IsAny(at + 2, "ago", "earlier", "later", "before") ? at + 3 : -1;
    }
}
