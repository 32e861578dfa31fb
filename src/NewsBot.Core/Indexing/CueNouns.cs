using NewsBot.Core.Archive;
using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>Nouns that attribute: "the minister's claim that …", "her warnings about …", "the suggestion by the council that …".</summary>
internal static class CueNouns
{
    private const int LongestModifier = 4;

    private static readonly string[] Messages = ["message", "point", "reasoning", "theory", "thinking", "advice", "instinct", "guess", "hunch", "goal", "aim", "verdict", "takeaway", "bet", "worry", "logic"];

    private static readonly string[] Topical = ["about", "on", "of", "for", "against", "toward", "towards", "over", "regarding", "concerning"];

    private static readonly string[] Verdicts = ["false", "wrong", "untrue", "incorrect", "baseless", "unfounded", "misleading", "true", "correct", "nonsense", "debunked", "disputed", "disproved", "rejected", "denied", "exaggerated"];

    /// <summary>Verbs with which somebody takes their words back.</summary>
    private static readonly string[] Withdrawals = ["withdrew", "withdraw", "withdraws", "withdrawn", "retracted", "retract", "retracts", "recanted", "recants", "recant", "disavowed", "disavows", "dropped", "abandoned"];

    /// <summary>Appends those of a sentence whose words no other attribution has.</summary>
    public static void Add(ArticleTokens article, Sentence sentence, int index, List<Draft> found)
    {
        for (var i = sentence.First; i + 2 < sentence.End; i++)
        {
            if (!article[i].Is(WordTags.CueNoun | WordTags.StanceNoun) && !IsPredicated(article, i) || article[i].IsCapital && i > sentence.First)
                continue;
            var draft = Owned(article, sentence, index, i) ?? OfKind(article, sentence, index, i) ?? By(article, sentence, index, i);
            if (draft is not null && found.TrueForAll(other => !Overlap(other, draft)))
                found.Add(draft);
        }
    }

    /// <summary>"her message is that …": nouns for what somebody means to say, with the clause that says it.</summary>
    private static bool IsPredicated(ArticleTokens article, int noun) =>
        article[noun + 1].Is(WordTags.Be) && article[noun + 2].Is(WordTags.That) && article.IsAny(noun, Messages);

    /// <summary>Whether the words or the cue of a draft are already among another's.</summary>
    public static bool Overlap(Draft other, Draft draft) =>
        other.Content.Exists(span => draft.Content.Exists(span.Overlaps) || draft.Cue is { } its && span.Overlaps(its)) || other.Cue is { } cue && draft.Cue is { } own && cue.Overlaps(own);

    /// <summary>"the minister's recent claims about …"</summary>
    private static Draft? Owned(ArticleTokens article, Sentence sentence, int index, int noun)
    {
        for (var i = noun - 1; i >= Math.Max(sentence.First, noun - LongestModifier); i--)
        {
            if (article[i].Is(WordTags.Possessive))
                return Take(article, sentence, new Draft { Sentence = index, SourceFirst = i, SourceLast = i }, i + 1, noun);
            if (article[i].IsGenitive && article[i].Is(WordTags.SubjectPronoun | WordTags.ObjectPronoun | WordTags.That | WordTags.Wh | WordTags.Adverb))
                return null;
            if (article[i].IsGenitive)
            {
                if (SourceBefore.Ending(article, i, sentence.First) is not var (first, last))
                    return null;
                // "a reference to Marsh's testimony": Marsh's.
                for (var j = last - 1; j > first; j--)
                {
                    if (article[j].Is(WordTags.Preposition | WordTags.To) && !article[j].IsCapital)
                        first = j + 1;
                }
                return Take(article, sentence, new Draft { Sentence = index, SourceFirst = first, SourceLast = last }, i + 1, noun);
            }
            if (!article[i].IsWord || article[i].IsCapital || !Nouns.IsNominal(article[i]))
                return null;
        }
        return null;
    }

