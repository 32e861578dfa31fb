using NewsBot.Core.Archive;
using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>Verbs that attribute in a form without a subject of its own: "saying that …", "to say that …".</summary>
internal static class CueNonfinite
{
    /// <summary>In tokens, from a verb to the participle or infinitive that hangs on it.</summary>
    private const int Farthest = 16;

    private static readonly string[] Spending = ["spent", "spend", "spends", "spending"];

    private static readonly string[] Papers = ["lawsuit", "lawsuits", "suit", "complaint", "petition", "motion", "brief", "affidavit", "ad", "ads", "robocall", "document", "documents"];

    private static readonly string[] Failures = ["fail", "fails", "failed", "failing"];

    /// <summary>Verbs after which an infinitive tells what was said and not what was tried.</summary>
    private static readonly string[] Occasions = ["took", "taken", "takes", "taking", "held", "hold", "holding", "used", "uses", "using", "met", "went", "called"];

    public static readonly string[] Undertakings =
    [
        "try", "tries", "tried", "trying", "seek", "seeks", "sought", "seeking", "attempt", "attempts", "attempted", "attempting", "struggle", "struggled", "struggling", "tend", "tends", "tended",
        .. Occasions, .. Failures,
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
        // "did not return calls seeking comment": the reporter's own.
        if (article.IsAny(verb, "seeking", "requesting") && verb + 1 < sentence.End && article.IsAny(verb + 1, "comment", "comments", "response"))
            return null;
        // "with leaking roofs", "rather than leaving it", "a master at calling it": nobody's words; "warned against ignoring it": the words of the warning.
        if (before.Is(WordTags.Determiner | WordTags.Possessive | WordTags.To) || before.IsGenitive || article.IsAny(verb - 1, "with", "than", "at", "against"))
            return null;
        // "with Marsh repeatedly calling for it"
        if (before.Is(WordTags.Adverb) && article.WordAt(verb - 1).EndsWith("ly", StringComparison.Ordinal) && OfCompany(article, sentence, clause, verb - 2) is { } company)
            return company;
        if (CueExtent.BeforeTime(article, sentence, verb) is var noun && (noun < verb - 1 || article.IsAny(noun, Papers)) && CueExtent.Release(article, sentence, noun + 1) is var issue and >= 0)
            return Released(article, sentence, clause, issue);
        // "spent the day discussing …": whoever spent it.
        if (Stretch.AnyWord(article, Math.Max(sentence.First, verb - Farthest), verb - 1, Spending) && article.GrammarOf(sentence) is var tree && tree.Head(verb) is >= 0 and var spent && spent < verb && article.IsAny(spent, Spending))
            return (tree.OwnSubject(spent) ?? tree.SharedSubject(spent)) is var (one, end) ? clause with { SourceFirst = one, SourceLast = end } : null;
        // "schools with leaking roofs"
        if (before.Is(WordTags.Preposition) && article.GrammarOf(sentence).RelationOf(verb) == Relation.Amod)
            return null;
        if (before.Kind == TokenKind.Mark || before.IsQuotation || before.Is(WordTags.Preposition | WordTags.Subordinator | WordTags.Adverb | WordTags.Coordinator))
            return clause;
        // "with Hale calling it a farce": a participle with a subject of its own.
        if ((before.IsCapital || before.Is(WordTags.SubjectPronoun)) && !cue.NeedsPreposition && cue.Class is CueClass.Speech or CueClass.Judgement && article.GrammarOf(sentence) is var own && own.OwnSubject(verb) is var (holder, close) && close == verb - 1
            && own.Complement(verb, Relation.Ccomp, Relation.Xcomp, Relation.Obj) > verb)
            return clause with { SourceFirst = holder, SourceLast = close };
        if (!before.Is(WordTags.DataNoun | WordTags.CueNoun | WordTags.Occasion | WordTags.PersonNoun))
            return OfCompany(article, sentence, clause, verb - 1) ?? OfNoun(article, sentence, clause);
        // "released data showing": whoever released them; "polls showing": the polls.
        if (CueExtent.Release(article, sentence, verb) is var release and >= 0)
            return Released(article, sentence, clause, release);
        if (CueExtent.IsAddressed(article, sentence, verb))
            return clause;
        // "opened a rally blasting Hale": whoever opened it.
        if (before.Is(WordTags.Occasion) && !before.Is(WordTags.DataNoun | WordTags.PersonNoun) && cue.Class is CueClass.Speech or CueClass.Judgement && article.GrammarOf(sentence).SubjectOfVerbOver(verb - 1) is var (speaker, l))
            return clause with { SourceFirst = speaker, SourceLast = l };
        return SourceBefore.Ending(article, verb - 1, sentence.First) is var (first, source) ? clause with { SourceFirst = first, SourceLast = source } : null;
    }

