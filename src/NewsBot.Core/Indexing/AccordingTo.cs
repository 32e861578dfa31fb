using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>"According to Smith, …" and "…, according to Smith".</summary>
internal static class AccordingTo
{
    /// <summary>In tokens, with the figure itself ("more than 345").</summary>
    private const int LongestMargin = 4;

    /// <param name="covered">The tokens of the words found: a cue among them is nested.</param>
    public static List<Draft> Find(ArticleTokens article, Sentence sentence, int index, out HashSet<int> covered)
    {
        covered = [];
        var found = new List<Draft>();
        var floor = sentence.First;
        for (var i = sentence.First; i + 2 < sentence.End; i++)
        {
            var first = CueEnd(article, sentence, i) + 1;
            if (first <= i || first >= sentence.End || IsPassedOn(article, sentence.First, i))
                continue;
            var last = Source(article, sentence, first);
            if (last < first)
                continue;
            var draft = new Draft { Sentence = index, Cue = article.SpanOf(i, first - 1), SourceFirst = first, SourceLast = last };
            floor = Take(article, sentence, draft, floor, i, last);
            if (draft.Content.Count == 0)
                continue;
            draft.Kind = Kind(article, draft, covered);
            found.Add(draft);
        }
        return found;
    }

    /// <summary>The last token of "according to", and of "as reported by" where it opens the sentence or follows a comma; -1 where neither begins here.</summary>
    private static int CueEnd(ArticleTokens article, Sentence sentence, int at)
    {
        if (article.IsWord(at, "according"))
            return article.IsWord(at + 1, "to") ? at + 1 : -1;
        if (!article.IsWord(at, "as") || at > sentence.First && !article[at - 1].IsMark(','))
            return -1;
        var verb = article.IsAny(at + 1, "first", "previously", "originally", "also") ? at + 2 : at + 1;
        return verb + 2 < sentence.End && article.IsAny(verb, "reported", "noted", "stated", "calculated", "estimated", "documented") && article.IsWord(verb + 1, "by") ? verb + 1 : -1;
    }

    /// <summary>"She said that, according to the report, …": it is she who says so.</summary>
    public static bool IsPassedOn(ArticleTokens article, int floor, int at)
    {
        var that = at > floor && article[at - 1].IsMark(',') ? at - 2 : at - 1;
        if (that <= floor || !article[that].Is(WordTags.That))
            return false;
        var verb = that - 1;
        while (verb > floor && verb > that - 4 && article[verb].IsWord && !article[verb].Is(WordTags.CueVerb))
            verb--;
        return article[verb].Is(WordTags.CueVerb);
    }

    /// <summary>The last token of the source. What a comma divides from it belongs to it only where the grammar agrees that the sentence goes on later.</summary>
    private static int Source(ArticleTokens article, Sentence sentence, int first)
    {
        // "according to July's poll", "according to sworn testimony"
        var start = (article[first].Is(WordTags.TimeWord) && article[first].IsGenitive || article[first].Is(WordTags.Adverb) && !article[first].Is(WordTags.Determiner | WordTags.Preposition) || IsParticiple(article[first])) && first + 1 < sentence.End ? first + 1 : first;
        var last = SourceAfter.Beginning(article, start, sentence.End);
        if (last < start)
            return first - 1;
        last = WithMakers(article, sentence, last);
        var grammar = article.GrammarOf(sentence);
        var core = grammar.PhraseLast(start);
        if (core > last && !OpensFigure(article, sentence, last + 1) && !Stretch.Any(article, last + 1, core, token => token.Is(WordTags.SubjectPronoun | WordTags.Subordinator | WordTags.TimeWord) && !token.Is(WordTags.Relative | WordTags.Preposition | WordTags.Determiner)))
            return core;
        var comma = first;
        while (comma < last && !article[comma].IsMark(','))
            comma++;
        return comma < last && (last + 1 < sentence.End && !article[last + 1].IsOneOf(",.;") || IsClause(article, grammar, comma + 1, last)) ? comma - 1 : last;
    }

    private static bool IsParticiple(Token token) => token.Is(WordTags.CueVerb) && (token.Form & VerbForm.Participle) != 0 && !token.IsCapital;

    /// <summary>"According to the ministry over 345 pilgrims …": the words begin with what they count.</summary>
    private static bool OpensFigure(ArticleTokens article, Sentence sentence, int at)
    {
        for (var i = at; i < Math.Min(sentence.End, at + LongestMargin); i++)
        {
            if (article[i].Kind == TokenKind.Number)
                return true;
            if (article[i].Kind == TokenKind.Mark || article[i].IsCapital || !article[i].Is(WordTags.Preposition | WordTags.Adverb | WordTags.Determiner) && !article.IsAny(i, "nearly", "roughly", "least"))
                return false;
        }
        return false;
    }

    /// <summary>With who made it, and with whom: "a Harlow Post/Corvin Research poll", "a tally by the paper".</summary>
    private static int WithMakers(ArticleTokens article, Sentence sentence, int last)
    {
        while (last + 2 < sentence.End)
        {
            var joins = article[last + 1].IsOneOf("/-") && article[last].IsCapital && article[last + 2].IsCapital
                || article[last].Is(WordTags.DataNoun) && article.IsAny(last + 1, "by", "from") && (article[last + 2].IsCapital || article[last + 2].Is(WordTags.Determiner));
            var further = joins ? SourceAfter.Beginning(article, last + 2, sentence.End) : last;
            if (further < last + 2)
                break;
            last = further;
        }
        return last;
    }

