using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>The time or occasion that stands between a subject and its verb: "Marsh on Tuesday said", "the board late last week warned".</summary>
internal static class TimeBefore
{
    /// <returns>The last token before the time that ends with <paramref name="last"/>; <paramref name="last"/> itself where no time ends there, or nothing stands before it.</returns>
    public static int Skip(ArticleTokens article, int last, int floor)
    {
        var at = last;
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
        article[at].Is(WordTags.TimeWord) && !article[at].Is(WordTags.MaleName | WordTags.FemaleName) && !(article.IsWord(at, "today") && article[at].IsCapital && at > 0 && article[at - 1].IsCapital);

    /// <summary>Whether a phrase can end with a word; what is said of a report ("a poll last week") belongs to it.</summary>
    private static bool EndsPhrase(Token token) =>
        (Nouns.IsNominal(token) || token.Is(WordTags.SubjectPronoun)) && !token.Is(WordTags.Preposition | WordTags.Possessive | WordTags.DataNoun | WordTags.Occasion)
        && !(token.Is(WordTags.Determiner) && !token.Is(WordTags.SubjectPronoun));
}
