using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Polls and those whom they asked: what "79 percent of farmers said" within the words of a poll is a part of what the poll found, and nobody's who could vouch for it.</summary>
internal static class Polled
{
    /// <summary>In tokens, from the beginning of a phrase to the word that makes it a share.</summary>
    private const int Longest = 8;

    private const WordTags Amount = WordTags.Determiner | WordTags.Adverb | WordTags.Preposition | WordTags.To;

    private static readonly string[] Polls = ["poll", "polls", "polling", "survey", "surveys", "questionnaire"];

    private static readonly string[] Counts = ["count", "tally", "average", "averages", "projection", "projections", "forecast", "model"];

    private static readonly string[] Parts = ["half", "third", "thirds", "two-thirds", "quarter", "quarters", "three-quarters", "majority", "majorities", "plurality"];

    private static readonly string[] Groups =
    [
        "voters", "respondents", "people", "men", "women", "adults", "republicans", "democrats", "independents", "conservatives", "liberals", "supporters", "public", "those", "they", "americans", "britons",
    ];

    public static bool IsPoll(ArticleTokens article, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (IsPollWord(article, i))
                return true;
        }
        return false;
    }

    /// <summary>Whether nobody speaks within the words of a source: a poll, or a count.</summary>
    public static bool IsSilent(ArticleTokens article, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (IsPollWord(article, i) || article.IsAny(i, Counts))
                return true;
        }
        return false;
    }

    private static bool IsPollWord(ArticleTokens article, int at) => article[at].IsWord && !article[at].IsGenitive && article.IsAny(at, Polls);

    /// <summary>"Some 59 percent of registered voters", "three in five pupils", "two-thirds of women".</summary>
    public static bool IsShare(ArticleTokens article, int first, int last)
    {
        for (var i = first; i <= Math.Min(last, first + Longest); i++)
        {
            if (article[i].IsMark('%') || i > first && article.IsAny(i, "percent", "cent"))
                return true;
            if (i > first && i < last && article.IsAny(i, "in", "of") && IsNumber(article, i + 1) && (IsNumber(article, i - 1) || article.IsWord(i - 1, "out")))
                return true;
            if (article.IsAny(i, Parts) && (i == last || article.IsWord(i + 1, "of")) && Leads(article, first, i - 1))
                return true;
        }
        return false;
    }

    /// <summary>Whether those to whom a clause is put are such as a poll asks.</summary>
    public static bool AreAsked(ArticleTokens article, CueClause clause, int floor)
    {
        if (!clause.HasSource)
            return false;
        if (IsShare(article, clause.SourceFirst, clause.SourceLast) || clause.SourceLast - clause.SourceFirst < Longest && article.IsAny(clause.SourceLast, Groups))
            return true;
        // The words alone may find no more than the end of the phrase: "40 percent of likely Corvish voters".
        var first = clause.SourceFirst;
        while (first > floor && clause.SourceFirst - first < Longest && (Nouns.IsNominal(article[first - 1]) || article[first - 1].IsMark('%') || article.IsWord(first - 1, "of")))
            first--;
        return first < clause.SourceFirst && IsShare(article, first, clause.SourceLast);
    }

    /// <summary>Takes out the clauses of those asked whose words a finding already has: those among the tokens <paramref name="covered"/>, and those after a verb that tells what was found.</summary>
    public static void TakeOut(ArticleTokens article, Sentence sentence, List<CueClause> clauses, HashSet<int> covered)
    {
        CueClause? finding = null;
        CueClause? asked = null;
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            var isWithin = covered.Contains(clause.Verb) || finding is not null && clause.Begin > finding.Verb && !Stretch.Any(article, finding.Verb, clause.Begin - 1, token => token.IsMark(';'));
            if (isWithin && (AreAsked(article, clause, finding is null ? sentence.First : finding.Last + 1) || asked is not null && clause.Order is CueOrder.Shared or CueOrder.Participle && !clause.HasSource))
            {
                asked = clause;
                clauses.RemoveAt(i--);
                continue;
            }
            asked = null;
            if (finding is null && clause.Order == CueOrder.SourceFirst && clause.HasSource && !clause.IsWithinAside && IsFinding(article, clause))
                finding = clause;
        }
    }

    private static bool IsFinding(ArticleTokens article, CueClause clause) =>
        clause.Cue.Class == CueClass.Finding || clause.Cue.Class is CueClass.Speech or CueClass.Thought && IsPoll(article, clause.SourceFirst, clause.SourceLast);

    /// <summary>Whether a number stands in a stretch, in digits or in a word.</summary>
    public static bool HasNumber(ArticleTokens article, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (IsNumber(article, i) && !(article.IsWord(i, "one") && i > first && !article[i - 1].Is(WordTags.Preposition)))
                return true;
        }
        return false;
    }

    private static bool IsNumber(ArticleTokens article, int at) =>
        article[at].Kind == TokenKind.Number || article.IsAny(at, "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private static bool Leads(ArticleTokens article, int first, int last) =>
        !Stretch.Any(article, first, last, token => token.Kind != TokenKind.Number && !token.Is(Amount) && (token.IsCapital && token.Start > article[first].Start || !token.IsWord));
}