    /// <summary>"Liberal complaints that …": whoever the capitalised word before the noun names.</summary>
    private static Draft? OfKind(ArticleTokens article, Sentence sentence, int index, int noun)
    {
        var owner = noun - 1;
        return owner > sentence.First && article[owner].IsWord && article[owner].IsCapital && !article[owner].IsGenitive && !article[owner].Is(CapitalRun.NeverNames | WordTags.TimeWord | WordTags.Title) && !article[owner - 1].IsCapital && article[noun + 1].Is(WordTags.That)
            ? Take(article, sentence, new Draft { Sentence = index, SourceFirst = owner, SourceLast = owner }, noun, noun) : null;
    }

    /// <summary>"the suggestion by the council that …", "growing fears among anglers that …", "a promise from the mayor to …", "calls from members for …".</summary>
    private static Draft? By(ArticleTokens article, Sentence sentence, int index, int noun)
    {
        if (!article.IsAny(noun + 1, "by", "from", "among"))
            return null;
        var last = SourceAfter.Beginning(article, noun + 2, sentence.End);
        if (last < noun + 2 || last + 2 >= sentence.End || !article[last + 1].Is(WordTags.That) && !(article[last + 1].Is(WordTags.To) && CueExtent.OpensInfinitive(article, sentence, last + 1)))
            return null;
        var grammar = article.GrammarOf(sentence);
        var act = !article[last + 1].Is(WordTags.To) ? Math.Min(grammar.ClauseReach(last + 1), End(article, sentence, last + 1))
            : grammar.Word(last + 2) is >= 0 and var word ? grammar.Phrase(word).Last : -1;
        return Fill(article, sentence, new Draft { Sentence = index, SourceFirst = noun + 2, SourceLast = last, Cue = article[noun].Span }, last + 1, end: act);
    }

    private static Draft? Take(ArticleTokens article, Sentence sentence, Draft draft, int cue, int noun)
    {
        var next = AfterTime(article, sentence, noun + 1);
        var after = article[next];
        // "Her answer was that …"
        if (after.Is(WordTags.Be) && next == noun + 1 && next + 2 < sentence.End && article[next + 1].Is(WordTags.That | WordTags.To))
            (next, noun, after) = (next + 1, next, article[next + 1]);
        if (!after.Is(WordTags.That | WordTags.To) && !(next == noun + 1 && IsTopical(article, next) && !IsDated(article, next)))
            return null;
        var last = after.Is(WordTags.That | WordTags.To) ? noun : next;
        draft.Cue = article.SpanOf(cue, last);
        // "The board withdrew its claim that …"
        if (cue - 3 >= sentence.First && draft.SourceFirst == cue - 1 && article.IsAny(cue - 2, Withdrawals) && SourceBefore.Ending(article, cue - 3, sentence.First) is var (first, end))
            (draft.SourceFirst, draft.SourceLast, draft.Cue, draft.Stance) = (first, end, article.SpanOf(cue - 2, last), Stance.NotSaid);
        var from = last == noun ? next : next + 1;
        return Fill(article, sentence, draft, from, article[last].Is(WordTags.Be), article[from].Is(WordTags.To) && !article[last].Is(WordTags.Be) ? Act(article, sentence, from) : -1);
    }

    /// <summary>The last token of what somebody decides or promises to do, before the verb that the decision is the subject of ("her decision to close the pool | angered him"); -1 where no verb is left over.</summary>
    private static int Act(ArticleTokens article, Sentence sentence, int to)
    {
        if (!CueExtent.OpensInfinitive(article, sentence, to))
            return -1;
        var grammar = article.GrammarOf(sentence);
        var verb = article[to + 1].Is(WordTags.Adverb) ? to + 2 : to + 1;
        var head = grammar.RelationOf(verb) is Relation.Cop or Relation.Aux or Relation.AuxPass ? grammar.Head(verb) : verb;
        if (grammar.Word(head) is not (>= 0 and var word) || grammar.Phrase(word).Last is var last && last <= verb)
            return -1;
        for (var i = verb + 1; i <= End(article, sentence, to); i++)
        {
            if (i > last && grammar.IsFinite(i))
                return last;
            // "to close the pool angered the town": with an object behind it, no participle.
            if (!article[i].IsCapital && article.WordAt(i).EndsWith("ed", StringComparison.Ordinal) && i + 1 < sentence.End && !article[i - 1].Is(WordTags.Determiner | WordTags.Adverb | WordTags.Preposition)
                && (article[i + 1].Is(WordTags.Determiner | WordTags.Possessive | WordTags.ObjectPronoun) || article.IsAny(i + 1, "everyone", "everybody", "many")))
                return article[i - 1].Is(WordTags.Coordinator) ? i - 2 : i - 1;
        }
        return -1;
    }

