using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>The time or occasion that stands between a subject and its verb: "Marsh on Tuesday said", "the board late last week warned".</summary>
internal static class TimeBefore
{
    private static readonly string[] Units = ["hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years"];

    /// <returns>The last token before the time that ends with <paramref name="last"/>; <paramref name="last"/> itself where no time ends there, or nothing stands before it.</returns>
    public static int Skip(ArticleTokens article, int last, int floor)
    {
        var at = last;
        // "Marsh a month later announced".
        if (at > floor + 1 && at + 1 < article.Tokens.Count && article.IsAny(at + 1, "later", "earlier") && article.IsAny(at, Units) && (article[at - 1].Kind == TokenKind.Number || article[at - 1].Is(WordTags.Determiner)))
            return EndsPhrase(article[at - 2]) ? at - 2 : last;
        if (article.IsAny(at, "night", "morning", "afternoon", "evening", "week", "month", "year", "weekend") && at > floor)
        {
            if (!article[at - 1].Is(WordTags.TimeWord) && !article.IsAny(at - 1, "last", "this", "earlier"))
                return last;
            at -= article[at - 1].Is(WordTags.TimeWord) ? 1 : 2;
        }
        else if (article.IsWord(at, "time") && at > floor + 1 && article.IsWord(at - 1, "the") && article.IsWord(at - 2, "at"))
        {
            at -= 3;
        }
        if (at == last && !IsTime(article, at))
            return last;
        while (at > floor && (IsTime(article, at) || article.IsAny(at, "on", "late", "early", "earlier", "last", "this")))
            at--;
        return at < floor || !EndsPhrase(article[at]) && !article[at].IsMark(',') ? last : at;
    }

    /// <summary>A day or month, and no part of a name (USA TODAY).</summary>
    public static bool IsTime(ArticleTokens article, int at) =>
        article[at].Is(WordTags.TimeWord) && !article[at].Is(WordTags.MaleName | WordTags.FemaleName);

    /// <summary>Whether a phrase can end with a word; what is said of a report ("a poll last week") belongs to it.</summary>
    private static bool EndsPhrase(Token token) =>
        (Nouns.IsNominal(token) || token.Is(WordTags.SubjectPronoun)) && !token.Is(WordTags.Preposition | WordTags.Possessive | WordTags.DataNoun | WordTags.Occasion)
        && !(token.Is(WordTags.Determiner) && !token.Is(WordTags.SubjectPronoun));

    /// <summary>The last token before a time such as "less than two weeks ago".</summary>
    public static int OfAgo(ArticleTokens article, int ago, int floor)
    {
        var i = ago - 1;
        while (i > floor && i > ago - 6 && !article[i].IsCapital && !article[i].Is(WordTags.PersonNoun | WordTags.BodyNoun | WordTags.SubjectPronoun)
            || i == ago - 1)
            i--;
        return i;
    }
}
