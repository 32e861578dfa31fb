using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>"Smith put losses at $2m", "The damage was put at £3bn by Smith", "The paper tallies 585 boats": a figure and whose it is.</summary>
internal static class PutAt
{
    /// <summary>In tokens, from the verb to its "at", and from there to its "by".</summary>
    private const int Longest = 20;

    /// <summary>In tokens, from the first of a subject to the one behind its verb.</summary>
    private const int LongestSubject = 8;

    private static readonly string[] Margins = ["about", "around", "over", "under", "a", "solid", "roughly", "nearly", "approximately", "some", "between", "more", "less", "fewer", "than", "up", "to", "at", "least", "most", "just", "almost", "above", "below", "from", "as", "many", "high", "low"];

    private static readonly string[] Puts = ["put", "puts", "peg", "pegs", "pegged", "list", "lists", "listed", "value", "values", "valued"];

    private static readonly string[] Tallies = ["tallies", "tallied", "counts", "counted", "lists", "listed"];

    /// <summary>Appends the one of a sentence whose words no other attribution has.</summary>
    public static void Add(ArticleTokens article, Sentence sentence, int index, List<Draft> found)
    {
        for (var i = sentence.First + 1; i + 2 < sentence.End; i++)
        {
            if (article[i].IsCapital || At(article, sentence, index, i) is not { } draft)
                continue;
            if (found.TrueForAll(other => !CueNouns.Overlap(other, draft)))
                found.Add(draft);
            return;
        }
    }

    /// <summary>Whether a clause that puts a figure on something begins at a token ("police put the number at 40").</summary>
    public static bool Begins(ArticleTokens article, Sentence sentence, int at)
    {
        for (var i = at + 1; i + 2 < Math.Min(sentence.End, at + LongestSubject); i++)
        {
            if (article.IsAny(i, Puts) && !article[i].IsCapital && Active(article, sentence, 0, i) is { } draft && draft.SourceFirst == at)
                return true;
        }
        return false;
    }

    private static Draft? At(ArticleTokens article, Sentence sentence, int index, int verb) =>
        (article.IsAny(verb, Puts) ? Passive(article, sentence, index, verb) ?? Active(article, sentence, index, verb) : null)
        ?? (article.IsAny(verb, Tallies) ? Tallied(article, sentence, index, verb) : null);

    private static Draft? Active(ArticleTokens article, Sentence sentence, int index, int verb)
    {
        var at = Word(article, sentence, verb + 1, "at");
        if (at <= verb + 1 || Figure(article, sentence, at + 1) is not (> 0 and var last)
            || SourceBefore.Ending(article, verb - 1, sentence.First) is not var (first, end) || CueVerbCheck.IsObject(article, sentence, first)
            || !IsSource(article, first, end))
            return null;
        var draft = new Draft { Sentence = index, SourceFirst = first, SourceLast = end, Cue = article[verb].Span };
        draft.Content.Add(article.SpanOf(verb + 1, last));
        return draft;
    }

    private static bool IsSource(ArticleTokens article, int first, int last) =>
        Stretch.Any(article, first, last, token => token.IsCapital && !token.Is(CapitalRun.NeverNames) || token.Is(WordTags.PersonNoun | WordTags.BodyNoun | WordTags.DataNoun | WordTags.SubjectPronoun));

    /// <summary>A name, the verb, and the number right after it: "counts 585 in the north".</summary>
    private static Draft? Tallied(ArticleTokens article, Sentence sentence, int index, int verb)
    {
        if (Figure(article, sentence, verb + 1) < 0 || SourceBefore.Ending(article, verb - 1, sentence.First) is not var (first, end) || CueVerbCheck.IsObject(article, sentence, first)
            || !article[end].IsCapital || article[end].Is(CapitalRun.NeverNames) || article[end].IsGenitive)
            return null;
        var last = sentence.End - 1;
        for (var i = verb + 1; i + 1 < sentence.End && last == sentence.End - 1; i++)
        {
            if (article[i].IsOneOf(",;"))
                last = i - 1;
        }
        while (last > verb && article[last].Kind == TokenKind.Mark && !article[last].IsOneOf("%)"))
            last--;
        var draft = new Draft { Sentence = index, SourceFirst = first, SourceLast = end, Cue = article[verb].Span };
        draft.Content.Add(article.SpanOf(verb + 1, last));
        return draft;
    }

    private static Draft? Passive(ArticleTokens article, Sentence sentence, int index, int verb)
    {
        if (!article[verb - 1].Is(WordTags.Be) || !article.IsWord(verb + 1, "at") || Figure(article, sentence, verb + 2) is not (> 0 and var last)
            || last + 2 >= sentence.End || !article.IsWord(last + 1, "by")
            || SourceBefore.Ending(article, VerbGroup.Before(article, verb, sentence.First).First - 1, sentence.First) is not var (first, end))
            return null;
        var source = SourceAfter.Beginning(article, last + 2, sentence.End);
        if (source < last + 2)
            return null;
        var draft = new Draft { Sentence = index, SourceFirst = last + 2, SourceLast = source, Cue = article.SpanOf(end + 1, verb) };
        draft.Content.Add(article.SpanOf(first, end));
        draft.Content.Add(article.SpanOf(verb + 1, last));
        return draft;
    }

    private static int Word(ArticleTokens article, Sentence sentence, int from, string word)
    {
        for (var i = from; i < Math.Min(sentence.End, from + Longest) && (article[i].IsWord || article[i].Kind == TokenKind.Number); i++)
        {
            if (article.IsWord(i, word) && i + 1 < sentence.End && Figure(article, sentence, i + 1) > 0)
                return i;
        }
        return -1;
    }

    /// <summary>The last token of a figure with its unit; -1 where none begins here.</summary>
    private static int Figure(ArticleTokens article, Sentence sentence, int from)
    {
        while (from < sentence.End && (article[from].IsOneOf("$£€") || article[from].Is(WordTags.Adverb) || article.IsAny(from, Margins)))
            from++;
        if (from >= sentence.End || article[from].Kind != TokenKind.Number)
            return -1;
        var last = from;
        while (last + 1 < sentence.End && (article[last + 1].IsMark('%') || article.IsAny(last + 1, "percent", "million", "billion", "trillion", "thousand", "m", "bn")))
            last++;
        // "between 20 and 30"
        return last + 2 < sentence.End && article.IsAny(last + 1, "and", "to") && (article[last + 2].Kind == TokenKind.Number || article[last + 2].IsOneOf("$£€")) ? Figure(article, sentence, last + 2) : last;
    }
}
