using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>The span of a source: a pronoun without the verb that is drawn into it ("he'd"), an aside with the comma that closes it.</summary>
internal static class PrintedSource
{
    public static Span Of(ArticleTokens article, Draft draft)
    {
        var span = article.SpanOf(draft.SourceFirst, draft.SourceLast);
        if (draft.SourceFirst == draft.SourceLast && article[draft.SourceFirst].Is(WordTags.SubjectPronoun))
        {
            var mark = article.WordAt(draft.SourceFirst).IndexOfAny('\'', '’');
            return mark > 0 ? new Span(span.Start, span.Start + mark) : span;
        }
        var next = draft.SourceLast + 1;
        if (next >= article.Tokens.Count)
            return span;
        if (article[next].IsOneOf("—–―") && Stretch.Any(article, draft.SourceFirst, draft.SourceLast, token => token.IsMark(article[next].Mark)))
            return new Span(span.Start, article[next].End);
        return article[next].IsMark(',') && HasAside(article, draft) ? new Span(span.Start, article[next].End) : span;
    }

    private static bool HasAside(ArticleTokens article, Draft draft)
    {
        for (var i = draft.SourceFirst; i < draft.SourceLast; i++)
        {
            if (article[i].IsMark(','))
                return true;
        }
        return false;
    }
}
