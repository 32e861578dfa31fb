using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Where and when words were said, as far as their sentence tells outside of them.</summary>
internal static class WhereAndWhen
{
    /// <summary>A capitalised place after "in" or "at" ("in Brussels", "at Mariinsky Palace"), the preposition included.</summary>
    public static Span? Place(ArticleTokens article, Draft draft)
    {
        var sentence = article.Sentences[draft.Sentence];
        for (var i = sentence.First; i + 1 < sentence.End; i++)
        {
            if (!article.IsAny(i, "in", "at", "outside", "near"))
                continue;
            var name = article[i + 1].Is(WordTags.Determiner) && i + 2 < sentence.End ? i + 2 : i + 1;
            if (!article[name].IsCapital || article[name].Is(CapitalRun.NeverNames) || i >= draft.SourceFirst && i <= draft.SourceLast
                || Covers(draft, article[i].Start))
                continue;
            var last = CapitalRun.End(article, name, sentence.End);
            if (!article[last].IsGenitive)
                return article.SpanOf(i, last);
        }
        return null;
    }

    /// <summary>The first date or relative date of the sentence outside the words.</summary>
    public static Span? Time(ArticleTokens article, Draft draft)
    {
        var sentence = article.Sentences[draft.Sentence];
        var from = article[sentence.First].Start;
        foreach (var content in draft.Content.Append(new Span(article[sentence.End - 1].End, article[sentence.End - 1].End)))
        {
            var end = Math.Min(content.Start, article[sentence.End - 1].End);
            if (end > from && DatePhrases.Find(article.Text[from..end]) is { } found)
                return found.Shift(from);
            from = Math.Max(from, content.End);
        }
        return null;
    }

    private static bool Covers(Draft draft, int position) => draft.Content.Exists(span => span.Contains(position));
}
