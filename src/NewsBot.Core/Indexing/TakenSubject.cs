using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Whose a verb is that has no subject of its own: a participle ("Hale left, saying …") or a second verb ("Hale left and said …").</summary>
internal static class TakenSubject
{
    /// <param name="clauses">All of the sentence.</param>
    /// <param name="earlier">The source of the attribution read last in the sentence.</param>
    public static (int First, int Last)? Find(ArticleTokens article, Sentence sentence, List<CueClause> clauses, CueClause clause, (int First, int Last)? earlier)
    {
        // "with Marsh calling for a vote and asking …"
        if (clause.Order == CueOrder.Participle && clause.Begin > sentence.First && article[clause.Begin - 1].Is(WordTags.Coordinator)
            && clauses.FindLast(other => other.Verb < clause.Verb) is { Order: CueOrder.Participle, HasSource: true } beside)
            return (beside.SourceFirst, beside.SourceLast);
        if (clause.Order == CueOrder.Shared && OpenRelative(article, sentence, clause.Begin) is { } who)
            return who;
        var grammar = article.GrammarOf(sentence);
        if ((clause.Order == CueOrder.Shared ? grammar.SharedSubject(clause.Verb) : grammar.SubjectOfHead(clause.Verb)) is var (first, last)
            && (last < clause.First || first > clause.Verb) && !(clause.Order == CueOrder.Shared && IsDisagreeing(article, clause, first, last))
            && !(first < last && article[first].Form == VerbForm.Gerund && !article[first].IsCapital && grammar.IsVerb(first))
            && !Stretch.Any(article, first, last, token => token.IsQuotation))
            return clause.Order != CueOrder.Participle ? (first, last) : Interrupting(article, first, last, earlier) ?? (IsThing(article, first, last) ? Agent(article, last, clause.First) : null) ?? (first, last);
        return clause.Order == CueOrder.Infinitive ? null : earlier ?? SubjectOfSentence.Find(article, sentence, clause);
    }

    private static bool IsThing(ArticleTokens article, int first, int last) =>
        article[first].Is(WordTags.Determiner | WordTags.Possessive) && !Stretch.Any(article, first + 1, last, token => token.IsCapital) && !article[last].Is(WordTags.PersonNoun | WordTags.BodyNoun | WordTags.Title | WordTags.DataNoun | WordTags.SubjectPronoun | WordTags.Government) && !Strangers.IsPeople(article, last);

    /// <summary>"The plan, Marsh said, would fail, adding …": who is told to speak of the thing.</summary>
    private static (int First, int Last)? Interrupting(ArticleTokens article, int first, int last, (int First, int Last)? earlier) =>
        earlier is var (one, other) && one > first + 1 && article[one - 1].IsMark(',') && (one == last + 2 && IsThing(article, first, last) || other == last && IsThing(article, first, one - 2)) ? earlier : null;

    /// <summary>"The bill was vetoed by the mayor, saying …": who does to a thing what is told of it; null where nobody does.</summary>
    private static (int First, int Last)? Agent(ArticleTokens article, int subject, int before)
    {
        for (var i = subject + 2; i + 1 < before; i++)
        {
            if (article.IsWord(i, "by") && article[subject + 1].Is(WordTags.Be) && SourceAfter.Beginning(article, i + 1, before) is var last && last > i && Stretch.Any(article, i + 1, last, token => token.IsCapital || token.Is(WordTags.PersonNoun | WordTags.BodyNoun | WordTags.Government)))
                return (i + 1, last);
        }
        return null;
    }

    /// <summary>"Marsh met Hale, who opened the door and said …": the "who" whose clause no comma has closed before a verb that goes on; null where there is none.</summary>
    public static (int First, int Last)? OpenRelative(ArticleTokens article, Sentence sentence, int verb)
    {
        if (!article[verb - 1].Is(WordTags.Coordinator))
            return null;
        for (var i = verb - 2; i > sentence.First; i--)
        {
            if (article[i].Kind is TokenKind.Mark or TokenKind.Quotation)
                return null;
            if (article.IsWord(i, "who"))
                return article[i - 1].IsMark(',') ? (i, i) : null;
        }
        return null;
    }

    /// <summary>"The union leaders left since he favours the plan and opposes …": a verb of one has no subject of several.</summary>
    private static bool IsDisagreeing(ArticleTokens article, CueClause clause, int first, int last) =>
        article[clause.Verb].Form == VerbForm.Third && clause.First == clause.Verb && !article[last].IsCapital && article[last].IsWord && article.WordAt(last)[^1] == 's' && Strangers.IsPlural(article, first, last);
}
