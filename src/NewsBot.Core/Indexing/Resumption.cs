using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Where words go on behind the clause that interrupts them: "The deal, she said, is dead", "The deal, she said in a statement, is dead".</summary>
internal static class Resumption
{
    /// <summary>In tokens, from the cue to the comma.</summary>
    private const int Longest = 10;

    private const WordTags Verbs = WordTags.Be | WordTags.Have | WordTags.Do | WordTags.Modal | WordTags.PlainVerb | WordTags.CueVerb;

    /// <param name="first">The first token of the words before the clause.</param>
    /// <param name="last">Their last.</param>
    /// <returns>The comma behind which they go on; -1 where they do not.</returns>
    public static int After(ArticleTokens article, Sentence sentence, List<CueClause> clauses, CueClause clause, int first, int last)
    {
        var comma = clause.End < sentence.End && article[clause.End].IsMark(',') ? clause.End : AfterOccasion(article, sentence, clause.End, first, last);
        return comma >= 0 && comma + 1 < sentence.End && !clauses.Exists(other => other.First == comma + 1)
            && (!article[comma + 1].Is(WordTags.Coordinator | WordTags.Relative | WordTags.Subordinator) || IsOfTheSame(article, sentence, comma + 1)) && (!article.IsAny(comma + 1, "a", "an") || Waits(article, sentence, first, last)) ? comma : -1;
    }

    /// <summary>"If the well runs dry, Marsh said, a village dies": behind a clause that waits for another, "a village" is no aside.</summary>
    private static bool Waits(ArticleTokens article, Sentence sentence, int first, int last) =>
        article[first].Is(WordTags.Subordinator) && Stretch.IsAdverbial(article, sentence, first, last);

    /// <summary>"The board made it, Marsh said, and it has used it since."</summary>
    private static bool IsOfTheSame(ArticleTokens article, Sentence sentence, int coordinator) =>
        coordinator + 2 < sentence.End && article.IsAny(coordinator, "and", "but") && article.IsAny(coordinator + 1, "it", "they", "that") && article[coordinator + 2].Is(WordTags.Be | WordTags.Have | WordTags.Modal);

    /// <summary>The comma behind what says when or where it was said, if the words before are no sentence without more.</summary>
    private static int AfterOccasion(ArticleTokens article, Sentence sentence, int at, int first, int last)
    {
        if (at + 2 >= sentence.End || !article[at].Is(WordTags.TimeWord) && !(article[at].Is(WordTags.Preposition) && Nouns.IsOccasion(article, at, sentence.End))
            || !article[first].Is(WordTags.Subordinator | WordTags.Preposition) && Stretch.Any(article, first, last, token => token.Is(Verbs) && !token.IsCapital))
            return -1;
        for (var i = at; i < Math.Min(sentence.End - 1, at + Longest); i++)
        {
            if (article[i].IsMark(','))
                return article[i + 1].IsQuotation || !article[i + 1].IsWord || article.WordAt(i + 1).EndsWith("ing", StringComparison.Ordinal) ? -1 : i;
            if (article[i].Kind is TokenKind.Mark or TokenKind.Quotation || article[i].Is(Verbs) && !article[i].IsCapital && !article[i].Is(WordTags.AlsoNoun))
                return -1;
        }
        return -1;
    }
}
