using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Finds the attributions of one sentence: each cue takes the words before it or after it.</summary>
internal sealed class SentenceReading(ArticleTokens article, Sentence sentence, int index)
{
    private readonly List<Draft> _found = [];
    private List<CueClause> _clauses = [];

    /// <summary>One past the last token that an attribution of this sentence has taken.</summary>
    private int _taken;

    /// <summary>The same, before the first clause of an aside.</summary>
    private int _takenBeforeAside;

    public List<Draft> Find()
    {
        _taken = _takenBeforeAside = sentence.First;
        if ((Headline.Find(article, sentence, index) ?? Digest.Find(article, sentence, index) ?? Transcript.Find(article, sentence, index)) is { } only)
            return [only];
        _clauses = CueClauseFinder.Find(article, sentence);
        _found.AddRange(AccordingTo.Find(article, sentence, index, out var covered));
        if (_found.Count > 0)
            _taken = Math.Max(_taken, AccordingTo.Remark(article, sentence, _found[^1].SourceLast));
        if (_found.Count == 0 && InFindings.OfAsked(article, sentence, index, _clauses, covered) is { } ofAsked)
            _found.Add(ofAsked);
        Polled.TakeOut(article, sentence, _clauses, covered);
        if (_found.Count == 0 && PollFindings.Find(article, sentence, index, _clauses) is { } told)
            Cover(told, covered);
        var closing = _found.Count == 0 ? ReadClosing(covered) : null;
        Draft? subject = null;
        foreach (var clause in _clauses)
        {
            if (clause == closing)
            {
                subject = _found[0];
                continue;
            }
            if (closing is not null && covered.Contains(clause.Verb))
                continue;
            if (covered.Contains(clause.Verb) || PassesOn(clause))
            {
                subject = Nested(clause) ?? subject;
                continue;
            }
            if (!clause.IsWithinAside && !clause.HasAsideBefore)
                _takenBeforeAside = _taken;
            if (QuotedSource.Find(article, sentence, index, _clauses, clause, out var words) is { } quoted)
            {
                _found.Add(quoted);
                _taken = Math.Max(_taken, words);
                continue;
            }
            if (clause.Verb < _taken && clause.Order is CueOrder.SourceFirst or CueOrder.Passive or CueOrder.Infinitive && !SaysOfNoun(clause) || PassedOn(clause)
                || clause.Verb < _taken && clause.Order == CueOrder.Shared && RunOn.IsOfMind(article, clause.Verb))
                continue;
            subject = Read(clause, subject) ?? subject;
        }
        PutAt.Add(article, sentence, index, _found);
        CueNouns.Add(article, sentence, index, _found);
        Attitudes.Add(article, sentence, index, _found);
        PutQuestion.Add(article, sentence, index, _found);
        ReportedPassive.Add(article, sentence, index, _found);
        ReportedAside.Add(article, sentence, index, _found);
        InWords.Add(article, sentence, index, _found);
        Seeming.Add(article, sentence, index, _found);
        InFindings.Add(article, sentence, index, _found);
        if (_found.Count == 0 && InEyes.Find(article, sentence, index) is { } view)
            _found.Add(view);
        InHope.Add(article, sentence, index, _found);
        StatedNouns.Add(article, sentence, index, _found);
        FramedClauses.Add(article, sentence, index, _found);
        Idioms.Add(article, sentence, index, _found);
        if (_found.TrueForAll(draft => draft.Kind != AttributionKind.Direct) && LooseQuotation.Find(article, sentence, index, _taken) is { } loose)
            _found.Add(loose);
        if (Openers.IsExamined(article, sentence))
            _found.ForEach(draft => draft.Stance = Stance.Hypothetical);
        return _found;
    }

