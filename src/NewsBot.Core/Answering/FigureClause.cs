using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>The words around a figure that speak of it: as far as the next figure or the next comma, or the like, on either side.</summary>
internal static class FigureClause
{
    private static readonly char[] Ends = [',', ';', '–', '—', ':'];

    /// <summary>In UTF-16 code units, about four words.</summary>
    private const int Near = 30;

    public static string Of(FigureText figure, Claim claim)
    {
        if (Place(figure, claim) is not var (text, origin, at, end))
            return figure.Of ?? "";
        var others = claim.Figures.Where(other => other != figure).Select(other => other.Figure.Span).ToList();
        var from = Math.Max(text.LastIndexOfAny(Ends, at) + 1, others.Where(span => span.End <= figure.Figure.Span.Start).Select(span => span.End - origin).DefaultIfEmpty(0).Max());
        var comma = text.IndexOfAny(Ends, end);
        var to = Math.Min(comma < 0 ? text.Length : comma, others.Where(span => span.Start >= figure.Figure.Span.End).Select(span => span.Start - origin).DefaultIfEmpty(text.Length).Min());
        return text[Math.Clamp(from, 0, at)..Math.Clamp(to, end, text.Length)];
    }

    /// <summary>The words right behind a figure, whatever stands between: "44 percent, among likely voters".</summary>
    public static string Behind(FigureText figure, Claim claim) =>
        Place(figure, claim) is var (text, _, _, end) ? text[end..Math.Min(text.Length, end + Near)] : "";

    /// <summary>The text of the claim that holds a figure, where that begins in the article, and where the figure stands in it; null where neither its words nor its passage do.</summary>
    private static (string Text, int Origin, int At, int End)? Place(FigureText figure, Claim claim)
    {
        var isWithin = claim.Citation.Span.Contains(figure.Figure.Span);
        var (text, origin) = isWithin ? (claim.Words, claim.Citation.Span.Start) : (claim.Passage, claim.Citation.PassageSpan.Start);
        var (at, end) = (figure.Figure.Span.Start - origin, figure.Figure.Span.End - origin);
        return at < 0 || end > text.Length ? null : (text, origin, at, end);
    }
}
