using NewsBot.Core.Archive;
using NewsBot.Core.Language;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive;

/// <summary>An article with a reading made by hand: a passage a line, and the claims that a test names by their words.</summary>
internal sealed class Told
{
    private readonly List<Attribution> _attributions = [];

    public Told(string id, string text) => Article = Some.Article(id, text);

    public Article Article { get; private set; }

    public string Text => Article.Text;

    public ReadArticle Read => new(Article, new Reading(Passages(Text), [.. _attributions.OrderBy(attribution => attribution.Words)]) { Sketch = Shingles.Sketch(Text) });

    public static implicit operator ReadArticle(Told told) => told.Read;

    public Told With(Func<Article, Article> change)
    {
        Article = change(Article);
        return this;
    }

    public Told Says(Attribution attribution)
    {
        _attributions.Add(attribution);
        return this;
    }

    public Told Says(string speaker, string words, bool isNamed = true, Stance stance = Stance.Said, string? role = null) =>
        Says(new Attribution { Kind = AttributionKind.Indirect, Content = [At(words)], Speaker = new Speaker(speaker, isNamed) { Role = role }, Stance = stance });

    /// <summary>A share in percent that a body gives.</summary>
    public Told Counts(string speaker, string words, string printed, decimal value) =>
        Says(new Attribution
        {
            Kind = AttributionKind.Data,
            Content = [At(words)],
            Speaker = new Speaker(speaker, IsNamed: true),
            Figures = [new Figure(At(printed), new Quantity(value, Units.Percent))],
        });

    public Told Writes(string words) => Says(new Attribution { Kind = AttributionKind.None, Content = [At(words)] });

    /// <summary>Where these words stand, which stand there once.</summary>
    public Span At(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0 && Text.IndexOf(words, start + 1, StringComparison.Ordinal) < 0, $"“{words}” stands in the text once");
        return new Span(start, start + words.Length);
    }

    public static IReadOnlyList<Passage> Passages(string text)
    {
        var passages = new List<Passage>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (text.AsSpan(start, end - start).ContainsAnyInRange('0', 'z'))
                passages.Add(new Passage(new Span(start, end), passages.Count + 1));
            start = end + 1;
        }
        return passages;
    }
}
