using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Where words go on behind the clause that interrupts them: "The deal, she said, is dead", "The deal, she said in a statement, is dead".</summary>
internal static class Resumption
{
    /// <summary>In tokens, from the cue to the comma.</summary>
    private const int Longest = 10;

    /// <summary>The same with whom it was said to.</summary>
    private const int LongestAudience = 18;

    private const WordTags Verbs = WordTags.Be | WordTags.Have | WordTags.Do | WordTags.Modal | WordTags.PlainVerb | WordTags.CueVerb;

    /// <summary>Conjunctions whose clause the speaker goes on with: it gives a reason, a consequence or a condition of what was said.</summary>
    private static readonly string[] Conjunctions = ["and", "but", "so", "because", "that", "while", "unless", "if", "though", "although"];

    /// <param name="first">The first token of the words before the clause.</param>
    /// <param name="last">Their last.</param>
    /// <returns>The comma behind which they go on; -1 where they do not.</returns>
    public static int After(ArticleTokens article, Sentence sentence, List<CueClause> clauses, CueClause clause, int first, int last)
    {
        if (BehindColon(article, sentence, clause, first, last))
            return clause.After;
        var comma = clause.End < sentence.End && article[clause.End].IsMark(',') ? clause.End
            : clause.After < sentence.End - 1 && article[clause.After].IsMark(',') && (article[clause.After + 1].IsQuotation || LeadsOn(article, sentence, clauses, clause, clause.After + 1, first, last)) ? clause.After
            : AfterOccasion(article, sentence, clauses, clause, first, last) is >= 0 and var occasion ? occasion : BeforePredicate(article, sentence, clause, first, last);
        return comma >= 0 && comma + 1 < sentence.End && !clauses.Exists(other => other.First == comma + 1)
            && (!article[comma + 1].Is(WordTags.Coordinator | WordTags.Relative | WordTags.Subordinator) || IsOfTheSame(article, sentence, comma + 1) || LeadsOn(article, sentence, clauses, clause, comma + 1, first, last))
            && (!article.IsAny(comma + 1, "a", "an") || Waits(article, sentence, first, last))
            && !article.IsAny(comma + 1, "speaking", "referring", "alluding", "standing", "sitting", "gesturing", "laughing", "smiling") && !(clause.Order == CueOrder.Inverted && Inversion.IsMargin(article, sentence, comma + 1)) ? comma : -1;
    }

    /// <summary>Whether words before a clause go on behind it in a quotation: "The lock, Marsh said, “is far too old.”"</summary>
    private static bool InQuotation(ArticleTokens article, Sentence sentence, CueClause clause, int first, int last)
    {
        if (clause.After + 1 >= sentence.End || !article[clause.After].IsMark(',') || !article[clause.After + 1].IsQuotation || !IsWithin(article, article[clause.After + 1]) || first > last)
            return false;
        // "Still, she said, “…”", "In a letter, she said, “…”": what leads to a saying is none of the words.
        return !article[first].Is(WordTags.Coordinator) && !article[last].Is(WordTags.Preposition | WordTags.Coordinator) && !(last > first && article.IsWord(last - 1, "and") && article[last].Is(WordTags.Adverb))
            && !Stretch.Any(article, first, last, token => token.IsQuotation) && !(first == last && (!article[first].IsCapital || article[first].Is(WordTags.Adverb)))
            && !(Stretch.IsAdverbial(article, sentence, first, last) && (last < first + 2 || Stretch.Any(article, first, last, token => token.Is(WordTags.TimeWord | WordTags.Occasion)) || article.IsAny(last, "time", "addition")));
    }

    /// <summary>Whether a clause follows a quotation that is only the end of a sentence: "Lund hopes to keep the lock “open for all,” Marsh said."</summary>
    public static bool ClosesQuotation(ArticleTokens article, Sentence sentence, List<CueClause> clauses, CueClause clause)
    {
        var quotation = clause.Begin - 1;
        return quotation > sentence.First + 1 && article[quotation].IsQuotation && (article[quotation - 1].IsWord || article[quotation - 1].IsMark(',')) && !article[quotation - 1].Is(WordTags.That | WordTags.Coordinator)
            && IsWithin(article, article[quotation]) && Nouns.IsStatement(article, article[quotation]) && !Stretch.Any(article, sentence.First, quotation - 1, token => token.IsQuotation && Nouns.IsStatement(article, token))
            && (clause.Order == CueOrder.SourceFirst || Inversion.IsTag(clause.Cue))
            && !clauses.Exists(other => other.Verb < clause.Begin && other.Cue.Class == CueClass.Speech && (other.Last == quotation - 1 || other.HasSource && MayBeSame(article, other, clause)));
    }

