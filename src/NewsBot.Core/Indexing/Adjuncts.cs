using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>What stands between a cue and its words and says when, where or how: "said on Monday in a statement that …".</summary>
internal static class Adjuncts
{
    private const int Reach = 14;

    private const WordTags Leads = WordTags.Preposition | WordTags.TimeWord | WordTags.Adverb | WordTags.Subordinator | WordTags.To;

    private static readonly string[] Counts = ["half", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "hundreds", "thousands", "two-thirds", "three-quarters"];

    private static readonly string[] Parts = ["morning", "afternoon", "evening", "night"];

    private static readonly string[] Vows = ["promise", "pledge", "vow", "threaten", "swear", "agree", "offer", "decide"];

    /// <param name="At">Where the words would begin.</param>
    /// <param name="IsPostposable">Whether no words follow, so that they stand before the cue.</param>
    public readonly record struct Place(int At, bool IsPostposable);

    public static Place Skip(ArticleTokens article, Sentence sentence, CueClause clause)
    {
        var at = clause.After;
        if (at >= sentence.End)
            return new Place(at, true);
        at += at + 1 < sentence.End && article.IsAny(at, "late", "early", "earlier", "later") && article[at + 1].Is(WordTags.TimeWord) ? 1 : 0;
        var token = article[at];
        if (token.IsMark(','))
            return AfterComma(article, sentence, at);
        if (token.IsOneOf("—–-") && AfterAside(article, sentence, at) is var behind and >= 0)
            return new Place(behind, false);
        if (token.Kind == TokenKind.Mark)
            return new Place(at, !token.IsOneOf(":$£€(["));
        // "said there was no need": no adverb of place.
        if (article.IsWord(at, "there") && at + 1 < sentence.End && article[at + 1].Is(WordTags.Be | WordTags.Have | WordTags.Modal))
            return new Place(at, false);
        if (clause.Cue.Class == CueClass.Speech && clause.Last == clause.Verb && OpeningPhrase.Begin(article, sentence, clause, at) is var opening and >= 0 && That(article, sentence, at) < 0)
            return new Place(opening, false);
        if (clause.Cue.Class == CueClass.Speech && !token.Is(WordTags.That | WordTags.Wh) && !article.IsAny(at, "he", "she", "they", "we", "i", "it") && Clause(article, sentence, clause, at) is var own and >= 0)
            return new Place(own, false);
        if (TimeAfter.Skip(article, sentence, at) is var past && past > at && clause.Last == clause.Verb && !(clause.Cue.Class == CueClass.Thought && past < sentence.End && article[past].Is(WordTags.To)))
            return Behind(article, sentence, clause, past);
        if (!token.Is(Leads) || token.IsGenitive || token.Is(WordTags.That | WordTags.Determiner | WordTags.Wh) || IsMargin(article, sentence, at))
            return new Place(at, false);
        // "interjected to say: “…”": the infinitive leads to the words, and is none of them.
        if (clause.Last == clause.Verb && token.Is(WordTags.To) && !(at + 2 < sentence.End && article[at + 1].Cue is { Class: CueClass.Speech } && (article[at + 2].IsMark(':') || article[at + 2].IsQuotation)) && CueExtent.OpensInfinitive(article, sentence, at))
            return new Place(at, false);
        if (clause.Cue.Class == CueClass.Speech && Quotation(article, sentence, at) is var quotation and >= 0)
            return new Place(quotation, false);
        var that = That(article, sentence, at);
        if (that < 0 && token.Is(WordTags.Preposition) && clause.Order == CueOrder.SourceFirst && clause.Cue.Class is CueClass.Speech or CueClass.Finding && ClauseBehind(article, sentence, clause, at) is var words and >= 0)
            return new Place(words, false);
        if (that < 0 && ToInfinitive(article, sentence, clause, at) is var act and >= 0)
            return new Place(act, false);
        if (that < 0 && LeadsAway(article, sentence, clause, at))
            return new Place(sentence.End, true);
        if (clause.Last > clause.Verb && clause.Order != CueOrder.Passive && !(that >= 0 && clause.Cue.Class == CueClass.Speech && !article[clause.Last].Is(WordTags.Preposition)) || clause.Cue.Class is CueClass.Judgement or CueClass.Intent)
            return new Place(at, false);
        // "testified Thursday in the trial of …"
        if (that < 0 && token.Is(WordTags.TimeWord) && at + 1 < sentence.End && article[at + 1].Is(WordTags.Preposition))
            return ClauseBehind(article, sentence, clause, at + 1) is >= 0 and var told && !Stretch.Any(article, at, told, word => word.IsMark(',')) ? new Place(told, false) : new Place(sentence.End, true);
        return that >= 0 ? new Place(that, false) : AfterTime(article, sentence, at);
    }

