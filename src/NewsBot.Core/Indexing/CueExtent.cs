using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>How far a cue reaches: the preposition or stance that belongs to its verb, and whom it was said to.</summary>
internal static class CueExtent
{
    private static readonly string[] Addressing = ["emailed", "e-mailed", "messaged", "texted", "addressed", "greeted", "thanked"];

    /// <summary>With whom it is told, and behind a preposition what.</summary>
    private static readonly string[] Telling = ["warn", "ask", "inform", "notify", "assure", "reassure", "caution", "advise"];

    /// <summary>In tokens, from a verb to a preposition that belongs to it.</summary>
    private const int Farthest = 8;

    /// <summary>In tokens, from the verb of issuing to the participle.</summary>
    private const int LongestPaper = 8;

    /// <summary>The verb with a preposition that belongs to it; before the verb where it attributes nothing without one.</summary>
    public static int CueEnd(ArticleTokens article, Sentence sentence, int verb)
    {
        var cue = article[verb].Cue!;
        if (verb + 1 < sentence.End && article[verb + 1].IsWord && cue.Prepositions.Count > 0)
        {
            var next = article.WordAt(verb + 1);
            foreach (var preposition in cue.Prepositions)
            {
                if (next.Equals(preposition, StringComparison.OrdinalIgnoreCase))
                    return !LeadsOn(article, sentence, verb + 1) ? Beyond(article, sentence, verb + 1) : article[verb + 1].Is(WordTags.To) || !cue.NeedsPreposition ? verb : verb - 1;
            }
        }
        if (cue.Base == "plead" && Plea(article, sentence, verb) is var plea and >= 0)
            return plea;
        if (article[verb].Is(WordTags.ExpressVerb) && ExpressedStance(article, sentence, verb) is var stance and >= 0)
            return stance;
        // "called on Monday for", "called again for"
        if (verb + 2 < sentence.End && article[verb + 1].Is(WordTags.TimeWord | WordTags.Adverb) && !article.IsAny(verb + 1, "not", "never") && !article.IsWord(verb + 2, "as") && cue.Prepositions.Contains(article.WordAt(verb + 2).ToString()))
            return verb + 2;
        var quoted = verb + 1 < sentence.End && (article[verb + 1].IsQuotation || article[verb + 1].IsOneOf(":,") && verb + 2 < sentence.End
            && article[verb + 2].IsQuotation)
            || cue.Class == CueClass.Speech && verb > sentence.First + 1 && article[verb - 2].IsQuotation && Nouns.IsStatement(article, article[verb - 2]);
        return !cue.NeedsPreposition || quoted || LeadsToThat(article, sentence, verb) ? verb : FartherPreposition(article, sentence, verb);
    }

    /// <summary>"pleaded guilty to": the cue reaches to the deed, or the plea is all that follows.</summary>
    private static int Plea(ArticleTokens article, Sentence sentence, int verb)
    {
        var at = verb + 1 < sentence.End && article.IsAny(verb + 1, "not") ? verb + 2 : verb + 1;
        return at >= sentence.End || !article.IsAny(at, "guilty", "innocent") ? -1 : at + 2 < sentence.End && article[at + 1].Is(WordTags.To) ? at + 1 : verb;
    }

    /// <summary>"lashed out at", "hit back against": the preposition after one that only turns the verb.</summary>
    private static int Beyond(ArticleTokens article, Sentence sentence, int at) =>
        at + 2 < sentence.End && article.IsAny(at, "out", "back") && article.IsAny(at + 1, "at", "against") && !Nouns.IsOccasion(article, at + 1, sentence.End) ? at + 1 : at;

    /// <summary>"spoke at length about", "made it clear": before the verb where no such word follows.</summary>
    private static int FartherPreposition(ArticleTokens article, Sentence sentence, int verb)
    {
        var cue = article[verb].Cue!;
        if (verb + 2 < sentence.End && article.IsAny(verb + 1, "it") && cue.Prepositions.Contains(article.WordAt(verb + 2).ToString()))
            return verb + 2;
        if (cue.Class is not (CueClass.Speech or CueClass.Thought) || article[verb].Is(WordTags.PlainVerb) || !MayFollow(article, sentence, verb, cue.Prepositions) || article.GrammarOf(sentence) is var grammar && !grammar.IsVerb(verb))
            return verb - 1;
        var at = grammar.Preposition(verb, cue.Prepositions);
        return at > verb + 1 && at <= verb + Farthest && !article[at].Is(WordTags.To) && !(article[at + 1].Is(WordTags.TimeWord) && article.IsWord(at, "on")) ? at : verb - 1;
    }

