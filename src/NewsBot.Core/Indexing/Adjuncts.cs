using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>What stands between a cue and its words and says when, where or how: "said on Monday in a statement that …".</summary>
internal static class Adjuncts
{
    private const int Reach = 14;

    /// <param name="At">Where the words would begin.</param>
    /// <param name="IsPostposable">Whether no words follow, so that they stand before the cue.</param>
    public readonly record struct Place(int At, bool IsPostposable);

    public static Place Skip(ArticleTokens article, Sentence sentence, CueClause clause)
    {
        var at = clause.After;
        if (at >= sentence.End || article[at].Kind == TokenKind.Mark && article[at].Mark is not (':' or ',' or '$' or '£' or '€' or '(' or '['))
            return new Place(at, true);
        if (article[at].IsMark(':') || article[at].IsQuotation)
            return new Place(at, false);
        if (article[at].IsMark(','))
            return AfterAside(article, sentence, at) is var words and >= 0 ? new Place(words, false) : new Place(at, !(at + 1 < sentence.End && article[at + 1].IsQuotation));
        if (!article[at].Is(WordTags.Preposition | WordTags.TimeWord | WordTags.Adverb | WordTags.Subordinator | WordTags.To) || article[at].Is(WordTags.That | WordTags.Determiner | WordTags.Wh))
            return new Place(at, false);
        if (at + 1 < sentence.End && article[at + 1].Kind == TokenKind.Number && (article.IsWord(at, "over") || article.IsWord(at, "about") || article.IsWord(at, "around") || article.IsWord(at, "under") || article.IsWord(at, "between") || article[at].Is(WordTags.Adverb)))
            return new Place(at, false);
        if (clause.Cue.Class == CueClass.Speech && Quotation(article, sentence, at) is var quotation and >= 0)
            return new Place(quotation, false);
        // "said to reporters"; an infinitive is among the words ("promised to go").
        if (article[at].Is(WordTags.To) && at + 1 < sentence.End && clause.Cue.Class == CueClass.Speech && clause.Last == clause.Verb
            && (article[at + 1].IsCapital || article[at + 1].Is(WordTags.Determiner | WordTags.Possessive | WordTags.ObjectPronoun | WordTags.PersonNoun)) && That(article, sentence, at) < 0)
            return new Place(sentence.End, true);
        if (article[at].Is(WordTags.Preposition) && (Nouns.IsOccasion(article, at, sentence.End) || clause.Cue.Class is CueClass.Judgement or CueClass.Intent && IsPlace(article, at)) && That(article, sentence, at) < 0)
            return new Place(sentence.End, true);
        if (clause.Last > clause.Verb && clause.Order != CueOrder.Passive || clause.Cue.Class is CueClass.Judgement or CueClass.Intent)
            return new Place(at, false);
        if (That(article, sentence, at) is var that and >= 0)
            return new Place(that, false);
        if (article[at].Is(WordTags.TimeWord) && at + 1 < sentence.End && (article.IsWord(at + 1, "morning") || article.IsWord(at + 1, "afternoon") || article.IsWord(at + 1, "evening") || article.IsWord(at + 1, "night")))
            at++;
        if ((article[at].Is(WordTags.TimeWord) || at > clause.After) && at + 1 < sentence.End && article[at + 1].Kind != TokenKind.Mark && !article[at + 1].Is(WordTags.Preposition | WordTags.Subordinator))
            return new Place(at + 1, false);
        if (article[at].Is(WordTags.Preposition) && at + 2 < sentence.End && article[at + 1].Is(WordTags.TimeWord) && article[at + 2].Kind != TokenKind.Mark && !article[at + 2].Is(WordTags.Preposition))
            return new Place(at + 2, false);
        if (article[at].Is(WordTags.Adverb) && at + 1 < sentence.End && !article[at + 1].Is(WordTags.Preposition) && article[at + 1].Kind != TokenKind.Mark)
            return new Place(at + 1, false);
        return new Place(article[at].Is(WordTags.Preposition) || article[at].Is(WordTags.Subordinator) ? sentence.End : at, true);
    }

    private static bool IsPlace(ArticleTokens article, int at) =>
        article.IsWord(at, "in") || article.IsWord(at, "at") || article.IsWord(at, "across") || article.IsWord(at, "during") || article.IsWord(at, "after") || article.IsWord(at, "before") || article.IsWord(at, "since") || article.IsWord(at, "from");

    /// <summary>"said, without evidence, that …": where the words begin; -1 where no aside stands between.</summary>
    private static int AfterAside(ArticleTokens article, Sentence sentence, int comma)
    {
        for (var i = comma + 1; i < Math.Min(sentence.End - 1, comma + Reach); i++)
        {
            if (article[i].IsMark(','))
                return article[i + 1].Is(WordTags.That) || article[i + 1].IsQuotation && i > comma + 1 ? i + 1 : -1;
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
            if (article[i].Kind == TokenKind.Mark && article[i].Mark is ',' or ':' && article[i + 1].IsQuotation)
                return i + 1;
            if (article[i].Kind == TokenKind.Mark || article[i].IsQuotation)
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
            if (token.Kind == TokenKind.Mark && token.Mark is ',' or '.' or ';' or '?' or '!')
                return -1;
        }
        return -1;
    }
}
