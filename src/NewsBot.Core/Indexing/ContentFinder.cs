using NewsBot.Core.Archive;
using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>Finds the words that a cue attributes: a quotation beside it, the clause before it or the clause after it.</summary>
internal sealed class ContentFinder(ArticleTokens article, Sentence sentence, List<CueClause> clauses, int floor)
{
    /// <summary>In tokens, between the two pieces of a quotation.</summary>
    private const int LongestInterruption = 40;

    /// <summary>In tokens less one.</summary>
    private const int ShortestSentence = 4;

    /// <summary>Verbs for what may not be so.</summary>
    private static readonly string[] Disputed = ["claim", "allege", "suggest", "assert", "promise", "fear", "hope", "expect", "believe", "think", "predict", "charge", "imply", "want", "demand", "propose", "assume", "contend"];

    /// <summary>One past the last token of the words found.</summary>
    public int Taken { get; private set; }

    /// <summary>Fills the content of <paramref name="draft"/>, and its kind where it quotes.</summary>
    /// <returns>False where nothing is attributed.</returns>
    public bool Take(CueClause clause, Draft draft)
    {
        if (AsClause.WordsAt(article, sentence, clause) is >= 0 and var words)
            return After(clause, words, draft);
        if (clause.Order is CueOrder.SourceFirst or CueOrder.Inverted && QuotedBefore(clause, draft))
            return true;
        var after = Adjuncts.Skip(article, sentence, clause);
        if (clause.Order == CueOrder.Passive && !(after.At < sentence.End
            && (article[after.At].Is(WordTags.That | WordTags.To | WordTags.Wh) || article[after.At].IsQuotation)))
            return SubjectOfPassive(clause, draft);
        if (clause.Order is CueOrder.SourceFirst or CueOrder.Inverted && (after.IsPostposable || Resumption.Is(article, sentence, clauses, clause, floor)) && Before(clause, draft))
            return true;
        return clause.Order is not CueOrder.Inverted && (after.At < sentence.End && After(clause, after.At, draft) || Farther(clause, draft));
    }

    /// <summary>"said on Monday, when the bridge was closed, that …": the clause that the grammar sees beyond all that stands between.</summary>
    private bool Farther(CueClause clause, Draft draft)
    {
        if (clause.Order == CueOrder.Passive || article.GrammarOf(sentence).ComplementPhrase(clause.Verb, Relation.Ccomp) is not var (first, last) || first <= clause.After || last >= sentence.End || article[first] is { Form: VerbForm.Gerund, Cue.Class: CueClass.Speech })
            return false;
        for (var i = first + 1; i < last && !article[first].Is(WordTags.That); i++)
        {
            if (article[i].Is(WordTags.That) && article[i - 1].IsMark(','))
                first = i;
        }
        if (article[first].Is(WordTags.Be | WordTags.Have | WordTags.Do | WordTags.Modal | WordTags.Relative) && !article[first].Is(WordTags.That | WordTags.Wh))
            return false;
        // "Marsh said, when the bridge was closed, ships …": where a "that" follows, it tells when she said so.
        if (article[clause.After].IsMark(',') && article[first - 1].IsMark(',') && !article[first].Is(WordTags.That) && first > clause.After + 3
            && article[clause.After + 1].Is(WordTags.Subordinator) && article[clause.After + 2].Is(WordTags.SubjectPronoun | WordTags.Determiner))
            first = clause.After + 1;
        last = Math.Max(last, ClauseEnd.Find(article, sentence, clauses, clause, first));
        draft.Content.Add(article.SpanOf(first, last));
        draft.Kind = Stretch.KindOf(article, first, last);
        Taken = last + 1;
        return true;
    }

    /// <summary>“…,” said Smith. “…” — and “…,” said Smith, “…”.</summary>
    private bool QuotedBefore(CueClause clause, Draft draft)
    {
        var q = clause.Begin - 1;
        var comma = q >= floor && article[q].IsMark(',');
        q -= comma ? 1 : 0;
        if (q < floor || !article[q].IsQuotation || clause.Cue.Class is CueClass.Judgement or CueClass.Intent or CueClass.Finding)
            return false;
        var closesSentence = q == sentence.First && (clause.End >= sentence.End || article[clause.End].IsMark('.'));
        if (!comma && !closesSentence && !(q == sentence.First ? Nouns.IsLong(article, article[q]) : Nouns.IsStatement(article, article[q])) || IsPutTo(q))
            return false;
        var first = q > floor && article[q - 1].IsMark(':') ? q : Openers.Skip(article, floor, q);
        while (first < q && article[first].Kind == TokenKind.Mark)
            first++;
        draft.Content.Add(article.SpanOf(first, q));
        draft.Kind = Stretch.KindOf(article, first, q);
        Taken = clause.End;
        for (var i = clause.End; i < Math.Min(sentence.End, clause.End + LongestInterruption); i++)
        {
            if (!article[i].IsQuotation || !(article[i - 1].Kind == TokenKind.Mark || i == clause.End || IsAfterAbbreviation(i)))
                continue;
            if (HasOwnCue(clause, i))
            {
                Taken = clauses.Exists(other => other.Verb > clause.Verb && other.Verb < i) ? clause.End : i;
                break;
            }
            if (!Resumption.IsWithin(article, article[i]) && clauses.Exists(other => other.Verb > clause.Verb && other.Verb < i))
                break;
            var last = ClauseEnd.Find(article, sentence, clauses, clause, i);
            draft.Content.Add(article.SpanOf(i, last));
            Taken = last + 1;
            break;
        }
        return true;
    }

