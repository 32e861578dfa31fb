using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>Nothing is kept that could not be cited: each span lies in the text, each claim begins in a passage.</summary>
internal static class ReadingCheck
{
    /// <exception cref="ArgumentException">The reading is not one of this article; the message names both the article and the span.</exception>
    public static void Demand(ReadArticle read)
    {
        var (article, reading) = read;
        if (Math.Max(reading.Passages.Count, reading.Attributions.Count) >= Schema.KeysPerVersion - 1)
            throw new ArgumentException($"{article.Id} has more than {Schema.KeysPerVersion - 2} passages or claims");
        // SQLite gives a string back up to its first NUL; the index would then be asked to take out another title than it took in.
        if (article.Title.Contains('\0'))
            throw new ArgumentException($"{article.Id} has a NUL in its title");
        foreach (var passage in reading.Passages)
            Demand(article, passage.Span);
        var at = 0;
        foreach (var attribution in reading.Attributions)
        {
            at = PassageOf(attribution, reading.Passages, at);
            if (at < 0)
                throw new ArgumentException($"{article.Id}: the words at {attribution.Words} begin in no passage");
            foreach (var span in SpansOf(attribution))
                Demand(article, span);
        }
    }

    /// <summary>The place of the passage in which the words begin, -1 where there is none.</summary>
    /// <param name="near">Where to look first: words come in order, as passages do.</param>
    public static int PassageOf(Attribution attribution, IReadOnlyList<Passage> passages, int near)
    {
        var start = attribution.Content[0].Start;
        for (var i = Math.Max(near, 0); i < passages.Count && passages[i].Span.Start <= start; i++)
        {
            if (passages[i].Span.Contains(start))
                return i;
        }
        for (var i = 0; i < passages.Count; i++)
        {
            if (passages[i].Span.Contains(start))
                return i;
        }
        return -1;
    }

    private static void Demand(Article article, Span span)
    {
        if (span.End > article.Text.Length)
            throw new ArgumentException($"{article.Id}: {span} lies beyond the text of {article.Text.Length}");
    }

    private static IEnumerable<Span> SpansOf(Attribution attribution)
    {
        Span?[] single = [attribution.Source, attribution.Cue, attribution.Place, attribution.Time];
        return attribution.Content
            .Concat(single.OfType<Span>())
            .Concat(attribution.Figures.SelectMany(figure => figure.Spans));
    }
}
