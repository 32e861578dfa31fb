using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;

namespace NewsBot.Tests.Indexing;

/// <summary>A reading with its text, so that tests can speak of words and not of offsets.</summary>
internal sealed record ReadText(string Text, Reading Reading)
{
    public static ReadText Of(string text) => new(text, ArticleReader.Read(text));

    /// <summary>The attributions that are not the writer's own.</summary>
    public IReadOnlyList<Attribution> Attributed => [.. Reading.Attributions.Where(item => item.Kind != AttributionKind.None)];

    /// <summary>The one attribution of the text.</summary>
    public Attribution Only => Assert.Single(Attributed);

    /// <summary>The one attribution whose words hold these.</summary>
    public Attribution With(string words) => Assert.Single(Attributed, item => WordsOf(item).Contains(words, StringComparison.Ordinal));

    public string WordsOf(Attribution item) => string.Join(" | ", item.Content.Select(span => span.Of(Text)));

    public string? SourceOf(Attribution item) => item.Source?.Of(Text);

    public string? CueOf(Attribution item) => item.Cue?.Of(Text);
}
