using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>A phrase or clause between a verb of saying and the sentence that is said, and which of them it belongs to: "said in the long run prices would fall", "said while the lock was old, it was safe".</summary>
internal static class OpeningPhrase
{
    /// <summary>In tokens.</summary>
    private const int Reach = 14;

    /// <summary>Where something holds, and not where it is said.</summary>
    private static readonly string[] Spheres = ["politics", "general", "run", "term", "end", "future", "theory", "practice", "principle", "reality", "life", "business", "war", "cases", "places", "ways", "times"];

    /// <summary>Conjunctions of clauses that are said, and do not tell when it was said.</summary>
    private static readonly string[] Reasons = ["while", "although", "though", "because", "unless", "since", "even"];

    private const WordTags Subjects = WordTags.Determiner | WordTags.Possessive | WordTags.SubjectPronoun;

    private const WordTags Finite = WordTags.Be | WordTags.Have | WordTags.Do | WordTags.Modal | WordTags.PlainVerb;

    /// <returns>Where the words begin; -1 where what stands at <paramref name="at"/> leads to none.</returns>
    public static int Begin(ArticleTokens article, Sentence sentence, CueClause clause, int at) =>
        IsOfWords(article, sentence, at) ? at : clause.Cue.Base == "say" && !(clause.Begin > sentence.First && article[clause.Begin - 1].IsMark(',')) ? BeforeSentence(article, sentence, at) : -1;

    /// <summary>"said while the lock was old, it was safe": the words begin with the clause; "said after the fire, the lock was closed": they follow it.</summary>
    private static int BeforeSentence(ArticleTokens article, Sentence sentence, int at)
    {
        var isReason = article.IsAny(at, Reasons);
        if (!isReason && !article.IsAny(at, "after", "before", "when", "as"))
            return -1;
        for (var i = at + 1; i < Math.Min(sentence.End - 2, at + Reach); i++)
        {
            if (article[i].Kind is TokenKind.Quotation || article[i].Kind == TokenKind.Mark && !article[i].IsMark(','))
                return -1;
            if (article[i].IsMark(','))
                return (article[i + 1].Is(Subjects) || article[i + 1].IsCapital) && !article[i + 1].Is(WordTags.Relative) && Stretch.Any(article, i + 2, sentence.End - 1, token => token.Is(Finite) && !token.IsCapital) ? isReason ? at : i + 1 : -1;
        }
        return -1;
    }

    /// <summary>Whether a phrase behind the cue belongs to what is said and does not tell how it was said: "said in the long run prices …", "said despite the rain, boats …".</summary>
    private static bool IsOfWords(ArticleTokens article, Sentence sentence, int at)
    {
        if (article.IsAny(at, "despite", "unlike", "given", "contrary", "regardless"))
        {
            for (var i = at + 2; i < Math.Min(sentence.End - 2, at + Reach) && !article[i].IsQuotation; i++)
            {
                if (article[i].Kind == TokenKind.Mark)
                    return article[i].IsMark(',') && !article[i + 1].IsQuotation;
            }
            return false;
        }
        var noun = at + 1;
        while (noun < sentence.End - 2 && article[noun].Is(WordTags.Determiner) || noun < sentence.End - 2 && article.IsAny(noun, "long", "short", "many", "some", "most", "real"))
            noun++;
        return noun < sentence.End - 2 && (article.IsWord(at, "in") && article.IsAny(noun, Spheres) || article.IsWord(at, "at") && article.IsAny(noun, "point", "times") && !article.IsWord(noun + 1, "of"))
            && article[noun + 1].Kind is TokenKind.Word or TokenKind.Number && !article[noun + 1].Is(WordTags.Preposition);
    }
}