    /// <summary>What follows a time without a preposition ("said last month in Leeds that …").</summary>
    private static Place Behind(ArticleTokens article, Sentence sentence, CueClause clause, int at)
    {
        if (at >= sentence.End)
            return new Place(at, true);
        if (article[at].IsMark(','))
            return AfterComma(article, sentence, at);
        if (article[at].Kind == TokenKind.Mark)
            return new Place(at, !article[at].IsOneOf(":$£€(["));
        if (clause.Cue.Class == CueClass.Speech && Quotation(article, sentence, at) is var quotation and >= 0)
            return new Place(quotation, false);
        return That(article, sentence, at) is var that and >= 0 ? new Place(that, false)
            : ToAct(article, sentence, clause, at) is var act and >= 0 ? new Place(act, false)
            : article[at].Is(WordTags.Preposition) && clause.Cue.TakesAddressee && clause.Cue.Base is not "tell" && at + 1 < sentence.End && clause.Cue.Prepositions.Contains(article.WordAt(at).ToString()) ? new Place(at + 1, false)
            : article[at].Is(WordTags.Preposition | WordTags.Subordinator) ? new Place(sentence.End, true) : new Place(at, false);
    }

    /// <summary>The clause that stands behind a phrase without a "that": "said on Monday the plan was dead", "said in a statement he would leave"; -1 where none does.</summary>
    private static int ClauseBehind(ArticleTokens article, Sentence sentence, CueClause clause, int at)
    {
        if (AfterTime(article, sentence, at) is { IsPostposable: false, At: var next } && Stretch.Any(article, next, sentence.End - 1, token => token.Is(WordTags.Be | WordTags.Have | WordTags.Do | WordTags.Modal | WordTags.PlainVerb)))
            return next;
        for (var i = at + 1; i + 2 < Math.Min(sentence.End, at + Reach) && article[i].Kind == TokenKind.Word; i++)
        {
            // With an auxiliary the pronoun opens the words ("a statement she would leave"); with a plain verb it tells of the statement ("a statement she made").
            if (article[i].Is(WordTags.Occasion) && article[i + 1].Is(WordTags.SubjectPronoun) && !article[i + 1].Is(WordTags.Relative) && article[i + 2].Is(WordTags.Be | WordTags.Have | WordTags.Modal))
                return i + 1;
        }
        return article.GrammarOf(sentence).ClauseFirst(clause.Verb) is var words && words > at ? words : -1;
    }

    /// <summary>"said this week that …", "told crowds in the square she would …": the clause that the grammar sees behind all that stands between; -1 where there is none.</summary>
    private static int Clause(ArticleTokens article, Sentence sentence, CueClause clause, int at)
    {
        var that = That(article, sentence, at);
        if (that < 0 && !clause.Cue.TakesAddressee || that >= 0 && article[that].IsMark(':') || clause.Order is CueOrder.Passive or CueOrder.Inverted)
            return -1;
        var grammar = article.GrammarOf(sentence);
        if (grammar.ComplementPhrase(clause.Verb, Relation.Ccomp) is not var (first, _) || first <= at)
            return -1;
        return that >= 0 ? that == first ? that : -1 : grammar.Complement(clause.Verb, Relation.Obj, Relation.Iobj, Relation.Obl) is var last && last >= at && last < first ? first : -1;
    }

