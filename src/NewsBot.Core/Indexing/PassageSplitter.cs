using NewsBot.Core.Archive;

namespace NewsBot.Core.Indexing;

/// <summary>Passages: the paragraphs, and the parts of a very long one, cut where sentences end.</summary>
internal static class PassageSplitter
{
    /// <summary>In UTF-16 code units; a sentence that is longer alone is cut at a blank.</summary>
    private const int Longest = 2000;

    public static List<Passage> Split(ArticleTokens article)
    {
        var passages = new List<Passage>();
        var sentence = 0;
        for (var paragraph = 0; paragraph < article.ParagraphSpans.Count; paragraph++)
        {
            var span = article.ParagraphSpans[paragraph];
            var start = span.Start;
            for (; sentence < article.Sentences.Count && article.Sentences[sentence].Paragraph == paragraph; sentence++)
            {
                var whole = article.SpanOf(article.Sentences[sentence].First, article.Sentences[sentence].End - 1);
                if (whole.End - start > Longest && whole.Start > start)
                    start = Cut(article.Text, passages, start, whole.Start, paragraph);
                while (whole.End - start > Longest)
                    start = Cut(article.Text, passages, start, BlankBefore(article.Text, start, start + Longest), paragraph);
            }
            Cut(article.Text, passages, start, span.End, paragraph);
        }
        return passages;
    }

    private static int Cut(string text, List<Passage> passages, int start, int end, int paragraph)
    {
        var last = end;
        while (last > start && char.IsWhiteSpace(text[last - 1]))
            last--;
        if (last > start)
            passages.Add(new Passage(new Span(start, last), paragraph + 1));
        while (end < text.Length && text[end] is ' ' or '\t' or '\u00A0')
            end++;
        return end;
    }

    private static int BlankBefore(string text, int start, int end)
    {
        var blank = text.LastIndexOf(' ', end - 1, end - start);
        if (blank > start)
            return blank;
        return char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }
}
