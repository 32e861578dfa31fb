using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Reads one article: its passages, and who said what in them.</summary>
public static class ArticleReader
{
    /// <summary>Never throws, whatever the text; the same text gives the same reading. Takes time in proportion to the text's length.</summary>
    public static Reading Read(string text)
    {
        var article = new ArticleTokens(text);
        var drafts = AttributionFinder.Find(article);
        var speakers = new SpeakerResolver(article).Resolve(drafts);
        WritersOwn.Add(article, drafts);
        var figures = FigureAssignment.Assign(article, drafts, FigureFinder.Find(text));
        var attributions = drafts
            .OrderBy(draft => draft.Content[0]).ThenBy(draft => draft.Sentence)
            .Select(draft => Attribute(article, draft, speakers, figures.GetValueOrDefault(draft, [])))
            .ToList();
        return new Reading(PassageSplitter.Split(article), attributions) { Sketch = Shingles.Sketch(text) };
    }

    private static Attribution Attribute(ArticleTokens article, Draft draft, Dictionary<Draft, Speaker?> speakers, List<Figure> figures) => new()
    {
        Kind = draft.Kind,
        Content = draft.Content,
        Source = draft.HasSource ? PrintedSource.Of(article, draft) : null,
        Cue = draft.Cue,
        Speaker = speakers.GetValueOrDefault(draft),
        Via = draft.Via is { } via ? speakers.GetValueOrDefault(via) : null,
        Figures = figures,
        Place = draft.Kind == AttributionKind.None ? null : WhereAndWhen.Place(article, draft),
        Time = draft.Kind == AttributionKind.None ? null : WhereAndWhen.Time(article, draft),
        Stance = draft.Stance,
    };
}
