using NewsBot.Core.Archive;
using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>Verbs that attribute in a form without a subject of its own: "saying that …", "to say that …".</summary>
internal static class CueNonfinite
{
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
            return OfNoun(article, sentence, clause);
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

    /// <summary>"a banner saying the bridge must go": whatever the participle hangs on.</summary>
    private static CueClause? OfNoun(ArticleTokens article, Sentence sentence, CueClause clause)
    {
        if (clause.Cue.Class is not (CueClass.Speech or CueClass.Finding) || article.GrammarOf(sentence) is var grammar && (grammar.RelationOf(clause.Verb) != Relation.Acl || grammar.Complement(clause.Verb, Relation.Ccomp) < 0)
            || grammar.HeadFirst(clause.Verb) is not (>= 0 and var first))
            return null;
        while (first < clause.First && article[first].Is(WordTags.Preposition | WordTags.To))
            first++;
        if (first >= clause.First)
            return null;
        return clause with { SourceFirst = first, SourceLast = clause.First - 1 };
    }

    /// <summary>"held a meeting to say that …": the subject of the verb that the infinitive hangs on speaks.</summary>
    public static CueClause? Infinitive(ArticleTokens article, Sentence sentence, int verb, VerbGroup group)
    {
        var cue = article[verb].Cue!;
        if (cue.Class is not CueClass.Speech || group.First - 2 <= sentence.First || article.IsAny(group.First - 2, Seeming.Verbs) || article.GrammarOf(sentence) is var grammar && grammar.Complement(verb, Relation.Ccomp) < 0 || grammar.RelationOf(verb) is not (Relation.Xcomp or Relation.Advcl))
            return null;
        var last = CueExtent.CueEnd(article, sentence, verb);
        return last < verb ? null : new CueClause(group.First, verb, last, CueOrder.Infinitive, -1, -1, cue)
        {
            Stance = group.Stance != Stance.Said || grammar.RelationOf(verb) == Relation.Advcl ? group.Stance : Stance.Hypothetical,
            After = CueExtent.AfterAddressee(article, sentence, cue, last + 1),
        };
    }
}