    /// <summary>Whether one of the prepositions stands near behind a verb at all.</summary>
    private static bool MayFollow(ArticleTokens article, Sentence sentence, int verb, IReadOnlyList<string> prepositions)
    {
        for (var i = verb + 2; i <= Math.Min(sentence.End - 2, verb + Farthest); i++)
        {
            if (article[i].IsWord && prepositions.Contains(article.WordAt(i).ToString()))
                return true;
        }
        return false;
    }

    /// <summary>"ruled that …", "charged that …": with a clause such a verb needs no preposition.</summary>
    private static bool LeadsToThat(ArticleTokens article, Sentence sentence, int verb) =>
        verb + 2 < sentence.End && article[verb + 1].Is(WordTags.That) && article[verb].Cue!.Class is not (CueClass.Finding or CueClass.Intent) && (article[verb].Form != VerbForm.Gerund || article[verb].Cue!.Class == CueClass.Speech) && article.GrammarOf(sentence).Complement(verb, Relation.Ccomp) > verb;

    /// <summary>Whether a word that could belong to the cue opens an infinitive ("agreed to leave") or says when ("reported on Monday").</summary>
    private static bool LeadsOn(ArticleTokens article, Sentence sentence, int at)
    {
        if (!article[at].Is(WordTags.To))
            return at + 1 < sentence.End && article.IsWord(at, "on") && article[at + 1].Is(WordTags.TimeWord) && !article[at + 1].IsGenitive;
        return OpensInfinitive(article, sentence, at);
    }

    /// <summary>Whether a "to" stands before a verb: "promised to leave", "promised to quickly leave".</summary>
    public static bool OpensInfinitive(ArticleTokens article, Sentence sentence, int at)
    {
        if (at + 1 >= sentence.End || !article[at].Is(WordTags.To))
            return false;
        var verb = article[at + 1].Is(WordTags.Adverb) && at + 2 < sentence.End ? at + 2 : at + 1;
        return !article[verb].IsCapital && !article[verb].Is(WordTags.Determiner | WordTags.Possessive) && article.GrammarOf(sentence).IsInfinitive(verb);
    }

    /// <summary>"expressed deep concern about": the cue ends with the preposition, or before a "that"; -1 where no stance follows.</summary>
    private static int ExpressedStance(ArticleTokens article, Sentence sentence, int verb)
    {
        for (var i = verb + 1; i < Math.Min(sentence.End - 1, verb + 6); i++)
        {
            if (!article[i].IsWord || article[i].Is(WordTags.Preposition))
                return -1;
            if (article[i].Is(WordTags.StanceNoun) && article[i + 1].Is(WordTags.Preposition | WordTags.That | WordTags.To)
                && !(i + 2 < sentence.End && article[i + 2].Is(WordTags.TimeWord)))
                return article[i + 1].Is(WordTags.That | WordTags.To) ? i : i + 1;
        }
        return -1;
    }

    /// <summary>The token after those to whom it was said ("told reporters that").</summary>
    public static int AfterAddressee(ArticleTokens article, Sentence sentence, CueVerb cue, int at)
    {
        if (at >= sentence.End)
            return at;
        // "wrote about the ferry": nobody is told anything.
        if (!cue.TakesAddressee || article[at - 1].Is(WordTags.Preposition) && cue.Prepositions.Contains(article.WordAt(at - 1).ToString()))
            return at;
        if (article[at].Is(WordTags.That | WordTags.Wh) || article[at].IsQuotation)
            return at;
        int last;
        if (article[at].Is(WordTags.ObjectPronoun) || article.IsAny(at, "you", "it"))
            last = at;
        else if (article[at].Is(WordTags.SubjectPronoun) || cue.Class != CueClass.Speech)
            return at;
        else
            last = BeforeSubject(article, sentence, at, SourceAfter.Beginning(article, at, Math.Min(sentence.End, at + 12)));
        if (Matter(article, sentence, cue, at, last) is var matter and >= 0)
            return matter;
        // "told the radio's “Morning Tide” on Monday …": the name of a programme.
        if (last > at && last + 2 < sentence.End && article[last].IsGenitive && article[last + 1].IsQuotation && !Nouns.IsStatement(article, article[last + 1]))
            last++;
        // "asked them to leave", "told him not to": whoever shall do it belongs to the words.
        return last >= at && IsToAct(article, sentence, last + 1) ? at : last + 1;
    }