    private static Place AfterComma(ArticleTokens article, Sentence sentence, int at)
    {
        if (AfterAside(article, sentence, at) is var words and >= 0)
            return new Place(words, false);
        return new Place(at, at + 1 >= sentence.End || !article[at + 1].IsQuotation);
    }

    /// <summary>"over 14,000", "nearly $40", "at least 40": a margin belongs to its figure.</summary>
    private static bool IsMargin(ArticleTokens article, Sentence sentence, int at)
    {
        if (article[at].Is(WordTags.Adverb) && at + 1 < sentence.End && article.IsAny(at + 1, "many", "much", "few", "little", "every", "all", "no"))
            return true;
        var figure = article.IsAny(at, "over", "about", "around", "under", "between") || article[at].Is(WordTags.Adverb) ? at + 1
            : at + 2 < sentence.End && article.IsWord(at, "as") && article.IsAny(at + 1, "many", "much", "few", "little") && article.IsWord(at + 2, "as") ? at + 3
            : at + 1 < sentence.End && (article.IsWord(at, "at") && article.IsAny(at + 1, "least", "most") || article.IsWord(at, "up") && article.IsWord(at + 1, "to")) ? at + 2
            : sentence.End;
        figure += figure < sentence.End && article[figure].IsOneOf("$£€") ? 1 : 0;
        return figure < sentence.End && (article[figure].Kind == TokenKind.Number || article.IsAny(figure, Counts) || figure > at + 1 && article[figure].Is(WordTags.Determiner) && !article.IsAny(figure, "the", "a", "an"));
    }

    /// <summary>Whether a phrase says to whom, where or on what occasion, and no words follow it: "said to reporters", "repeated in an interview".</summary>
    private static bool LeadsAway(ArticleTokens article, Sentence sentence, CueClause clause, int at)
    {
        if (article[at].Is(WordTags.To))
        {
            // An infinitive is among the words ("promised to go").
            return at + 1 < sentence.End && clause.Cue.Class == CueClass.Speech && clause.Last == clause.Verb
                && (article[at + 1].IsCapital || article[at + 1].Is(WordTags.Determiner | WordTags.Possessive | WordTags.ObjectPronoun | WordTags.PersonNoun));
        }
        return article[at].Is(WordTags.Preposition)
            && (Nouns.IsOccasion(article, at, sentence.End) || clause.Cue.Class is CueClass.Judgement or CueClass.Intent && IsPlace(article, at));
    }

    /// <summary>"said Monday the plan …", "said on Monday evening the plan …": the words follow the time.</summary>
    private static Place AfterTime(ArticleTokens article, Sentence sentence, int at)
    {
        var next = at;
        if (article[next].Is(WordTags.Preposition) && next + 1 < sentence.End && article[next + 1].Is(WordTags.TimeWord))
            next++;
        if (!article[next].Is(WordTags.TimeWord | WordTags.Adverb))
            return new Place(article[at].Is(WordTags.Preposition | WordTags.Subordinator) ? sentence.End : at, true);
        next++;
        if (next < sentence.End && article.IsAny(next, Parts))
            next++;
        // "the figures quoted on Monday do not exist": a verb without a subject is no clause of its own.
        var follows = next < sentence.End && article[next].Kind != TokenKind.Mark && !article[next].Is(WordTags.Preposition | WordTags.Subordinator | WordTags.Be | WordTags.Have | WordTags.Do | WordTags.Modal);
        return follows ? new Place(next, false) : new Place(article[at].Is(WordTags.Preposition | WordTags.Subordinator) ? sentence.End : at, true);
    }