    /// <summary>"The council met, with Marsh saying …", "with about three in ten saying …": who is said to be with it.</summary>
    private static CueClause? OfCompany(ArticleTokens article, Sentence sentence, CueClause clause, int end) =>
        SourceBefore.Ending(article, end, sentence.First) is var (first, last) && first - 2 >= sentence.First && article.IsWord(first - 1, "with")
            && (article[first - 2].IsMark(',') || article[last].Kind == TokenKind.Number) ? clause with { SourceFirst = first, SourceLast = last } : null;

    /// <summary>"filed a lawsuit in 2013 alleging …": whoever filed it.</summary>
    private static CueClause? Released(ArticleTokens article, Sentence sentence, CueClause clause, int release) =>
        SourceBefore.Ending(article, VerbGroup.Before(article, release, sentence.First).First - 1, sentence.First) is var (first, last)
            ? clause with { First = release, SourceFirst = first, SourceLast = last, Stance = Planned(article, sentence, release) } : null;

    /// <summary>"will publish a report showing …": what is not out says nothing yet.</summary>
    private static Stance Planned(ArticleTokens article, Sentence sentence, int release)
    {
        var group = VerbGroup.Before(article, release, sentence.First);
        return group.Stance == Stance.Said && (group.IsInfinitive || Stretch.Any(article, group.First, release, token => token.Is(WordTags.Modal))) ? Stance.Hypothetical : group.Stance;
    }

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

    /// <summary>Whether a verb stands before an infinitive that it may hang on and that tells of words.</summary>
    public static bool IsUndertaken(ArticleTokens article, Sentence sentence, int infinitive) =>
        Stretch.AnyWord(article, Math.Max(sentence.First, infinitive - Farthest), infinitive - 2, Undertakings);

    private static bool MayOpenClause(Token token) => token.Is(WordTags.That | WordTags.Wh | WordTags.Be | WordTags.Have | WordTags.Do | WordTags.Modal | WordTags.PlainVerb | WordTags.CueVerb) || token.IsQuotation;

    /// <summary>"held a meeting to say that …", "tried to discredit the plan": the subject of the verb that the infinitive hangs on speaks.</summary>
    public static CueClause? Infinitive(ArticleTokens article, Sentence sentence, int verb, VerbGroup group)
    {
        var cue = article[verb].Cue!;
        if (cue.Class is not (CueClass.Speech or CueClass.Judgement) || group.First - 2 <= sentence.First || article.IsAny(group.First - 2, Seeming.Verbs) || !IsUndertaken(article, sentence, group.First) && !(cue.Class == CueClass.Speech && Stretch.Any(article, verb + 1, sentence.End - 1, MayOpenClause)) || article.GrammarOf(sentence) is var grammar && grammar.RelationOf(verb) is not (Relation.Xcomp or Relation.Advcl or Relation.Acl))
            return null;
        // "using the bill to portray …", "held a briefing to say …": what the infinitive hangs on may be the object of the verb.
        var head = grammar.Head(verb);
        if (head >= 0 && grammar.RelationOf(head) == Relation.Obj && grammar.Head(head) is >= 0 and var holder && holder < head && article.IsAny(holder, Undertakings))
            head = holder;
        else if (grammar.RelationOf(verb) == Relation.Acl)
            return null;
        var isClause = cue.Class == CueClass.Speech && grammar.Complement(verb, Relation.Ccomp) > verb;
        if (!isClause && (cue.NeedsPreposition || cue.Base is "write" or "ask" or "tell" || head < 0 || !article.IsAny(head, Undertakings) || grammar.Complement(verb, Relation.Obj, Relation.Obl) < verb))
            return null;
        var last = CueExtent.CueEnd(article, sentence, verb);
        if (last < verb)
            return null;
        var (first, end) = head >= 0 && article.IsAny(head, Undertakings) ? grammar.OwnSubject(head) ?? grammar.SharedSubject(head) ?? (-1, -1) : (-1, -1);
        if (end >= group.First || first >= 0 && (VerbGroup.Before(article, head, sentence.First).IsPassive || Stretch.Any(article, first, end, token => token.IsQuotation)))
            return null;
        return new CueClause(group.First, verb, last, CueOrder.Infinitive, first, end, cue)
        {
            Stance = group.Stance != Stance.Said || grammar.RelationOf(verb) != Relation.Xcomp || article.IsAny(head, Occasions) ? group.Stance : head >= 0 && article.IsAny(head, Failures) ? Stance.NotSaid : Stance.Hypothetical,
            After = CueExtent.AfterAddressee(article, sentence, cue, last + 1),
        };
    }
}