    /// <summary>The token behind a time that stands right behind the noun ("her pledge last month | to leave").</summary>
    private static int AfterTime(ArticleTokens article, Sentence sentence, int at)
    {
        var past = article[at].Is(WordTags.TimeWord) && at + 2 < sentence.End ? at + 1 : IsDated(article, at) && at + 3 < sentence.End ? at + 2 : TimeAfter.Skip(article, sentence, at);
        return past + 1 < sentence.End && article[past].Is(WordTags.That | WordTags.To) ? past : at;
    }

    /// <summary>"her claim on Monday", "in May": no topic.</summary>
    private static bool IsDated(ArticleTokens article, int at) => article.IsAny(at, "on", "in") && article[at + 1].Is(WordTags.TimeWord);

    private static bool IsTopical(ArticleTokens article, int at)
    {
        foreach (var preposition in Topical)
        {
            if (article.IsWord(at, preposition))
                return true;
        }
        return false;
    }

    private static Draft? Fill(ArticleTokens article, Sentence sentence, Draft draft, int from, bool isPredicate = false, int end = -1)
    {
        var last = end > from ? end : isPredicate ? article.GrammarOf(sentence).ClauseReach(from) : End(article, sentence, from);
        if (last < from)
            return null;
        draft.Content.Add(article.SpanOf(from, last));
        draft.Kind = Stretch.KindOf(article, from, last);
        return draft;
    }

    /// <summary>"her claim that boats sink | was false": whether a verb says of the clause before it what to make of it.</summary>
    private static bool IsVerdict(ArticleTokens article, Sentence sentence, int from, int verb)
    {
        if (!article[verb].Is(WordTags.Be) || verb + 1 >= sentence.End || !article.IsAny(verb + 1, Verdicts) && !(article[verb + 1].Is(WordTags.Adverb) && article.IsAny(verb + 2, Verdicts)))
            return false;
        for (var i = from + 2; i < verb; i++)
        {
            if (article[i].IsWord && article.GrammarOf(sentence).IsVerb(i))
                return true;
        }
        return false;
    }

    /// <summary>A phrase ends before the verb whose subject it is; a clause or infinitive at its comma or with the sentence.</summary>
    private static int End(ArticleTokens article, Sentence sentence, int from)
    {
        var clause = article[from].Is(WordTags.That);
        var verbs = 0;
        var i = from + 1;
        for (; i < sentence.End; i++)
        {
            var token = article[i];
            if (token.IsOneOf(",.;:?!—–"))
                break;
            var finite = token.Is(WordTags.Be | WordTags.Have | WordTags.Modal) && !article[i - 1].Is(WordTags.To | WordTags.Be | WordTags.Have | WordTags.Modal)
                || token.Is(WordTags.PlainVerb | WordTags.CueVerb) && !token.IsCapital && token.Form is not (VerbForm.Base or VerbForm.Gerund)
                    && !token.Is(WordTags.AlsoNoun) && !article[i - 1].Is(WordTags.To | WordTags.Be | WordTags.Have | WordTags.Modal | WordTags.Determiner | WordTags.Possessive);
            verbs += finite ? 1 : 0;
            if (verbs > (clause ? 1 : 0) || clause && finite && IsVerdict(article, sentence, from, i) || !clause && token.Is(WordTags.Subordinator) && !token.Is(WordTags.Preposition))
                break;
        }
        while (i > from && article[i - 1].Kind == TokenKind.Mark)
            i--;
        return i - 1;
    }
}
