using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>Tells a past participle that only qualifies the noun before it from a verb whose subject that noun is: "figures reported on Sunday show", "boats admitted to the lock are", "a film called “Tides”".</summary>
internal static class NounParticiple
{
    /// <summary>In tokens, from the participle to the verb that the noun is subject of.</summary>
    private const int Reach = 9;

    /// <summary>In tokens, from the participle to its agent ("deemed not appropriate by").</summary>
    private const int LongestQuality = 4;

    /// <summary>Verbs that say something of somebody, whom they name at once.</summary>
    private static readonly HashSet<string> OfSomebody = new(StringComparer.Ordinal)
    {
        "accuse", "acquit", "admonish", "allow", "applaud", "assure", "berate", "blame", "blast", "castigate", "charge", "chastise", "chide", "clear", "command", "commend", "condemn", "convict", "credit", "criticise",
        "criticize", "denounce", "direct", "encourage", "exonerate", "fault", "fine", "forbid", "hail", "honor", "honour", "indict", "inform", "instruct", "lambast", "lambaste", "laud", "mock", "name", "nominate", "notify", "order",
        "permit", "praise", "pressure", "rebuke", "remind", "ridicule", "sentence", "slam", "suspect", "tell", "thank", "urge",
    };

    /// <summary>"Mayor accused of theft", "Ferry workers told to wait": a headline leaves "was" out, and who is named first says nothing.</summary>
    public static bool IsHeadlinePassive(ArticleTokens article, Sentence sentence, int verb) =>
        (article[verb].Form & VerbForm.Participle) != 0 && (IsHeldToBe(article, sentence, verb) || IsToldOf(article, sentence, verb));

    /// <summary>"Three believed dead", "a man said to be armed".</summary>
    private static bool IsHeldToBe(ArticleTokens article, Sentence sentence, int verb) =>
        verb + 1 < sentence.End && article.IsAny(verb, "believed", "said", "thought", "understood", "known", "reported", "alleged", "feared", "presumed", "deemed", "considered", "rumored", "rumoured")
        && (article[verb + 1].Is(WordTags.To) && verb + 2 < sentence.End && article.IsAny(verb + 2, "be", "have") || article.IsAny(verb + 1, "dead", "missing", "killed", "drowned", "lost", "injured", "armed", "unharmed"))
        && !IsWhom(article, sentence, verb);

    private static bool IsToldOf(ArticleTokens article, Sentence sentence, int verb) =>
        verb + 2 < sentence.End && OfSomebody.Contains(article[verb].Cue!.Base)
        && (article[verb + 1].Is(WordTags.To) && article.GrammarOf(sentence).IsInfinitive(verb + 2)
            || article.IsAny(verb + 1, "of", "for", "with", "over", "as", "after", "from", "amid") && article[verb + 2].Kind != TokenKind.Number && !article[verb + 2].IsOneOf("$£€") && !article.IsWord(verb, "told"))
        && !IsWhom(article, sentence, verb);

    /// <summary>"The rival whom he accused of theft", "a man she praised for it": of whom it is said stands before.</summary>
    private static bool IsWhom(ArticleTokens article, Sentence sentence, int verb)
    {
        var last = article[verb - 1].Is(WordTags.Adverb) ? verb - 2 : verb - 1;
        return SourceBefore.Ending(article, last, sentence.First) is var (first, _) && first > sentence.First && !article[first].Is(WordTags.Relative)
            && (article[first - 1].Is(WordTags.Relative | WordTags.That) || article[first].Is(WordTags.SubjectPronoun) && !article[first].Is(WordTags.Determiner));
    }

    /// <param name="noun">The last token of the phrase before <paramref name="verb"/>.</param>
    public static bool Is(ArticleTokens article, Sentence sentence, int verb, int noun)
    {
        if ((article[verb].Form & VerbForm.Participle) == 0 || (article[verb].Form & VerbForm.Past) == 0 || noun != verb - 1 || verb + 2 >= sentence.End || article[noun].IsCapital && !(noun == sentence.First && Strangers.IsPlural(article, noun, noun)) || !article[noun].IsWord
            || article[noun].Is(WordTags.SubjectPronoun | WordTags.Determiner) || article.IsWord(verb, "said"))
            return false;
        if (article.IsAny(verb, "called", "named", "dubbed") && (article[verb + 1].IsQuotation || article[verb + 1].IsCapital) && !article[noun].Is(WordTags.PersonNoun | WordTags.BodyNoun | WordTags.Title))
            return IsQualifier(article, sentence, verb);
        if (article.IsAny(verb, "called", "named") && IsNameless(article, sentence, verb))
            return true;
        // "a news site called “The Post” reported"
        if (article.IsAny(verb, "called", "named", "dubbed") && article[verb + 1].IsQuotation && verb + 3 < sentence.End && article[verb + 2].Is(WordTags.CueVerb) && !article[verb + 2].Is(WordTags.AlsoNoun) && article[verb + 2].Form != VerbForm.Gerund && !Nouns.IsStatement(article, article[verb + 1]))
            return true;
        // "half of the farmers asked said"
        if (article[verb + 1].Is(WordTags.CueVerb) && (article[verb + 1].Form & (VerbForm.Past | VerbForm.Third)) != 0 && !article[verb + 1].Is(WordTags.AlsoNoun) && !article[verb + 1].IsCapital && article.GrammarOf(sentence).IsVerb(verb + 1))
            return true;
        var finite = Finite(article, sentence, verb);
        // "Values deemed fit by the party".
        if (finite < 0)
            return HasAgent(article, sentence, verb) && IsQualifier(article, sentence, verb);
        // "People briefed on the plan said": who briefs somebody names them.
        if (article[verb].Cue is { TakesAddressee: true } && article[verb + 1].Is(WordTags.Preposition) && article[finite].Cue is { Class: CueClass.Speech })
            return true;
        var isTimed = (article[verb + 1].Is(WordTags.Preposition) && TimeBefore.IsTime(article, verb + 2) || article.IsAny(verb + 1, "last", "this") && article[finite].Is(WordTags.CueVerb)) && !Stretch.Any(article, verb + 3, finite - 1, token => !token.Is(WordTags.TimeWord | WordTags.Adverb) && token.Kind != TokenKind.Number);
        return isTimed || IsQualifier(article, sentence, verb) || article.GrammarOf(sentence).OwnSubject(finite) is var (first, last) && first <= noun && last >= verb;
    }

