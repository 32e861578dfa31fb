using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>Tells what a cue seems to attribute and nobody says: "said nothing", "asked not to be named", "called the police", "was hit by a car".</summary>
internal static class SaysNothing
{
    /// <summary>How much or little was said.</summary>
    private static readonly string[] Amounts = ["nothing", "little", "much", "lot", "enough", "something", "more", "else", "further"];

    /// <summary>Verbs that tell of a blow as well as of blame.</summary>
    private static readonly string[] Blows = ["attack", "target", "hammer", "knock", "rip", "skewer", "blast"];

    private static readonly string[] Pictures = ["view", "photo", "photograph", "picture"];

    private static readonly string[] Gestures = ["head", "chest", "knee", "leg", "arm", "wrist", "watch", "shoulder", "ear", "eye", "eyes", "mouth", "heart", "foot", "feet", "hand", "hands", "neck", "back", "stomach", "nose"];

    /// <summary>Verbs that in the passive tell what was done, and by whom.</summary>
    private static readonly string[] Done = ["hit", "choose", "decide", "determine", "interrupt", "guarantee", "post", "order", "direct", "read", "fine"];

    /// <summary>Who or what is called for, and comes.</summary>
    private static readonly string[] Called = ["police", "department", "number", "hotline", "lifeline", "witness", "witnesses", "meeting", "session", "time", "name", "names", "doctor", "ambulance", "timeout", "play", "plays", "paramedics", "authorities", "firefighters"];

    /// <param name="draft">With its words.</param>
    public static bool Is(ArticleTokens article, Sentence sentence, CueClause clause, Draft draft)
    {
        if (clause.Order == CueOrder.Passive)
            return Done.Contains(clause.Cue.Base) || Blows.Contains(clause.Cue.Base) && article.IsAny(clause.SourceFirst, "a", "an");
        if (IsAsked(article, sentence, clause))
            return true;
        var first = clause.After;
        while (first < sentence.End && article[first].Start < draft.Content[0].Start)
            first++;
        if (first >= sentence.End || article[first].Start != draft.Content[0].Start || first < clause.Verb)
            return false;
        return clause.Cue.Base switch
        {
            "say" => IsAmount(article, sentence, first),
            "ask" or "request" => IsUnnamed(article, sentence, first),
            "call" => clause.Last == clause.Verb && IsSummons(article, sentence, clause, first),
            // "recalled 3,000 cars"
            "recall" => article[first].Kind == TokenKind.Number || article.IsAny(first, "some", "more", "over", "nearly", "about", "certain"),
            // "A view of the port shows ships": a caption.
            "show" => article[clause.Verb].Form == VerbForm.Third && Stretch.AnyWord(article, draft.SourceFirst, Math.Min(draft.SourceLast, draft.SourceFirst + 2), Pictures) && !article[first].Is(WordTags.That | WordTags.Wh) && article.GrammarOf(sentence).Complement(clause.Verb, Relation.Ccomp) < 0,
            // "pointing to his knee"
            "point" => article[first].Is(WordTags.Possessive) && first + 1 < sentence.End && article.IsAny(first + 1, Gestures) && !(first + 2 < sentence.End && article[first + 2].IsWord && !article[first + 2].Is(WordTags.Preposition | WordTags.Coordinator | WordTags.Subordinator)),
            "write" => article[first].IsQuotation && first == clause.Last + 1 && Nouns.IsWork(article, first),
            "volunteer" => !article[first].Is(WordTags.To | WordTags.That) && !article[first].IsQuotation,
            _ => false,
        };
    }

    /// <summary>"Asked what he thought of the strike", "wondered how she felt about it": that was the question.</summary>
    private static bool IsAsked(ArticleTokens article, Sentence sentence, CueClause clause)
    {
        var at = clause.Begin - 1;
        return at > sentence.First && article.IsAny(at, "what", "how") && Stretch.AnyWord(article, Math.Max(sentence.First, at - 4), at - 1, "ask", "asks", "asked", "asking", "wonder", "wonders", "wondered", "wondering", "quizzed", "pressed", "questioned");
    }

