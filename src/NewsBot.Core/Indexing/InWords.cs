using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>"in Smith's words, “…”", "in the words of one aide, “…”", "“…,” in Smith's view", "In Smith's view, the plan is dead": words, and whose they are.</summary>
internal static class InWords
{
    private static readonly string[] Names = ["words", "word", "phrase", "phrasing", "telling", "view", "eyes", "mind", "opinion", "estimation", "judgment", "reading", "parlance", "description", "account"];

    /// <summary>Appends those of a sentence whose words no other attribution has.</summary>
    public static void Add(ArticleTokens article, Sentence sentence, int index, List<Draft> found)
    {
        for (var i = sentence.First; i + 2 < sentence.End; i++)
        {
            if (!article.IsWord(i, "in") || (Of(article, sentence, i) ?? Owner(article, sentence, i)) is not var (first, last, end))
                continue;
            var after = end + 1 < sentence.End && article[end + 1].IsMark(',') ? end + 2 : end + 1;
            var before = i > sentence.First && article[i - 1].IsMark(',') ? i - 2 : i - 1;
            var quotation = after < sentence.End && article[after].IsQuotation ? after : before >= sentence.First && article[before].IsQuotation ? before : -1;
            var isView = quotation < 0 && i == sentence.First && after == end + 2 && after + 1 < sentence.End && found.Count == 0;
            if (quotation < 0 && !isView)
                continue;
            var draft = new Draft { Sentence = index, SourceFirst = first, SourceLast = last, Cue = first == i + 1 ? article.SpanOf(last == end ? i : last + 1, end) : article.SpanOf(i, first - 1), Kind = AttributionKind.Direct };
            draft.Content.Add(isView ? article.SpanOf(after, LastWord(article, sentence)) : article[quotation].Span);
            if (isView)
                draft.Kind = Stretch.KindOf(article, after, sentence.End - 1);
            if (found.TrueForAll(other => !CueNouns.Overlap(other, draft)))
                found.Add(draft);
        }
    }

    private static int LastWord(ArticleTokens article, Sentence sentence) => article[sentence.End - 1].IsOneOf(".!?…") ? sentence.End - 2 : sentence.End - 1;

    /// <summary>"in the words of one aide".</summary>
    private static (int First, int Last, int End)? Of(ArticleTokens article, Sentence sentence, int at) =>
        at + 4 < sentence.End && article.IsWord(at + 1, "the") && article.IsWord(at + 2, "words") && article.IsWord(at + 3, "of")
            && SourceAfter.Beginning(article, at + 4, sentence.End) is var last && last >= at + 4 ? (at + 4, last, last) : null;

    /// <summary>"in Smith's own words".</summary>
    private static (int First, int Last, int End)? Owner(ArticleTokens article, Sentence sentence, int at)
    {
        var last = at + 1;
        while (last < sentence.End && article[last].IsWord && !article[last].IsGenitive && !article[last].Is(WordTags.Possessive))
            last++;
        if (last >= sentence.End || !article[last].IsWord || last > at + 1 && (article[last].Is(WordTags.Possessive) || SourceAfter.Beginning(article, at + 1, last) != last - 1 && !article[at + 1].Is(WordTags.Title)))
            return null;
        var noun = last + 1;
        noun += noun < sentence.End && article.IsWord(noun, "own") ? 1 : 0;
        return noun < sentence.End && article.IsAny(noun, Names) ? (at + 1, last, noun) : null;
    }
}