    /// <summary>"Marsh said that it was “a farce,” he said", "…, Marsh said": the same speaker, told twice.</summary>
    private static bool MayBeSame(ArticleTokens article, CueClause before, CueClause clause) =>
        article[clause.SourceLast].Is(WordTags.SubjectPronoun) && article[clause.SourceFirst].Is(WordTags.SubjectPronoun) || article.WordAt(before.SourceLast).SequenceEqual(article.WordAt(clause.SourceLast));

    /// <summary>Whether a quotation begins within a sentence: “…,” she said, “and …”.</summary>
    public static bool IsWithin(ArticleTokens article, Token quotation)
    {
        for (var i = quotation.Start; i < quotation.End; i++)
        {
            if (char.IsLetterOrDigit(article.Text[i]))
                return char.IsLower(article.Text[i]);
        }
        return false;
    }

    /// <summary>Whether words before a clause at a comma go on behind it: in a quotation, behind a colon or with a conjunction.</summary>
    /// <param name="floor">Where they begin at the earliest.</param>
    public static bool Is(ArticleTokens article, Sentence sentence, List<CueClause> clauses, CueClause clause, int floor)
    {
        var last = clause.Begin - 2;
        if (last < floor || !article[last + 1].IsMark(','))
            return false;
        var first = Openers.Skip(article, floor, last);
        return InQuotation(article, sentence, clause, first, last) || floor == sentence.First && BehindColon(article, sentence, clause, first, last)
            || After(article, sentence, clauses, clause, first, last) is >= 0 and var comma && LeadsOn(article, sentence, clauses, clause, comma + 1, first, last);
    }

    /// <summary>The same of a clause whose words take those of other clauses before it among them.</summary>
    public static bool Interrupts(ArticleTokens article, Sentence sentence, List<CueClause> clauses, CueClause clause) =>
        Is(article, sentence, clauses, clause, sentence.First)
        && !(article[clause.After + 1].IsQuotation && clauses.Exists(other => other.Verb < clause.Begin && other.HasSource && other.Cue.Class is CueClass.Speech or CueClass.Finding));

    /// <summary>"Ports have many owners, Marsh said: “They all pay.”": a whole sentence before, and nothing that only leads to the words behind.</summary>
    private static bool BehindColon(ArticleTokens article, Sentence sentence, CueClause clause, int first, int last) =>
        clause.Order == CueOrder.SourceFirst && clause.Cue.Class == CueClass.Speech && clause.After == clause.End && clause.After + 1 < sentence.End && article[clause.After].IsMark(':')
            && Inversion.HoldsSentence(article, first, last) && !article[first].Is(WordTags.Preposition | WordTags.Subordinator | WordTags.Adverb | WordTags.TimeWord | WordTags.Wh)
            && !LeadsIn(article, first) && !Stretch.Any(article, first, last, token => token.IsQuotation) && !Stretch.AnyWord(article, first, Math.Min(last, first + 4), "after", "before", "when", "as", "later", "asked");

    private static bool LeadsIn(ArticleTokens article, int first) =>
        article.WordAt(first).EndsWith("ing", StringComparison.Ordinal) || article.WordAt(first).EndsWith("ed", StringComparison.Ordinal) || article[first].Is(WordTags.To);

    /// <summary>"If the well runs dry, Marsh said, a village dies": behind a clause that waits for another, "a village" is no aside.</summary>
    private static bool Waits(ArticleTokens article, Sentence sentence, int first, int last) =>
        article[first].Is(WordTags.Subordinator) && Stretch.IsAdverbial(article, sentence, first, last);

    /// <summary>"The board made it, Marsh said, and it has used it since."</summary>
    private static bool IsOfTheSame(ArticleTokens article, Sentence sentence, int coordinator) =>
        coordinator + 2 < sentence.End && article.IsAny(coordinator, "and", "but") && article.IsAny(coordinator + 1, "it", "they", "that") && article[coordinator + 2].Is(WordTags.Be | WordTags.Have | WordTags.Modal);

