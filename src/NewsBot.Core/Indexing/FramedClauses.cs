using NewsBot.Core.Archive;
using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>"The union compared the offer to a bribe", "She would like to leave": verbs that attribute only with the object or infinitive that the grammar sees.</summary>
internal static class FramedClauses
{
    private const WordTags Minds = WordTags.PersonNoun | WordTags.BodyNoun | WordTags.SubjectPronoun | WordTags.Title | WordTags.MaleName | WordTags.FemaleName | WordTags.DataNoun | WordTags.CueNoun | WordTags.Occasion;

    /// <summary>What speaks in writing.</summary>
    private static readonly string[] Rules = ["law", "laws", "rule", "rules", "bill", "constitution", "measure", "statute", "treaty", "amendment", "agreement", "accord", "contract", "regulation", "regulations", "ordinance", "legislation"];

    /// <summary>In tokens, from a verb to what its frame needs.</summary>
    private const int Farthest = 25;

    private const WordTags NoNames = WordTags.Determiner | WordTags.Possessive | WordTags.Preposition | WordTags.Adverb | WordTags.Subordinator | WordTags.Coordinator;

    /// <summary>Appends those of a sentence whose words no other attribution has.</summary>
    public static void Add(ArticleTokens article, Sentence sentence, int index, List<Draft> found)
    {
        for (var i = sentence.First + 1; i + 1 < sentence.End; i++)
        {
            if (!article[i].IsWord || article[i].IsCapital || FrameLexicon.Find(article.WordAt(i)) is not var (verb, frame, form) || !MayBeVerb(article, i, form, frame))
                continue;
            if (Read(article, sentence, index, i, verb, frame) is { } draft && found.TrueForAll(other => !CueNouns.Overlap(other, draft)))
                found.Add(draft);
        }
    }

    /// <summary>Whether the words beside it let a word be a verb in one of its frames, before the grammar is asked.</summary>
    private static bool MayBeVerb(ArticleTokens article, int at, VerbForm form, VerbFrame frame)
    {
        var (before, after) = (article[at - 1], article[at + 1]);
        if (before.Is(WordTags.Determiner | WordTags.Possessive) && !before.Is(WordTags.SubjectPronoun) || before.IsGenitive && !before.Is(WordTags.SubjectPronoun) || after.Kind == TokenKind.Mark && !after.IsOneOf("$£€") || frame == VerbFrame.Infinitive && !after.Is(WordTags.To))
            return false;
        return form != VerbForm.Base || before.Is(WordTags.To | WordTags.Modal | WordTags.Do | WordTags.SubjectPronoun | WordTags.PersonNoun | WordTags.BodyNoun | WordTags.Adverb | WordTags.Coordinator) || before.IsWord && article.WordAt(at - 1)[^1] is 's';
    }

    private static Draft? Read(ArticleTokens article, Sentence sentence, int index, int at, CueVerb verb, VerbFrame frame)
    {
        var group = VerbGroup.Before(article, at, sentence.First);
        if (group.IsPassive || group.First == sentence.First || article.IsWord(at + 1, "by") || !MayHold(article, sentence, at, verb, frame))
            return null;
        if (group.IsInfinitive && !CueNonfinite.IsUndertaken(article, sentence, group.First))
            return null;
        var grammar = article.GrammarOf(sentence);
        if (!grammar.IsVerb(at) || Words(article, sentence, grammar, at, verb, frame) is not var (first, last) || Speaker(article, grammar, at, group) is not var (one, other) || CueVerbCheck.IsAnyone(article, sentence, one, at))
            return null;
        var draft = new Draft { Sentence = index, Verb = verb, Cue = article.SpanOf(group.First, first > at + 1 && article[first - 1].Is(WordTags.Preposition | WordTags.To) ? first - 1 : at), SourceFirst = one, SourceLast = other, Stance = StanceOf(article, group, verb) };
        draft.Content.Add(article.SpanOf(first, last));
        draft.Kind = Stretch.KindOf(article, first, last);
        return draft;
    }

    /// <summary>Whether words that every frame of the verb needs stand behind it, which is quicker to see than the grammar.</summary>
    private static bool MayHold(ArticleTokens article, Sentence sentence, int at, CueVerb verb, VerbFrame frame)
    {
        var next = article[at + 1];
        var end = Math.Min(at + Farthest, sentence.End - 1);
        return (frame & VerbFrame.Infinitive) != 0 && next.Is(WordTags.To)
            || (frame & VerbFrame.Phrase) != 0 && (verb.Prepositions.Contains(article.WordAt(at + 1).ToString()) || at + 2 < sentence.End && verb.Prepositions.Contains(article.WordAt(at + 2).ToString()))
            || !next.Is(WordTags.Preposition | WordTags.To | WordTags.Coordinator | WordTags.Be) && next.Kind != TokenKind.Mark
                && ((frame & VerbFrame.Object) != 0 || (frame & VerbFrame.ObjectTo) != 0 && Stretch.Any(article, at + 2, end, token => token.Is(WordTags.To | WordTags.That)) || (frame & VerbFrame.ObjectAs) != 0 && Stretch.AnyWord(article, at + 2, end, "as"));
    }