    /// <summary>Whether a quotation follows an abbreviation that may close the sentence: she said in Washington, D.C. “…”</summary>
    private bool IsAfterAbbreviation(int quotation) => article.Text[article[quotation - 1].End - 1] == '.' && Nouns.IsStatement(article, article[quotation]);

    /// <summary>"Asked whether …, she said": the words before the comma are a question put to the source.</summary>
    private bool IsPutTo(int last)
    {
        var first = Openers.Skip(article, floor, last);
        first += article.IsWord(first, "when") ? 1 : 0;
        return article.IsAny(first, "asked", "pressed", "questioned", "quizzed", "challenged");
    }

    /// <summary>Whether the quotation at <paramref name="quotation"/> has a cue and a subject of its own beside it: then it is no second piece of one before.</summary>
    private bool HasOwnCue(CueClause clause, int quotation) => clauses.Exists(other => other.Verb > clause.Verb && other.HasSource
        && other.Cue.Class == CueClass.Speech && other.Order is CueOrder.SourceFirst or CueOrder.Inverted
        && !article[other.SourceFirst].Is(WordTags.Relative)
        && (other.Begin == quotation + 1 || other.Begin == quotation + 2 && article[quotation + 1].IsMark(',')
            || other.After == quotation || other.After == quotation - 1 && article[quotation - 1].Kind == TokenKind.Mark));

    /// <summary>The clause before, and what goes on after: "The deal, she said, is dead."</summary>
    private bool Before(CueClause clause, Draft draft)
    {
        // ", as Smith put it,"
        var comma = clause.Begin > floor && article.IsWord(clause.Begin - 1, "as") ? clause.Begin - 2 : clause.Begin - 1;
        if (clause.Cue.Class is not (CueClass.Speech or CueClass.Thought or CueClass.Finding) || comma <= floor
            || !(article[comma].IsMark(',') || article[comma].IsQuotation))
            return false;
        var last = article[comma].IsMark(',') ? comma - 1 : comma;
        var first = Openers.Skip(article, floor, last);
        // "The pier is sold, the paper reported, while in Oslo …, the Herald reported."
        var isSecond = floor > sentence.First && first > floor && first < last && article.IsAny(first, "while", "whereas");
        first += isSecond ? 1 : 0;
        var resumed = Resumption.After(article, sentence, clauses, clause, first, last);
        var goesOn = resumed >= 0;
        if (first > last || IsPutTo(last) || !goesOn && !isSecond && !IsWhole(clause, first, last) && !article.IsWord(first, "whether") && Stretch.IsAdverbial(article, sentence, first, last))
            return false;
        // "The driver did not leave, as Ruiz claimed": Ruiz may have claimed that he did.
        if (comma < clause.Begin - 1 && Disputed.Contains(clause.Cue.Base) && Stretch.Any(article, first, last, token => token.Is(WordTags.Negation)))
            return false;
        draft.Content.Add(article.SpanOf(first, last));
        Taken = clause.End;
        if (goesOn && ClauseEnd.Find(article, sentence, clauses, clause, resumed + 1) is var end && end > resumed)
        {
            draft.Content.Add(article.SpanOf(resumed + 1, end));
            Taken = end + 1;
        }
        draft.Kind = Stretch.Any(article, first, Taken - 1, token => token.IsQuotation) ? AttributionKind.Partial : AttributionKind.Indirect;
        return true;
    }

    /// <summary>"In the north the huts burned, Smith said.": a verb that needs words, with none behind it, has them before it.</summary>
    private bool IsWhole(CueClause clause, int first, int last) =>
        clause.Cue.Base is "say" or "add" or "explain" && last - first >= ShortestSentence && (clause.End >= sentence.End || article[clause.End].IsMark('.'));

