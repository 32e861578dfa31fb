using NewsBot.Core.Archive;
using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>Verbs that attribute in a form without a subject of its own: "saying that …", "to say that …".</summary>
internal static class CueNonfinite
{
    private static readonly string[] Failures = ["fail", "fails", "failed", "failing"];

    private static readonly string[] Undertakings =
    [
        "try", "tries", "tried", "trying", "seek", "seeks", "sought", "seeking", "attempt", "attempts", "attempted", "attempting", "struggle", "struggled", "struggling", "tend", "tends", "tended",
        "took", "taken", "takes", "taking", "held", "holding", "used", "uses", "using", "met", "went", "called", .. Failures,
    ];

    public static CueClause? Participle(ArticleTokens article, Sentence sentence, int verb)
    {
        var last = CueExtent.CueEnd(article, sentence, verb);
        if (last < verb)
            return null;
        var cue = article[verb].Cue!;
        var clause = new CueClause(verb, verb, last, CueOrder.Participle, -1, -1, cue) { After = CueExtent.AfterAddressee(article, sentence, cue, last + 1) };
        if (verb == sentence.First)
            return clause;
        var before = article[verb - 1];
        if (before.Is(WordTags.Determiner | WordTags.Possessive | WordTags.To) || before.IsGenitive)
            return null;
        if (before.Kind == TokenKind.Mark || before.IsQuotation || before.Is(WordTags.Preposition | WordTags.Subordinator | WordTags.Adverb | WordTags.Coordinator))
            return clause;
        if (!before.Is(WordTags.DataNoun | WordTags.CueNoun | WordTags.Occasion | WordTags.PersonNoun))
            return OfCompany(article, sentence, clause) ?? OfNoun(article, sentence, clause);
        // "released data showing": whoever released them; "polls showing": the polls.
        if (CueExtent.Release(article, sentence, verb) is var release and >= 0)
            return SourceBefore.Ending(article, VerbGroup.Before(article, release, sentence.First).First - 1, sentence.First) is var (subject, end)
                ? clause with { First = release, SourceFirst = subject, SourceLast = end } : null;
        if (CueExtent.IsAddressed(article, sentence, verb))
            return clause;
        // "opened a rally blasting Hale": whoever opened it.
        if (before.Is(WordTags.Occasion) && !before.Is(WordTags.DataNoun | WordTags.PersonNoun) && cue.Class is CueClass.Speech or CueClass.Judgement && article.GrammarOf(sentence).SubjectOfVerbOver(verb - 1) is var (holder, l))
            return clause with { SourceFirst = holder, SourceLast = l };
        return SourceBefore.Ending(article, verb - 1, sentence.First) is var (first, source) ? clause with { SourceFirst = first, SourceLast = source } : null;
    }

    /// <summary>"The council met, with Marsh saying …", "with about three in ten saying …": who is said to be with it.</summary>
    private static CueClause? OfCompany(ArticleTokens article, Sentence sentence, CueClause clause) =>
        SourceBefore.Ending(article, clause.First - 1, sentence.First) is var (first, last) && first - 2 >= sentence.First && article.IsWord(first - 1, "with")
            && (article[first - 2].IsMark(',') || article[last].Kind == TokenKind.Number) ? clause with { SourceFirst = first, SourceLast = last } : null;

    /// <summary>"a banner saying the bridge must go", "a group backing the bridge": whatever the participle hangs on.</summary>
    private static CueClause? OfNoun(ArticleTokens article, Sentence sentence, CueClause clause)
    {
        var takesSide = article.IsAny(clause.Verb, "backing", "supporting", "opposing");
        if (!takesSide && clause.Cue.Class is not (CueClass.Speech or CueClass.Finding) || article.GrammarOf(sentence) is var grammar && (grammar.RelationOf(clause.Verb) != Relation.Acl || grammar.Complement(clause.Verb, takesSide ? Relation.Obj : Relation.Ccomp) < 0)
            || grammar.HeadFirst(clause.Verb) is not (>= 0 and var first))
            return null;
        if (takesSide)
        {
            return SourceBefore.Ending(article, clause.First - 1, sentence.First) is var (one, last) && Stretch.Any(article, one, last, token => token.IsCapital || token.Is(WordTags.PersonNoun | WordTags.BodyNoun) || Strangers.IsPeople(article, last))
                ? clause with { SourceFirst = one, SourceLast = last } : null;
        }
        while (first < clause.First && article[first].Is(WordTags.Preposition | WordTags.To))
            first++;
        if (first >= clause.First)
            return null;
        return clause with { SourceFirst = first, SourceLast = clause.First - 1 };
    }

    /// <summary>"held a meeting to say that …", "tried to discredit the plan": the subject of the verb that the infinitive hangs on speaks.</summary>
    public static CueClause? Infinitive(ArticleTokens article, Sentence sentence, int verb, VerbGroup group)
    {
        var cue = article[verb].Cue!;
        if (cue.Class is not (CueClass.Speech or CueClass.Judgement) || group.First - 2 <= sentence.First || article.IsAny(group.First - 2, Seeming.Verbs) || article.GrammarOf(sentence) is var grammar && grammar.RelationOf(verb) is not (Relation.Xcomp or Relation.Advcl))
            return null;
        var head = grammar.Head(verb);
        var isClause = cue.Class == CueClass.Speech && grammar.Complement(verb, Relation.Ccomp) > verb;
        if (!isClause && (cue.NeedsPreposition || cue.TakesAddressee || cue.Base == "write" || head < 0 || !article.IsAny(head, Undertakings) || grammar.Complement(verb, Relation.Obj, Relation.Obl) < verb))
            return null;
        var last = CueExtent.CueEnd(article, sentence, verb);
        return last < verb ? null : new CueClause(group.First, verb, last, CueOrder.Infinitive, -1, -1, cue)
        {
            Stance = group.Stance != Stance.Said || grammar.RelationOf(verb) == Relation.Advcl ? group.Stance : head >= 0 && article.IsAny(head, Failures) ? Stance.NotSaid : Stance.Hypothetical,
            After = CueExtent.AfterAddressee(article, sentence, cue, last + 1),
        };
    }
}