    /// <summary>"nothing as she left", "no more", "little about it"; not "nothing was wrong".</summary>
    private static bool IsAmount(ArticleTokens article, Sentence sentence, int first)
    {
        var at = first;
        while (at < sentence.End && article.IsAny(at, "no", "not", "a", "very", "as", "so"))
            at++;
        var amount = at;
        while (at < sentence.End && article.IsAny(at, Amounts))
            at++;
        return at > amount && (at >= sentence.End || article[at].Kind == TokenKind.Mark
            || article[at].Is(WordTags.Preposition | WordTags.Subordinator | WordTags.TimeWord) && !article.IsWord(at, "than") && !(article.IsAny(at - 1, "more", "much", "enough", "lot") && article.IsWord(at, "of")));
    }

    /// <summary>"not to be named", "not to be quoted by name", "to remain anonymous", "that her name not be used".</summary>
    private static bool IsUnnamed(ArticleTokens article, Sentence sentence, int first)
    {
        for (var i = first; i + 1 < sentence.End && article[i].IsWord; i++)
        {
            if (article.IsAny(i, "anonymous", "unnamed", "unidentified", "anonymity"))
                return true;
            if (article.IsAny(i, "named", "identified", "quoted", "used", "published", "disclosed", "revealed") && i > first && article.IsAny(i - 1, "be", "publicly", "fully", "further")
                && Stretch.Any(article, Math.Max(first, i - 6), i - 1, token => token.Is(WordTags.Negation)))
                return true;
        }
        return false;
    }

    /// <summary>"called the police", "called a meeting": what something or somebody is called is missing.</summary>
    private static bool IsSummons(ArticleTokens article, Sentence sentence, CueClause clause, int first)
    {
        // "called them back"
        if (article[first].Is(WordTags.ObjectPronoun) && first + 1 < sentence.End && article.IsAny(first + 1, "back", "up", "in", "into", "again", "over"))
            return true;
        if (sentence.Paragraph == 0 && !article[first].Is(WordTags.Determiner | WordTags.Possessive) && article[first].IsWord || article[first].IsQuotation || article[first].Is(WordTags.ObjectPronoun | WordTags.SubjectPronoun | WordTags.That | WordTags.Wh) || clause.Begin > sentence.First && article[clause.Begin - 1].Is(WordTags.Relative | WordTags.Wh | WordTags.That))
            return false;
        // "called 911", "called the Kelso police to ask", "called back"
        var noun = first;
        while (noun + 1 < sentence.End && article[noun + 1].IsWord && !article[noun + 1].Is(WordTags.Preposition | WordTags.To | WordTags.Determiner | WordTags.Possessive | WordTags.Coordinator | WordTags.Subordinator | WordTags.TimeWord))
            noun++;
        if (article.IsAny(first, "back", "up") || article.IsAny(noun, Called) && !(noun + 1 < sentence.End && (article[noun + 1].IsQuotation || article[noun + 1].Is(WordTags.Determiner | WordTags.Possessive))))
            return true;
        if (article[first].Kind == TokenKind.Number && first + 1 < sentence.End && article[first + 1].Kind == TokenKind.Mark)
            return true;
        var grammar = article.GrammarOf(sentence);
        if (grammar.Complement(clause.Verb, Relation.Xcomp, Relation.Ccomp) >= first)
            return false;
        var commas = 0;
        for (var at = first + 1; at < sentence.End && !article[at].IsOneOf(".;:?!"); at++)
        {
            commas += article[at].IsMark(',') ? 1 : 0;
            if (article[at].IsQuotation || article[at].IsOneOf("‘'") || article.IsWord(at, "nothing"))
                return false;
            // "the plan | a disgrace", "the plan, which is his, | a disgrace", "the plan | unfair"
            if (article[at].Is(WordTags.Determiner | WordTags.Possessive) && commas is 0 or 2 && !article[at - 1].Is(WordTags.Preposition | WordTags.Coordinator | WordTags.To | WordTags.Determiner)
                || commas == 0 && grammar.Word(at) is >= 0 and var word && grammar.Parsed[word].Upos == Upos.Adj && (at + 1 >= sentence.End || !article[at + 1].IsWord || article[at + 1].Is(WordTags.Coordinator)))
                return false;
        }
        return true;
    }
}
