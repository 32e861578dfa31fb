using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>The words around a figure that speak of it: as far as the next figure or the next comma, or the like, on either side.</summary>
internal static class FigureClause
{
    private static readonly char[] Ends = [',', ';', '–', '—', ':'];

    public static string Of(FigureText figure, Claim claim)
    {
        var text = claim.Citation.Span.Contains(figure.Figure.Span) ? claim.Words : claim.Passage;
        var origin = ReferenceEquals(text, claim.Words) ? claim.Citation.Span.Start : claim.Citation.PassageSpan.Start;
        var at = figure.Figure.Span.Start - origin;
        var end = figure.Figure.Span.End - origin;
        if (at < 0 || end > text.Length)
            return figure.Of ?? "";
        var others = claim.Figures.Where(other => other != figure).Select(other => other.Figure.Span).ToList();
        var from = Math.Max(text.LastIndexOfAny(Ends, at) + 1, others.Where(span => span.End <= figure.Figure.Span.Start).Select(span => span.End - origin).DefaultIfEmpty(0).Max());
        var comma = text.IndexOfAny(Ends, end);
        var to = Math.Min(comma < 0 ? text.Length : comma, others.Where(span => span.Start >= figure.Figure.Span.End).Select(span => span.Start - origin).DefaultIfEmpty(text.Length).Min());
        return text[Math.Clamp(from, 0, at)..Math.Clamp(to, end, text.Length)];
    }
}
