using NewsBot.Core.Archive;

namespace NewsBot.Core.Indexing;

/// <summary>Posts of a network as articles embed them, a paragraph each: "The pier opens in May. — Helen Marsh (@helenmarsh) May 3, 2026".</summary>
internal static class PostedLines
{
    /// <summary>In characters.</summary>
    private const int LongestName = 50;

    /// <summary>In characters, from the handle to the paragraph's end: a date, the end of a tag.</summary>
    private const int LongestDate = 40;

    /// <summary>Adds the posts by the index of their first sentence.</summary>
    public static void Add(ArticleTokens article, Dictionary<int, Draft> turns)
    {
        if (!article.Text.Contains("(@", StringComparison.Ordinal))
            return;
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            if ((i == 0 || article.Sentences[i - 1].Paragraph != article.Sentences[i].Paragraph) && Post(article, i) is { } post)
                turns.TryAdd(i, post);
        }
    }

    private static Draft? Post(ArticleTokens article, int index)
    {
        var paragraph = article.ParagraphSpans[article.Sentences[index].Paragraph];
        var text = article.Text.AsSpan(0, paragraph.End);
        var handle = text[paragraph.Start..].LastIndexOf("(@") + paragraph.Start;
        if (handle < paragraph.Start || text.Length - handle > LongestDate + LongestName || text[handle..].IndexOf(')') is not (> 2 and var close) || text.Length - handle - close > LongestDate)
            return null;
        var dash = text[paragraph.Start..handle].LastIndexOfAny('—', '–') + paragraph.Start;
        if (dash <= paragraph.Start || handle - dash > LongestName)
            return null;
        var begin = text[paragraph.Start] == '<' ? text[paragraph.Start..dash].IndexOf('>') + 1 + paragraph.Start : paragraph.Start;
        while (begin < dash && char.IsWhiteSpace(text[begin]))
            begin++;
        var end = dash;
        while (end > begin && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end <= begin || Names(article, article.Sentences[index].First, new Span(dash + 1, handle)) is not var (first, last))
            return null;
        var draft = new Draft { Sentence = index, SourceFirst = first, SourceLast = last, Cue = new Span(dash, dash + 1), Kind = AttributionKind.Direct };
        draft.Content.Add(new Span(begin, end));
        return draft;
    }

    /// <summary>The tokens of a name; null where they are no words.</summary>
    private static (int First, int Last)? Names(ArticleTokens article, int from, Span name)
    {
        var first = from;
        while (first < article.Tokens.Count && article[first].Start < name.Start)
            first++;
        var last = first;
        while (last < article.Tokens.Count && article[last].End <= name.End)
            last++;
        return last > first && article[first].IsWord ? (first, last - 1) : null;
    }
}