    /// <summary>Whether what follows a comma has a verb of its own, and so says nothing of who the source is ("according to the board, the ferries have …").</summary>
    private static bool IsClause(ArticleTokens article, SentenceGrammar grammar, int first, int last)
    {
        for (var i = first; i <= last && !article[i].Is(WordTags.Relative); i++)
        {
            if (!article[i].IsCapital && (article[i].Is(WordTags.Be | WordTags.Have | WordTags.Do | WordTags.Modal) || grammar.IsFinite(i)))
                return true;
        }
        return false;
    }

    /// <summary>Takes the words before the cue, or, where it opens the sentence, those after it.</summary>
    private static int Take(ArticleTokens article, Sentence sentence, Draft draft, int floor, int cue, int source)
    {
        var first = Openers.Skip(article, AfterBracket(article, floor, cue), cue);
        var last = cue - 1;
        while (last >= first && article[last].IsOneOf(",—–-("))
            last--;
        if (last >= first)
            draft.Content.Add(article.SpanOf(first, last));
        var next = source + 1;
        if (last < first)
            next = CommaAfter(article, sentence, next);
        if (next + 1 >= sentence.End || !(article[next].IsMark(',') || last < first))
            return source + 1;
        next += article[next].IsMark(',') ? 1 : 0;
        if (last >= first && !Stretch.IsAdverbial(article, sentence, first, last) && article[article[next].Is(WordTags.Adverb) ? Math.Min(next + 1, sentence.End - 1) : next].Is(WordTags.Coordinator | WordTags.Relative | WordTags.Subordinator | WordTags.CueVerb | WordTags.Preposition))
            return source + 1;
        if (last >= first && IsRemark(article, sentence, next))
            return source + 1;
        var end = ClauseEnd.Find(article, sentence, [], new CueClause(cue, cue, cue + 1, CueOrder.SourceFirst, draft.SourceFirst, source, AsCue), next);
        if (last < first && end + 2 < sentence.End - 1 && article[end + 1].IsMark(';') && Polled.IsShare(article, end + 2, sentence.End - 1))
            end = Math.Max(end, ClauseEnd.Find(article, sentence, [], new CueClause(cue, cue, cue + 1, CueOrder.SourceFirst, draft.SourceFirst, source, AsCue), end + 2));
        if (Remark(article, sentence, next) is > 0 and var remark)
            end = Math.Min(end, remark - 2);
        if (end >= next)
            draft.Content.Add(article.SpanOf(next, end));
        return end + 1;
    }

    /// <summary>“…, according to the board, “which is late,” Marsh said”: a quotation that goes on with the sentence is that of a speaker of its own.</summary>
    private static bool IsRemark(ArticleTokens article, Sentence sentence, int at) =>
        at + 2 < sentence.End && article[at].IsQuotation && Resumption.IsWithin(article, article[at]) && Stretch.Any(article, at + 1, Math.Min(at + 8, sentence.End - 1), token => token.Is(WordTags.CueVerb) && token.Cue!.Class == CueClass.Speech);

    /// <summary>The first such quotation behind the source and a comma; -1 where there is none.</summary>
    public static int Remark(ArticleTokens article, Sentence sentence, int from)
    {
        for (var i = from + 1; i < sentence.End; i++)
        {
            if (article[i - 1].IsMark(',') && IsRemark(article, sentence, i))
                return i;
        }
        return -1;
    }

    /// <summary>Past the bracket that the cue stands in ("(the true share is 15 percent, according to the board)"); else <paramref name="floor"/>.</summary>
    private static int AfterBracket(ArticleTokens article, int floor, int cue)
    {
        for (var i = cue - 2; i >= floor; i--)
        {
            if (article[i].IsMark(')'))
                break;
            if (article[i].IsMark('('))
                return i + 1;
        }
        return floor;
    }

    /// <summary>The comma that ends the opening phrase ("According to Hale, writing for a local paper, …"); the place itself where none follows.</summary>
    private static int CommaAfter(ArticleTokens article, Sentence sentence, int next)
    {
        var isAside = next + 1 < sentence.End && article[next].IsMark(',') && (article[next + 1].Is(WordTags.Relative) || !article[next + 1].IsCapital && article.WordAt(next + 1).EndsWith("ing", StringComparison.Ordinal));
        for (var i = isAside ? next + 1 : next; i < Math.Min(sentence.End, next + LongestOpening); i++)
        {
            if (article[i].IsMark(','))
                return !(isAside && article[next + 1].Is(WordTags.Relative)) && IsClause(article, article.GrammarOf(sentence), next, i - 1) ? next : i;
        }
        return next;
    }

    private const int LongestOpening = 12;

    public static readonly CueVerb AsCue = new("according to", CueClass.Speech, false, [], false);

    private static AttributionKind Kind(ArticleTokens article, Draft draft, HashSet<int> covered)
    {
        bool quoted = false, all = true;
        var sentence = article.Sentences[draft.Sentence];
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!draft.Content.Exists(span => span.Contains(article[i].Start)))
                continue;
            covered.Add(i);
            quoted |= article[i].IsQuotation;
            all &= article[i].IsQuotation || article[i].Kind == TokenKind.Mark;
        }
        draft.Verb = AsCue;
        return all ? AttributionKind.Direct : quoted ? AttributionKind.Partial : Kinds.Of(article, draft);
    }
}