    /// <summary>"A new group called Boats Matter, led by Marsh, …": the verb gives one the name that nobody had yet.</summary>
    private static bool IsNameless(ArticleTokens article, Sentence sentence, int verb)
    {
        if (!article[verb + 1].IsCapital || article[verb + 1].Is(CapitalRun.NeverNames) || !(verb - 2 >= sentence.First && article.IsAny(verb - 2, "a", "an") || verb - 3 >= sentence.First && article.IsAny(verb - 3, "a", "an")))
            return false;
        var next = CapitalRun.End(article, verb + 1, sentence.End) + 1;
        // "called Parents for Boats and the Sea"
        for (var joint = Joint(article, next, sentence.End); joint > next; joint = Joint(article, next, sentence.End))
            next = CapitalRun.End(article, joint, sentence.End) + 1;
        return next >= sentence.End - 1 || article[next].IsMark(',') || article[next].Is(WordTags.Relative | WordTags.Be | WordTags.Have | WordTags.Modal)
            || article[next].Is(WordTags.CueVerb) && !article[next].Is(WordTags.AlsoNoun) && article[next].Form != VerbForm.Gerund;
    }

    /// <summary>The next capitalised token behind a word or two that join the parts of a name; <paramref name="at"/> where there is none.</summary>
    private static int Joint(ArticleTokens article, int at, int end)
    {
        var i = at;
        while (i < Math.Min(end - 1, at + 2) && article.IsAny(i, "of", "for", "the", "and", "a", "to", "in", "on", "with", "against", "from", "by", "without"))
            i++;
        return i > at && article[i].IsCapital ? i : at;
    }

    /// <summary>Whether "by" follows an adjective or two behind the participle.</summary>
    private static bool HasAgent(ArticleTokens article, Sentence sentence, int verb)
    {
        var by = verb + 1;
        while (by < Math.Min(sentence.End - 1, verb + LongestQuality) && article[by].IsWord && !article[by].IsCapital && article[by].Tags is WordTags.None or WordTags.Adverb && !article.IsWord(by, "by"))
            by++;
        return by > verb + 1 && article.IsWord(by, "by");
    }

    private static bool IsQualifier(ArticleTokens article, Sentence sentence, int verb) =>
        article.GrammarOf(sentence) is var grammar && grammar.RelationOf(verb) == Relation.Acl && !grammar.IsFinite(verb);

    /// <summary>The next verb in a finite form where nothing stands before it that could be its subject but a phrase of place, time or person after a preposition; -1 where there is none.</summary>
    private static int Finite(ArticleTokens article, Sentence sentence, int verb)
    {
        if (!article[verb + 1].Is(WordTags.Preposition | WordTags.To | WordTags.TimeWord) && !article.IsAny(verb + 1, "last", "this", "earlier") || article[verb + 1].Is(WordTags.Subordinator))
            return -1;
        for (var i = verb + 2; i < Math.Min(sentence.End - 1, verb + Reach); i++)
        {
            var token = article[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Number) || token.Is(WordTags.That | WordTags.Relative | WordTags.Subordinator | WordTags.SubjectPronoun | WordTags.Coordinator) && !token.Is(WordTags.Preposition | WordTags.Determiner))
                return -1;
            if (!token.IsCapital && (token.Is(WordTags.Be | WordTags.Have | WordTags.Modal) || token.Is(WordTags.CueVerb) && token.Form != VerbForm.Gerund && (!token.Is(WordTags.AlsoNoun | WordTags.PersonNoun) || token.Is(WordTags.CueVerb) && article[i - 1].Is(WordTags.TimeWord | WordTags.Adverb))) && !article[i - 1].Is(WordTags.Preposition | WordTags.To | WordTags.Determiner | WordTags.Possessive))
                return i;
        }
        return -1;
    }
}