    /// <summary>"The plan was criticised by Smith": what is judged stands before. "The deal is off, Hale was told by Smith": Hale is told it.</summary>
    private bool SubjectOfPassive(CueClause clause, Draft draft)
    {
        var toldOne = clause.Cue.TakesAddressee;
        if (SourceBefore.Ending(article, clause.First - 1, floor) is not var (first, last) || toldOne && (first - 2 < floor || !article[first - 1].IsMark(',')) || first > sentence.First
            && article[first - 1].Is(WordTags.Be | WordTags.Have | WordTags.Modal | WordTags.Adverb | WordTags.Negation))
            return false;
        if (toldOne)
        {
            (first, last) = (Openers.Skip(article, floor, first - 2), first - 2);
            if (Stretch.IsAdverbial(article, sentence, first, last))
                return false;
        }
        draft.Content.Add(article.SpanOf(first, last));
        draft.Kind = Stretch.KindOf(article, first, last);
        Taken = clause.End;
        return true;
    }

    private bool After(CueClause clause, int from, Draft draft)
    {
        var first = from;
        while (first < sentence.End && article[first].IsOneOf(",:—–-") && first + 1 < sentence.End)
            first++;
        // "told Hale, who opened the door": whom it was told.
        if (first < sentence.End && article.IsAny(first, "who", "whom", "which") && article[first - 1].IsMark(','))
            return false;
        // "defended and minimized the loss": another verb's words.
        if (first == clause.Verb + 1 && first + 1 < sentence.End && article.IsAny(first, "and", "but") && article[first + 1].IsWord)
            return false;
        if (first > from && first < sentence.End - 1 && article[first].IsOneOf("‘'"))
            return Single(draft, first);
        // "Whether the mayor will agree is not clear", "whether they agree: the party said …": the words are another clause's.
        if (clause.Begin > sentence.First && article.IsAny(clause.Begin - 1, "whether", "if") && (article[from].IsMark(':') || first < sentence.End && article[first].Is(WordTags.Be | WordTags.Modal)))
            return false;
        if (first >= sentence.End || article[first].Kind == TokenKind.Mark && !article[first].IsOneOf("$£€") || first != from && !article[first].IsQuotation && !article[from].IsMark(':')
            && !article[first].Is(WordTags.That) && !(article[first].Is(WordTags.Wh | WordTags.To) && IsToldOne(clause, from)))
            return false;
        var last = ClauseEnd.Find(article, sentence, clauses, clause, first);
        if (last < first || last == first && article[first].Is(WordTags.Adverb | WordTags.TimeWord))
            return false;
        // "vowed | not to resign", "promised | never again to sail", "warned drivers | against buying fuel"
        while (first - 1 > clause.Last && (article.IsAny(first - 1, "not", "never", "against") || article.IsAny(first - 1, "again", "ever") && article[first].Is(WordTags.To | WordTags.Adverb)))
            first--;
        if (ObjectEnd.IsMarked(article, clause, first, last))
            last = Math.Max(first, clause is { Order: CueOrder.Participle, Cue.Class: CueClass.Judgement, HasSource: true } && clause.SourceLast == clause.First - 1 && ObjectEnd.Full(article, sentence, clause.Verb, first) is >= 0 and var whole
                ? whole : ObjectEnd.Of(article, sentence, clause.Verb, first, last));
        // "said not one but three schools would close"
        if (last + 2 < sentence.End && article.IsWord(last + 1, "but") && article.IsWord(first, "not") && !article[first + 1].Is(WordTags.To))
            last = Stretch.Before(article, last + 2, sentence.End, token => token.IsOneOf(",;.?!—–"));
        draft.Content.Add(article.SpanOf(first, last));
        draft.Kind = Stretch.KindOf(article, first, last);
        Taken = last + 1;
        return true;
    }

    /// <summary>Whether the comma closes what is told of the one addressed: "asked Hale, who opened the door, whether …".</summary>
    private bool IsToldOne(CueClause clause, int comma) =>
        clause.Cue.TakesAddressee && comma == clause.After && Stretch.Any(article, clause.Last + 1, comma - 1, token => token.IsMark(','));

    /// <summary>A quotation in single marks in a text that otherwise has double ones: He added: ‘…’</summary>
    private bool Single(Draft draft, int first)
    {
        var last = sentence.End - 1;
        if (article[last].Kind != TokenKind.Mark || article[last].Mark is not ('’' or '\''))
            return false;
        draft.Content.Add(article.SpanOf(first, last));
        draft.Kind = AttributionKind.Direct;
        Taken = sentence.End;
        return true;
    }
}