    /// <summary>"It was late, Marsh said, so the board went home": a sentence before, and a clause behind that nobody else says.</summary>
    private static bool LeadsOn(ArticleTokens article, Sentence sentence, List<CueClause> clauses, CueClause clause, int conjunction, int first, int last)
    {
        if (conjunction + 1 >= sentence.End || clause.Cue.Class is not (CueClass.Speech or CueClass.Thought) || !article.IsAny(conjunction, Conjunctions)
            || clause.HasSource && Stretch.Any(article, clause.SourceFirst, clause.SourceLast, token => token.Is(WordTags.DataNoun)) || PutAt.Begins(article, sentence, conjunction + 1) || Stretch.IsAdverbial(article, sentence, first, last) || article.IsWord(clause.Begin - 1, "as"))
            return false;
        return !clauses.Exists(other => (other.Begin == conjunction + 1 || other.Begin == conjunction + 2)
            && article.IsAny(conjunction, "and", "but", "so", "while", "though", "although") && (other.Order == CueOrder.Shared || other.HasSource && (other.Cue.Class is CueClass.Speech or CueClass.Finding || other.Cue.Class == CueClass.Thought && !article.IsWord(conjunction, "so") && !article[other.SourceFirst].Is(WordTags.SubjectPronoun)))
            // "Holt sold it, the paper reported, while the board closed the mine, the Herald reported."
            || other.Begin > conjunction + 2 && other is { Order: CueOrder.SourceFirst, HasSource: true, Cue.Class: CueClass.Speech } && article[other.Begin - 1].IsMark(',') && other.After >= sentence.End - 1)
            && !MayBeOfTheSpeaker(article, clause, conjunction, first, last);
    }

    /// <summary>"The vote was close, Marsh said, but she left": what the one who speaks does may be told by the writer, unless the words before tell of her as well.</summary>
    private static bool MayBeOfTheSpeaker(ArticleTokens article, CueClause clause, int conjunction, int first, int last) =>
        article.IsAny(conjunction, "and", "but", "so", "while") && article.IsAny(conjunction + 1, "he", "she") && clause.HasSource
            && (article[clause.SourceFirst].Is(WordTags.SubjectPronoun) ? article.WordAt(clause.SourceFirst).SequenceEqual(article.WordAt(conjunction + 1)) : article[clause.SourceLast].IsCapital || article.WordAt(clause.SourceLast)[^1] != 's')
            && !Stretch.AnyWord(article, first, last, article.WordAt(conjunction + 1).ToString());

    /// <summary>"The vote, Marsh told a crowd outside the hall, was a mistake": the comma before the verb that the words before wait for; -1 where they have one.</summary>
    private static int BeforePredicate(ArticleTokens article, Sentence sentence, CueClause clause, int first, int last)
    {
        if (clause.Cue.Class != CueClass.Speech || clause.HasSource && article[clause.SourceFirst].Is(WordTags.Relative) || Stretch.Any(article, first, last, token => token.Is(Verbs) && !token.Is(WordTags.AlsoNoun) && !token.IsCapital) || Stretch.IsAdverbial(article, sentence, first, last))
            return -1;
        for (var i = clause.End; i < Math.Min(sentence.End - 1, clause.End + LongestAudience); i++)
        {
            if (article[i].IsMark(','))
                return article[i + 1].Is(WordTags.Be | WordTags.Have | WordTags.Modal) ? i : -1;
            if (article[i].Kind is TokenKind.Mark or TokenKind.Quotation || article[i].Is(WordTags.That | WordTags.Be | WordTags.Modal))
                return -1;
        }
        return -1;
    }

    /// <summary>The comma behind what says when or where it was said, if the words before are no sentence without more.</summary>
    private static int AfterOccasion(ArticleTokens article, Sentence sentence, List<CueClause> clauses, CueClause clause, int first, int last)
    {
        var at = Math.Max(clause.End, clause.After);
        if (at + 2 >= sentence.End || !article[at].Is(WordTags.TimeWord) && !(article[at].Is(WordTags.Preposition) && Nouns.IsOccasion(article, at, sentence.End)))
            return -1;
        var isSentence = !article[first].Is(WordTags.Subordinator | WordTags.Preposition) && Stretch.Any(article, first, last, token => token.Is(Verbs) && !token.IsCapital);
        for (var i = at; i < Math.Min(sentence.End - 1, at + Longest); i++)
        {
            if (article[i].IsMark(','))
                return article[i + 1].IsQuotation || !article[i + 1].IsWord || article.WordAt(i + 1).EndsWith("ing", StringComparison.Ordinal)
                    || isSentence && !LeadsOn(article, sentence, clauses, clause, i + 1, first, last) ? -1 : i;
            if (article[i].Kind is TokenKind.Mark or TokenKind.Quotation || article[i].Is(Verbs) && !article[i].IsCapital && !article[i].Is(WordTags.AlsoNoun))
                return -1;
        }
        return -1;
    }
}
