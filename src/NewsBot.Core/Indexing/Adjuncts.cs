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
            return new Place(at, !(at + 1 < sentence.End && article[at + 1].IsQuotation));
        if (!article[at].Is(WordTags.Preposition | WordTags.TimeWord | WordTags.Adverb | WordTags.Subordinator) || article[at].Is(WordTags.That | WordTags.Determiner | WordTags.Wh))
            return new Place(at, false);
        if (clause.Last > clause.Verb || clause.Cue.Class is CueClass.Judgement or CueClass.Intent)
            return new Place(at, false);
        for (var i = at; i < Math.Min(sentence.End, at + Reach); i++)
        {
            var token = article[i];
            if (token.Is(WordTags.That) && i > at && !article[i - 1].Is(WordTags.Preposition) || token.IsMark(':') && i + 1 < sentence.End || token.IsQuotation && article[i - 1].IsMark(','))
                return new Place(i, false);
            if (token.IsMark(',') && i + 1 < sentence.End && article[i + 1].IsQuotation)
                return new Place(i + 1, false);
            if (token.Kind == TokenKind.Mark && token.Mark is ',' or '.' or ';' or '?' or '!')
                break;
        }
        if (article[at].Is(WordTags.TimeWord) && at + 1 < sentence.End && article[at + 1].Kind != TokenKind.Mark && !article[at + 1].Is(WordTags.Preposition | WordTags.Subordinator))
            return new Place(at + 1, false);
        if (article[at].Is(WordTags.Preposition) && at + 2 < sentence.End && article[at + 1].Is(WordTags.TimeWord) && article[at + 2].Kind != TokenKind.Mark && !article[at + 2].Is(WordTags.Preposition))
            return new Place(at + 2, false);
        if (article[at].Is(WordTags.Adverb) && at + 1 < sentence.End && !article[at + 1].Is(WordTags.Preposition) && article[at + 1].Kind != TokenKind.Mark)
            return new Place(at + 1, false);
        return new Place(article[at].Is(WordTags.Preposition) || article[at].Is(WordTags.Subordinator) ? sentence.End : at, true);
    }
}
