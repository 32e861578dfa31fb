using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>"Smith put losses at $2m", "The damage was put at £3bn by Smith": a figure and whose it is.</summary>
internal static class PutAt
{
    /// <summary>In tokens, from the verb to its "at", and from there to its "by".</summary>
    private const int Longest = 10;

    /// <summary>Appends the one of a sentence that has no other attribution.</summary>
    public static void Add(ArticleTokens article, Sentence sentence, int index, List<Draft> found)
    {
        if (found.Count > 0)
            return;
        for (var i = sentence.First + 1; i + 2 < sentence.End; i++)
        {
            if (!article.IsAny(i, "put", "puts") || article[i].IsCapital)
                continue;
            if ((Passive(article, sentence, index, i) ?? Active(article, sentence, index, i)) is { } draft)
                found.Add(draft);
            return;
        }
    }

    private static Draft? Active(ArticleTokens article, Sentence sentence, int index, int verb)
    {
        var at = Word(article, sentence, verb + 1, "at");
        if (at <= verb + 1 || Figure(article, sentence, at + 1) is not (> 0 and var last)
            || SourceBefore.Ending(article, verb - 1, sentence.First) is not var (first, end) || CueVerbCheck.IsObject(article, sentence, first)
            || !Stretch.Any(article, first, end, token => token.IsCapital && !token.Is(CapitalRun.NeverNames) || token.Is(WordTags.PersonNoun | WordTags.BodyNoun | WordTags.SubjectPronoun)))
            return null;
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
        for (var i = from; i < Math.Min(sentence.End, from + Longest) && article[i].IsWord; i++)
        {
            if (article.IsWord(i, word))
                return i;
        }
        return -1;
    }

    /// <summary>The last token of a figure with its unit; -1 where none begins here.</summary>
    private static int Figure(ArticleTokens article, Sentence sentence, int from)
    {
        while (from < sentence.End && (article[from].IsOneOf("$£€") || article[from].Is(WordTags.Adverb) || article.IsAny(from, "about", "around", "over", "under")))
            from++;
        if (from >= sentence.End || article[from].Kind != TokenKind.Number)
            return -1;
        var last = from;
        while (last + 1 < sentence.End && (article[last + 1].IsMark('%') || article.IsAny(last + 1, "percent", "million", "billion", "trillion", "thousand", "m", "bn")))
            last++;
        return last;
    }
}