    /// <summary>"told reporters | Hale's answer was good", "warned | winds would rise": where a verb follows, a part of the phrase or all of it is the subject of the words.</summary>
    private static int BeforeSubject(ArticleTokens article, Sentence sentence, int at, int last)
    {
        if (last < at || last + 1 >= sentence.End || article[last + 1].IsCapital || !article[last + 1].Is(WordTags.Be | WordTags.Have | WordTags.Do | WordTags.Modal | WordTags.PlainVerb) && !IsFinite(article, sentence, last + 1))
            return last;
        if (article.GrammarOf(sentence).ClauseFirst(at - 1) is var clause && clause > at && clause <= last)
            return clause - 1;
        var name = at + 1;
        while (name <= last && !(article[name].IsCapital && !article[name - 1].IsCapital && !article[name - 1].Is(WordTags.Determiner | WordTags.Possessive | WordTags.Preposition | WordTags.Title | WordTags.Coordinator)))
            name++;
        // "warning | the ban would hurt": no thing is told anything.
        return name <= last ? name - 1 : clause == at || !Strangers.IsPeople(article, last) && !Stretch.Any(article, at, last, token => token.IsCapital || token.Is(WordTags.PersonNoun | WordTags.BodyNoun | WordTags.Title)) ? at - 1 : last;
    }

    private static bool IsFinite(ArticleTokens article, Sentence sentence, int at) =>
        article[at].IsWord && article.WordAt(at).EndsWith("ed", StringComparison.Ordinal) && article.GrammarOf(sentence) is var grammar && grammar.IsVerb(at) && grammar.IsFinite(at);

    /// <summary>"warned residents of floods", "asked the agency for a loan": where the matter begins, if no other words follow; -1 where none is told.</summary>
    private static int Matter(ArticleTokens article, Sentence sentence, CueVerb cue, int at, int last)
    {
        if (!Telling.Contains(cue.Base) || last + 1 < sentence.End && !article[last + 1].IsOneOf(".,;") || last + 2 < sentence.End && article[last + 2].IsQuotation)
            return -1;
        for (var i = at + 1; i < last; i++)
        {
            if (article[i].Is(WordTags.Preposition) && cue.Prepositions.Contains(article.WordAt(i).ToString()))
                return article.IsWord(i, "of") && (article[i + 1].IsCapital || Stretch.Any(article, i + 1, last, token => token.Is(WordTags.BodyNoun))) ? -1 : i + 1;
        }
        return -1;
    }

    private static bool IsToAct(ArticleTokens article, Sentence sentence, int at) =>
        at + 1 < sentence.End && (article[at].Is(WordTags.To) ? !article[at + 1].Is(WordTags.Determiner | WordTags.Possessive) && !article[at + 1].IsCapital : article.IsWord(at, "not") && article[at + 1].Is(WordTags.To));

    /// <summary>The last token before a participle and before the time that may stand between: "a lawsuit | in 2013 alleging", "a statement | Tuesday saying".</summary>
    public static int BeforeTime(ArticleTokens article, Sentence sentence, int verb)
    {
        var at = verb - 1;
        while (at > sentence.First + 1 && at > verb - 5 && (article[at].Is(WordTags.TimeWord) || article[at].Kind == TokenKind.Number && article.IsAny(at - 1, "in", "on") || at < verb - 1 && article.IsAny(at, "in", "on", "last", "this", "late", "early") || article.IsAny(at, "week", "month", "year") && article.IsAny(at - 1, "last", "this") || article.IsAny(at, "night", "morning", "evening", "afternoon") && article[at - 1].Is(WordTags.TimeWord)))
            at--;
        return at;
    }

    public static int Release(ArticleTokens article, Sentence sentence, int verb)
    {
        for (var i = verb - 1; i > Math.Max(sentence.First, verb - LongestPaper); i--)
        {
            if (article[i].Is(WordTags.ReleaseVerb) && !article[i + 1].Is(WordTags.Preposition))
                return i;
            if (article[i].Kind == TokenKind.Mark && !article[i].IsOneOf("$£€") || article[i].Is(WordTags.Preposition))
                return -1;
        }
        return -1;
    }

    /// <summary>Whether the phrase before a participle is whom somebody speaks or writes to ("emailed supporters saying", "sent a message to members saying").</summary>
    public static bool IsAddressed(ArticleTokens article, Sentence sentence, int verb)
    {
        var at = verb - 1;
        while (at > sentence.First && at > verb - 4 && Nouns.IsNominal(article[at]) && !article[at].Is(WordTags.CueVerb) && !article.IsAny(at, Addressing))
            at--;
        return article[at].Is(WordTags.To) && at - 1 > sentence.First && article[at - 1].Is(WordTags.Occasion)
            || article.IsAny(at, Addressing);
    }
}
