using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Terminal;

/// <summary>One article for readers, paragraph by paragraph: who said what.</summary>
internal static class ReadingPage
{
    public static void Write(Page page, Article article, Reading reading)
    {
        page.Line(0, new Run(article.Title, Ink.Lead), new Run($" ({article.Id})", Ink.Quiet));
        var attributions = reading.Attributions.Where(attribution => attribution.Kind != AttributionKind.None).ToList();
        if (attributions.Count == 0)
            page.Line(2, new Run("Nobody is said to have said anything."));
        foreach (var passage in reading.Passages)
        {
            foreach (var attribution in attributions.Where(attribution => passage.Span.Contains(attribution.Words.Start)))
                WriteAttribution(page, article, passage.Paragraph, attribution);
        }
        page.Blank();
    }

    private static void WriteAttribution(Page page, Article article, int paragraph, Attribution attribution)
    {
        var text = article.Text;
        page.Line(2,
            new Run($"¶ {paragraph} ", Ink.Quiet),
            new Run(attribution.Speaker?.Name ?? attribution.Source?.Of(text) ?? "nobody named", Ink.Name),
            new Run(attribution.Via is { } via ? $", via {via.Name}" : ""),
            new Run($" ({HowSaid(attribution)}{When(article, attribution)}): "),
            new Run(string.Join(" … ", attribution.Content.Select(span => span.Of(text))), Ink.Words));
    }

    private static string When(Article article, Attribution attribution)
    {
        if (attribution.Time?.Of(article.Text) is not { } time)
            return "";
        return DatePhrases.DaysOf(time, article.Published?.Day) is { } days ? $", {time}: {days}" : $", {time}";
    }

    private static string HowSaid(Attribution attribution) => attribution.Kind.ToString().ToLowerInvariant() + attribution.Stance switch
    {
        Stance.NotSaid => ", not said",
        Stance.Hypothetical => ", hypothetical",
        _ => "",
    };
}
