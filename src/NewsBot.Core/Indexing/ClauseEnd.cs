using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Where the words after a cue end: with the sentence, or before the writer goes on.</summary>
internal static class ClauseEnd
{
    /// <returns>The last token of the words that begin with <paramref name="from"/>; less than that where none is left.</returns>
    public static int Find(ArticleTokens article, Sentence sentence, List<CueClause> clauses, CueClause clause, int from)
    {
        var last = sentence.End - 1;
        if (article[from].IsQuotation && from + 1 < sentence.End && Nouns.IsStatement(article, article[from]) && !article[from + 1].IsQuotation)
            return from;
        for (var i = from; i < sentence.End; i++)
        {
            if (!EndsBefore(article, sentence, clauses, clause, from, i))
                continue;
            last = i - 1;
            break;
        }
        if (MayEndEarlier(article, sentence, clause, from, last) && article.GrammarOf(sentence) is var grammar && grammar.IsVerb(clause.Verb))
            last = Math.Min(last, Math.Max(from, grammar.ClauseLast(clause, from)));
        return Trim(article, from, last);
    }

    /// <summary>Whether the grammar, which takes time, can tell anything of the end: a clause may go on after the words, or another verb may stand beside the cue.</summary>
    private static bool MayEndEarlier(ArticleTokens article, Sentence sentence, CueClause clause, int from, int last)
    {
        if (clause.Verb < sentence.First || clause.Verb >= from || article[clause.Verb + 1].IsMark(',') || clause.Cue == AccordingTo.AsCue || AsClause.WordsAt(article, sentence, clause) == from)
            return false;
        return SentenceGrammar.IsLed(article, sentence, clause) || clause.Order == CueOrder.Participle || Stretch.Any(article, from, last, token => token.Is(WordTags.Coordinator));
    }

    private static bool EndsBefore(ArticleTokens article, Sentence sentence, List<CueClause> clauses, CueClause clause, int from, int i)
    {
        var token = article[i];
        if (i == from || i + 1 >= sentence.End)
            return false;
        // "said that, because Hale agreed, …": the comma opens an aside of the words.
        if (i == from + 1 && token.IsMark(',') && article[from].Is(WordTags.That) && !IsAside(article, sentence, clause))
            return false;
        // "People who know him | say he will run": the verb of a subject that this clause is a part of.
        if (clause.HasSource && clauses.Exists(other => other.First == i && other.HasSource && other.SourceFirst < clause.SourceFirst && other.SourceLast >= clause.Last && other.SourceLast < i))
            return true;
        var next = article[i + 1];
        // "asked by Hale, who backs the plan, “…?”": the quotation is not the aside's.
        if (i + 2 >= sentence.End)
            return token.IsMark(',') && next.IsQuotation && IsAside(article, sentence, clause);
        if (token.IsQuotation && Nouns.IsStatement(article, token)
            && clauses.Exists(other => other.Begin == i + 1 && other.Order is CueOrder.SourceFirst or CueOrder.Inverted))
            return true;
        if ((token.IsMark(',') || token.Is(WordTags.Coordinator))
            && clauses.Exists(other => other.Begin == i + 1 && other.Order == CueOrder.SourceFirst && LeadsToQuotation(article, sentence, other)))
            return true;
        if (token.IsMark(';') || token.IsMark(':') && next.IsCapital && clauses.Exists(other => other.Begin == i + 1 && other.Order == CueOrder.SourceFirst && other.HasSource && other.Cue.Class is CueClass.Speech or CueClass.Finding))
            return true;
        // The fragment's own comma ends the clause: called it “simplistic,” while others …
        if (article[i - 1].IsQuotation && token.Is(WordTags.Coordinator | WordTags.Subordinator | WordTags.Relative) && Nouns.IsStatement(article, article[i - 1]))
            return true;
        if (token.IsMark(','))
        {
            return IsAside(article, sentence, clause) || article.IsWord(i + 1, "according") && !AccordingTo.IsPassedOn(article, sentence.First, i + 1) || EndsJudgement(article, clause, i)
                || clauses.Exists(other => other.Begin == i + 1 && other.Order == CueOrder.SourceFirst && other.Cue.Class == CueClass.Speech
                    && other.After < sentence.End)
                || next.Is(WordTags.CueVerb) && Begins(clauses, i + 1, CueOrder.Participle)
                || next.Is(WordTags.Coordinator | WordTags.Subordinator) && i + 2 < sentence.End
                    && (Begins(clauses, i + 2, CueOrder.SourceFirst) || PutAt.Begins(article, sentence, i + 2) || BeginsSecond(article, clauses, clause, from, i + 2));
        }
        if (token.Is(WordTags.Coordinator) && clause.Order == CueOrder.Participle && Begins(clauses, i + 1, CueOrder.Participle))
            return true;
        return token.Is(WordTags.Coordinator) && BeginsSecond(article, clauses, clause, from, i + 1) && SameForm(article, clauses, clause, i + 1)
            || article.IsWord(i, "according") && article.IsWord(i + 1, "to") && !AccordingTo.IsPassedOn(article, sentence.First, i);
    }

    /// <summary>A participle that opens a sentence and a relative clause reach to their comma: "Speaking of tax, she …", "who wants reform, …".</summary>
    private static bool IsAside(ArticleTokens article, Sentence sentence, CueClause clause) =>
        clause.Order == CueOrder.Participle && clause.First == sentence.First
        || clause.IsWithinAside
        || clause.HasSource && clause.SourceFirst == clause.SourceLast && article[clause.SourceFirst].Is(WordTags.Relative)
            && clause.SourceFirst > sentence.First && article[clause.SourceFirst - 1].IsMark(',');

    /// <summary>What is judged or meant to be done ends where somebody does something else: "…, and she …".</summary>
    private static bool EndsJudgement(ArticleTokens article, CueClause clause, int comma) =>
        clause.Cue.Class is CueClass.Judgement or CueClass.Intent && article[comma + 1].Is(WordTags.Coordinator)
            && article[comma + 2].Is(WordTags.SubjectPronoun) && !article[comma + 2].Is(WordTags.Determiner);

    private static bool LeadsToQuotation(ArticleTokens article, Sentence sentence, CueClause clause)
    {
        var at = clause.After;
        return clause.Cue.Class == CueClass.Speech && at < sentence.End
            && (article[at].IsQuotation || at + 1 < sentence.End && article[at].Kind == TokenKind.Mark && article[at + 1].IsQuotation);
    }

    private static bool Begins(List<CueClause> clauses, int at, CueOrder order) => clauses.Exists(other => other.Begin == at && other.Order == order);

    private static bool BeginsSecond(ArticleTokens article, List<CueClause> clauses, CueClause clause, int from, int at) =>
        clauses.Find(other => other.Begin == at && other.Order == CueOrder.Shared) is { } second && !RunOn.Is(article, clause, from, second.Verb);

    private static bool SameForm(ArticleTokens article, List<CueClause> clauses, CueClause clause, int at)
    {
        var other = clauses.Find(candidate => candidate.Begin == at);
        return other is not null && (article[other.Verb].Form & article[clause.Verb].Form) != 0;
    }

    private static int Trim(ArticleTokens article, int from, int last)
    {
        while (last >= from && article[last].Kind == TokenKind.Mark && (article[last].IsMark(')') ? !Stretch.Any(article, from, last, token => token.IsMark('(')) : !(article[last].Mark is '%' or '$' or '£' or '€' or ']' or '’' or '\'')))
            last--;
        return last;
    }
}