    /// <summary>"vowed on Monday to leave", "promised Sunday at a rally to leave": the infinitive behind a time; -1 where none follows.</summary>
    private static int ToInfinitive(ArticleTokens article, Sentence sentence, CueClause clause, int at)
    {
        var to = article[at].Is(WordTags.Preposition) ? at + 1 : at;
        if (clause.Cue.Class is not (CueClass.Speech or CueClass.Intent or CueClass.Thought) || to + 1 >= sentence.End || !article[to].Is(WordTags.TimeWord))
            return -1;
        do
            to++;
        while (to < sentence.End && (article[to].Is(WordTags.TimeWord) || article.IsAny(to, Parts)));
        return to >= sentence.End ? -1 : CueExtent.OpensInfinitive(article, sentence, to) ? to : article[to].Is(WordTags.Preposition) ? ToAct(article, sentence, clause, to) : -1;
    }

    /// <summary>"promised last week at a rally to leave": the infinitive behind a place; -1 where none follows.</summary>
    private static int ToAct(ArticleTokens article, Sentence sentence, CueClause clause, int at)
    {
        if (clause.Cue.Class != CueClass.Intent && !Vows.Contains(clause.Cue.Base))
            return -1;
        for (var i = at; i < Math.Min(sentence.End - 1, at + Reach) && article[i].IsWord; i++)
        {
            if (CueExtent.OpensInfinitive(article, sentence, i))
                return i;
        }
        return -1;
    }

    private static bool IsPlace(ArticleTokens article, int at) =>
        article.IsAny(at, "in", "at", "across", "during", "after", "before", "since", "from");

    /// <summary>"said, without evidence, that …", "said — on the radio, as it happens — that …": where the words begin; -1 where no aside stands between.</summary>
    private static int AfterAside(ArticleTokens article, Sentence sentence, int opening)
    {
        var closing = article[opening].Mark;
        // "said, adding, “…”": another saying.
        if (opening + 1 < sentence.End && article[opening + 1] is { Form: VerbForm.Gerund, Cue.Class: CueClass.Speech })
            return -1;
        for (var i = opening + 1; i < Math.Min(sentence.End - 1, opening + Reach); i++)
        {
            if (article[i].IsMark(closing))
                return article[i + 1].Is(WordTags.That) || article[i + 1].IsQuotation && i > opening + 1 ? i + 1 : -1;
            if (article[i].Kind == TokenKind.Mark && closing != ',' && article[i].IsMark(','))
                continue;
            if (article[i].Kind == TokenKind.Mark || article[i].IsQuotation)
                return -1;
        }
        return -1;
    }

    /// <summary>The quotation that a comma or colon leads to ("said of the plan, “…”"); -1 where none does.</summary>
    private static int Quotation(ArticleTokens article, Sentence sentence, int at)
    {
        for (var i = at; i < Math.Min(sentence.End, at + Reach) - 1; i++)
        {
            if (article[i + 1].IsQuotation && (article[i].IsOneOf(",:") || i > at && (article[i].Is(WordTags.TimeWord | WordTags.Occasion) || article.IsAny(i, Parts)) && Nouns.IsLong(article, article[i + 1])))
                return i + 1;
            if (article[i].Kind == TokenKind.Mark || article[i].IsQuotation || article[i].Is(WordTags.That) && i > at)
                return -1;
        }
        return -1;
    }

    /// <summary>The "that" which opens the words; -1 where none does.</summary>
    private static int That(ArticleTokens article, Sentence sentence, int at)
    {
        for (var i = at; i < Math.Min(sentence.End, at + Reach); i++)
        {
            var token = article[i];
            if (token.Is(WordTags.That) && i > at && !article[i - 1].Is(WordTags.Preposition) || token.IsMark(':') && i + 1 < sentence.End)
                return i;
            if (token.IsMark(',') && AfterAside(article, sentence, i) is var words and >= 0 && article[words].Is(WordTags.That))
                return words;
            if (token.IsOneOf(",.;?!—–") || token.IsMark('-') && article[i - 1].IsMark('-'))
                return -1;
        }
        return -1;
    }
}
