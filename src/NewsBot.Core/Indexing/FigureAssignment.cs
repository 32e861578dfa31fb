using NewsBot.Core.Archive;

namespace NewsBot.Core.Indexing;

/// <summary>Gives each figure of a text to one attribution: the innermost whose words hold it, else one that it introduces, else the sentence as the writer's own.</summary>
internal static class FigureAssignment
{
    /// <summary>Appends a draft for each sentence that has a figure which no attribution in it can be given: no figure is lost.</summary>
    public static Dictionary<Draft, List<Figure>> Assign(ArticleTokens article, List<Draft> drafts, IReadOnlyList<Figure> figures)
    {
        var assigned = new Dictionary<Draft, List<Figure>>();
        var bySentence = drafts.ToLookup(draft => draft.Sentence);
        var holders = drafts.SelectMany(draft => draft.Content.Select(span => (span, draft))).OrderBy(item => item.span).ToList();
        int first = 0, sentence = 0;
        Draft? own = null;
        foreach (var figure in figures)
        {
            while (first < holders.Count && holders[first].span.End <= figure.Span.Start)
                first++;
            while (sentence + 1 < article.Sentences.Count && article[article.Sentences[sentence + 1].First].Start <= figure.Span.Start)
                sentence++;
            var draft = Innermost(holders, first, figure.Span) ?? bySentence[sentence].FirstOrDefault(draft => Introduces(article, draft, figure.Span));
            if (draft is null && (own is null || own.Sentence != sentence))
                drafts.Add(own = Own(article, sentence));
            draft ??= own!;
            (assigned.TryGetValue(draft, out var list) ? list : assigned[draft] = []).Add(figure);
        }
        return assigned;
    }

    private static Draft? Innermost(List<(Span Span, Draft Draft)> holders, int first, Span figure)
    {
        Draft? best = null;
        var length = int.MaxValue;
        for (var i = first; i < holders.Count && holders[i].Span.Start < figure.End; i++)
        {
            if (holders[i].Span.Contains(figure.Start) && holders[i].Span.Length < length)
                (best, length) = (holders[i].Draft, holders[i].Span.Length);
        }
        return best;
    }

    private static Draft Own(ArticleTokens article, int sentence)
    {
        var own = new Draft { Sentence = sentence, Kind = AttributionKind.None };
        own.Content.Add(article.SpanOf(article.Sentences[sentence].First, article.Sentences[sentence].End - 1));
        return own;
    }

    /// <summary>Whether the figure counts the source itself ("Three officials said"), or stands between a finding's source and its words ("a survey of 1,200 adults shows").</summary>
    private static bool Introduces(ArticleTokens article, Draft draft, Span figure)
    {
        if (!draft.HasSource)
            return false;
        var source = article.SpanOf(draft.SourceFirst, draft.SourceLast);
        return source.Start == figure.Start
            || (draft.Kind == AttributionKind.Data && Span.Hull([source, .. draft.Content]).Contains(figure));
    }
}