    /// <summary>"would like to": what is wished is wished.</summary>
    private static Stance StanceOf(ArticleTokens article, VerbGroup group, CueVerb verb) =>
        group.Stance == Stance.Hypothetical && verb.Base is "like" && article.IsAny(group.First, "would") ? Stance.Said : group.Stance;

    /// <summary>Who has the verb for a predicate, if that can have a mind; null where nobody does.</summary>
    public static (int First, int Last)? Speaker(ArticleTokens article, SentenceGrammar grammar, int at, VerbGroup group)
    {
        var subject = group.IsInfinitive ? grammar.Head(at) is >= 0 and var head && article.IsAny(head, CueNonfinite.Undertakings) ? grammar.OwnSubject(head) ?? grammar.SharedSubject(head) : null
            : grammar.IsFinite(at) || grammar.RelationOf(at) == Relation.Root ? grammar.OwnSubject(at) ?? grammar.SharedSubject(at)
            : article.WordAt(at).EndsWith("ing", StringComparison.Ordinal) && grammar.RelationOf(at) == Relation.Advcl ? grammar.SubjectOfHead(at) : null;
        if (subject is not var (first, last) || last >= group.First || article.IsAny(first, "it", "this", "that", "these", "you", "which", "what", "there") || Stretch.Any(article, first, last, token => token.IsQuotation))
            return null;
        return Stretch.Any(article, first, last, token => token.IsCapital && !token.Is(NoNames) || token.Is(Minds)) || article.IsAny(last, Rules) || Strangers.IsPeople(article, last) ? subject : null;
    }

    /// <summary>The words that the frame of the verb attributes; null where none of its frames is there.</summary>
    private static (int First, int Last)? Words(ArticleTokens article, Sentence sentence, SentenceGrammar grammar, int at, CueVerb verb, VerbFrame frame)
    {
        if ((frame & VerbFrame.Infinitive) != 0 && article[at + 1].Is(WordTags.To) && grammar.ComplementPhrase(at, Relation.Xcomp) is var (to, end) && to == at + 1)
            return (to, end);
        if ((frame & VerbFrame.Phrase) != 0 && grammar.Preposition(at, verb.Prepositions) is var preposition and > 0 && preposition <= at + 2 && !(article[preposition + 1].Is(WordTags.TimeWord) || Nouns.IsOccasion(article, preposition, sentence.End)))
            return ObjectEnd.Full(article, sentence, at, preposition + 1) is var close && close > preposition ? (preposition + 1, close) : null;
        if ((frame & (VerbFrame.Object | VerbFrame.ObjectAs | VerbFrame.ObjectTo)) == 0 || grammar.ComplementPhrase(at, Relation.Obj) is not var (first, _) || first > at + 2)
            return null;
        var last = ObjectEnd.Full(article, sentence, at, first);
        if ((frame & VerbFrame.ObjectTo) != 0)
        {
            last = grammar.ComplementPhrase(at, Relation.Xcomp, Relation.Advcl, Relation.Ccomp) is var (begin, act) && begin == last + 1 ? act : last;
            return HoldsAct(article, grammar, first + 1, last, verb.Base is "convince" or "remind") ? (first, last) : null;
        }
        return last >= first && ((frame & VerbFrame.Object) != 0 || TakenAs(article, grammar, first + 1, last)) ? (first, last) : null;
    }

    /// <summary>Whether an infinitive or a clause stands among the words: "pressed the board to resign", "convinced them that …".</summary>
    private static bool HoldsAct(ArticleTokens article, SentenceGrammar grammar, int first, int last, bool takesClause)
    {
        for (var i = first; i < last; i++)
        {
            // "pushed the door to open it": only who has a mind is pushed to anything.
            if (article[i].Is(WordTags.To) && !Stretch.Any(article, first - 1, i - 1, token => token.IsCapital || token.Is(Minds | WordTags.ObjectPronoun)) && !Strangers.IsPeople(article, i - 1) && article.WordAt(i - 1)[^1] != 's')
                return false;
            if (takesClause && article[i].Is(WordTags.That) || article[i].Is(WordTags.To) && grammar.IsInfinitive(i + 1) || article[i].Is(WordTags.Relative) && !takesClause)
                return !article[i].Is(WordTags.Relative) || takesClause;
        }
        return false;
    }

    /// <summary>Whether the object is taken for something: "cast the vote as a test", and not "cast the nets as the sun rose".</summary>
    private static bool TakenAs(ArticleTokens article, SentenceGrammar grammar, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (article.IsWord(i, "as") && !article[i - 1].IsMark(','))
                return grammar.Head(i) is var head && (head < 0 || !grammar.IsFinite(head));
        }
        return false;
    }
}
