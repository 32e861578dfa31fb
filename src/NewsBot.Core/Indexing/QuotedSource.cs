using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>"Smith quoted Hale as saying …", "Hale was quoted by Smith as saying …": the words are Hale's, and Smith passes them on.</summary>
internal static class QuotedSource
{
    /// <summary>In tokens, from the verb to its "as saying".</summary>
    private const int Longest = 20;

    /// <param name="words">One past the last token of the words.</param>
    /// <returns>The words with the one quoted as their source; null where the clause quotes nobody as saying anything.</returns>
    public static Draft? Find(ArticleTokens article, Sentence sentence, int index, List<CueClause> clauses, CueClause clause, out int words)
    {
        words = 0;
        if (clause.Order is not (CueOrder.SourceFirst or CueOrder.Passive) || !clause.HasSource || !(clause.Cue.Base is "quote" or "cite" or "report"))
            return null;
        var saying = clauses.Find(other => other.Order == CueOrder.Participle && other.Verb > clause.Last && other.Verb < clause.Last + Longest
            && other.Cue.Class == CueClass.Speech && article.IsWord(other.Verb - 1, "as"));
        if (saying is null)
            return null;
        var quoted = clause.Order == CueOrder.Passive ? SourceBefore.Ending(article, clause.First - 1, sentence.First)
            : SourceAfter.Beginning(article, clause.Last + 1, saying.Verb - 1) is var end && end == saying.Verb - 2 ? (clause.Last + 1, end) : null;
        if (quoted is not var (first, last) || last < first)
            return null;
        var draft = new Draft
        {
            Sentence = index,
            Verb = saying.Cue,
            Cue = article.SpanOf(saying.Verb - 1, saying.Last),
            Stance = Stances.Of(article, sentence, clause),
            SourceFirst = first,
            SourceLast = last,
            Via = new Draft { Sentence = index, Verb = clause.Cue, SourceFirst = clause.SourceFirst, SourceLast = clause.SourceLast },
        };
        var finder = new ContentFinder(article, sentence, clauses, saying.Verb);
        if (!finder.Take(saying, draft))
            return null;
        words = finder.Taken;
        return draft;
    }
}