    /// <summary>"Officials believe the dam is safe and told the mayor so, Hale said": the clause that closes the sentence, or stands between commas in it, takes the others among its words.</summary>
    /// <param name="covered">Gets the tokens of its words.</param>
    private CueClause? ReadClosing(HashSet<int> covered)
    {
        var closing = _clauses.FindLast(clause => clause.Order is CueOrder.SourceFirst or CueOrder.Inverted && clause.HasSource
            && clause.Cue.Class is CueClass.Speech or CueClass.Finding && !article[clause.SourceFirst].Is(WordTags.Relative)
            && clause.Begin > sentence.First + 2 && (article[clause.Begin - 1].IsMark(',') || Resumption.ClosesQuotation(article, sentence, _clauses, clause)) && clause.After < sentence.End && (EndsSentence(clause) || Resumption.Interrupts(article, sentence, _clauses, clause)));
        if (closing is null || !_clauses.Exists(clause => clause.Verb < closing.Begin) || _clauses.Exists(clause => clause.Verb < closing.Begin && (AsClause.WordsAt(article, sentence, clause) >= 0 || ClosesPart(clause))) || Read(closing, null) is not { } draft || draft.Content[0].Start > article[closing.Begin].Start)
            return null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (draft.Content.Exists(words => words.Contains(article[i].Start)))
                covered.Add(i);
        }
        _taken = _takenBeforeAside = sentence.First;
        return closing;
    }

    /// <summary>"The pier is sold, the paper reported, while in Oslo …, the Herald reported": the clause closes a part of its own.</summary>
    private bool ClosesPart(CueClause clause) => clause is { Order: CueOrder.SourceFirst, HasSource: true, Cue.Class: CueClass.Speech } && clause.Begin > sentence.First + 2 && article[clause.Begin - 1].IsMark(',')
        && clause.End + 1 < sentence.End && article[clause.End].IsMark(',') && article.IsAny(clause.End + 1, "while", "whereas");

    /// <summary>Nobody speaks within the words of a count.</summary>
    private void Cover(Draft told, HashSet<int> covered)
    {
        _found.Add(told);
        for (var i = told.SourceLast + 1; i < sentence.End; i++)
        {
            if (told.Content[0].Contains(article[i].Start))
                covered.Add(i);
        }
        _clauses.RemoveAll(clause => clause.Verb > told.SourceFirst && article[clause.Verb].Start < told.Content[0].End);
    }

    /// <summary>Whether nothing but when, where or to whom it was said follows a clause.</summary>
    private bool EndsSentence(CueClause clause)
    {
        if (!Adjuncts.Skip(article, sentence, clause).IsPostposable)
            return false;
        for (var i = clause.After; i < sentence.End - 1; i++)
        {
            // "…, a Courier poll finds, a debate that will go on": what is told of it all. "…, Marsh said, adding that …": more of hers.
            if (article[i].IsOneOf(",—–-") && (article.IsAny(i + 1, "a", "an") || _clauses.Exists(other => other is { Order: CueOrder.Participle, HasSource: false, Cue.Class: CueClass.Speech } && other.First == i + 1)))
                return true;
            if (article[i].Kind is TokenKind.Mark or TokenKind.Quotation || article[i].Is(WordTags.That))
                return false;
        }
        return true;
    }

    private Draft? Read(CueClause clause, Draft? subject)
    {
        var draft = DraftOf(clause);
        if (clause.HasSource && (CueVerbCheck.IsNobody(article, clause.SourceFirst, clause.SourceLast) || clause.Cue.Class is not (CueClass.Speech or CueClass.Finding) && CueVerbCheck.IsAnyone(article, sentence, clause.SourceFirst, clause.Verb)))
            return null;
        if (!clause.HasSource && !TakeSubject(draft, clause, subject) || CueVerbCheck.IsDeed(article, sentence, clause, draft.SourceFirst, draft.SourceLast))
            return null;
        var words = new ContentFinder(article, sentence, _clauses, clause.HasAsideBefore ? _takenBeforeAside : _taken);
        if (!words.Take(clause, draft) || SaysNothing.Is(article, sentence, clause, draft) || MereDeeds.Are(article, sentence, clause, draft))
            return null;
        var taken = words.Taken;
        if (!OpenSubject.Keep(article, sentence, clause, draft, ref taken))
            return null;
        _taken = Math.Max(_taken, taken);
        if (Stances.IsRejected(article, clause, draft))
            draft.Stance = Stance.NotSaid;
        if (draft.Kind == AttributionKind.Indirect)
            draft.Kind = Kinds.Of(article, draft);
        _found.Add(draft);
        return draft;
    }

    private Draft DraftOf(CueClause clause) => new()
    {
        Sentence = index,
        Verb = clause.Cue,
        Cue = article.SpanOf(clause.First, clause.Last),
        Stance = Stances.Of(article, sentence, clause),
        SourceFirst = clause.SourceFirst,
        SourceLast = clause.SourceLast,
    };

    /// <summary>A participle or a second verb has the subject of the verb before it, else of the sentence.</summary>
    private bool TakeSubject(Draft draft, CueClause clause, Draft? subject)
    {
        var earlier = subject is { HasSource: true } ? (subject.SourceFirst, subject.SourceLast) : ((int, int)?)null;
        if (TakenSubject.Find(article, sentence, _clauses, clause, earlier) is not var (first, last))
            return false;
        (draft.SourceFirst, draft.SourceLast) = (first, last);
        return true;
    }

    /// <summary>Whether the clause opens the words of a finding ("The inquiry found that the minister had told …").</summary>
    private bool PassesOn(CueClause clause)
    {
        if (_found.Count != 1 || _found[0].Kind != AttributionKind.Data || !MaySpeakWithin(clause) || clause.Begin == sentence.First)
            return false;
        return article[clause.Begin].Start == OpeningOf(_found[0]);
    }

    /// <summary>Whether a clause among the words of another names someone who says something: "51 percent of voters favor …" is all the survey's.</summary>
    private bool MaySpeakWithin(CueClause clause) => clause.HasSource && clause.Cue.Class is CueClass.Speech or CueClass.Finding
        && !CueVerbCheck.IsDeed(article, sentence, clause, clause.SourceFirst, clause.SourceLast)
        && !Stretch.Any(article, clause.SourceFirst, clause.SourceLast, token => token.Kind == TokenKind.Number)
        && Stretch.Any(article, clause.SourceFirst, clause.SourceLast, token => token.IsCapital || token.Is(WordTags.Title | WordTags.PersonNoun | WordTags.BodyNoun | WordTags.SubjectPronoun));

    /// <summary>"praised the moves that Hale said helped the port": within another's words, a verb without a subject tells what somebody says of the noun before.</summary>
    private bool SaysOfNoun(CueClause clause) => clause.Order == CueOrder.SourceFirst && MaySpeakWithin(clause) && clause.Cue.Class == CueClass.Speech && clause.SourceFirst > sentence.First + 1
        && article[clause.SourceFirst - 1].Is(WordTags.Relative) && clause.After == clause.Last + 1 && clause.After + 1 < sentence.End && article[clause.After].IsWord
        && (article[clause.After].Is(WordTags.Be | WordTags.Have | WordTags.Modal) || article.GrammarOf(sentence).IsFinite(clause.After) && article.GrammarOf(sentence).OwnSubject(clause.After) is null);

    /// <summary>Whether the words of a participle are already another's, whom someone quotes.</summary>
    private bool PassedOn(CueClause clause) =>
        clause.Order == CueOrder.Participle && _found.Exists(draft => draft.Via is not null && draft.Cue is { } cue && cue.Contains(article[clause.Verb].Start));

    /// <summary>Where the words of a draft begin, their "that" left out.</summary>
    private int OpeningOf(Draft draft)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (article[i].Start >= draft.Content[0].Start && !article[i].Is(WordTags.That))
                return article[i].Start;
        }
        return -1;
    }

    /// <summary>The first token that may be among the words of a clause which <paramref name="outer"/> passes on as a whole; -1 where it passes on more.</summary>
    private int Floor(CueClause clause, Draft outer)
    {
        var first = sentence.First;
        while (first < clause.Begin && article[first].Start < OpeningOf(outer))
            first++;
        if (first == clause.Begin)
            return first;
        var last = article[clause.Begin - 1].IsMark(',') ? clause.Begin - 2 : clause.Begin - 1;
        if (first == last && article[last].IsQuotation)
            return first;
        return clause.Order == CueOrder.SourceFirst && last < clause.Begin - 1 && last >= first && Stretch.IsAdverbial(article, sentence, first, last) ? clause.Begin : -1;
    }

    /// <summary>Inside the words that someone passes on, somebody else speaks: that one is the source, the other the one who passes it on.</summary>
    private Draft? Nested(CueClause clause)
    {
        if (clause.Order is not (CueOrder.SourceFirst or CueOrder.Inverted) || !MaySpeakWithin(clause) || _found.Count == 0)
            return null;
        var outer = _found[0];
        if (outer.Kind == AttributionKind.Data && Polled.IsSilent(article, outer.SourceFirst, outer.SourceLast) || Polled.IsShare(article, clause.SourceFirst, clause.SourceLast)
            || article[clause.SourceLast].Is(WordTags.DataNoun) && !article[clause.SourceLast].IsCapital && !article[clause.SourceLast].Is(WordTags.PersonNoun))
            return null;
        if (outer.Via is not null || outer.Content.Count != 1 || Floor(clause, outer) is not (>= 0 and var floor))
            return null;
        var inner = DraftOf(clause);
        inner.Via = outer;
        var words = new ContentFinder(article, sentence, _clauses, floor);
        if (!words.Take(clause, inner))
            return null;
        inner.Kind = inner.Kind == AttributionKind.Indirect ? Kinds.Of(article, inner) : inner.Kind;
        _found[0] = inner;
        return inner;
    }
}
