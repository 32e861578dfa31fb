using NewsBot.Core.Archive;
using NewsBot.Json;

namespace NewsBot.Exports;

/// <summary>The columns of the exported tables. Scripts read them by their headings.</summary>
internal static class ExportColumns
{
    /// <summary>Between several figures, which may have commas and semicolons in them.</summary>
    private const string Between = " | ";

    public static IReadOnlyList<CsvColumn<ExportedClaim>> OfClaims { get; } =
    [
        new("id", row => row.Claim.Id),
        new("article id", row => row.Article.Id.Value),
        new("title", row => row.Article.Title),
        new("outlet", row => row.Article.Outlet),
        new("url", row => row.Article.Url),
        new("published", row => row.Article.Published?.ToString()),
        new("version", row => row.Article.Version),
        new("paragraph", row => row.Claim.Citation.Paragraph),
        new("span start", row => row.Claim.Citation.Span.Start),
        new("span end", row => row.Claim.Citation.Span.End),
        new("source", row => row.Evidence.Source.Name),
        new("role", row => row.Evidence.Source.Role),
        new("named", row => row.Evidence.Source.IsNamed),
        new("via", row => row.Evidence.Via?.Name),
        new("attribution", row => row.Claim.Attribution.Kind.ToString().ToLowerInvariant()),
        new("stance", row => StanceJson.NameOf(row.Claim.Attribution.Stance)),
        new("cue", row => row.Claim.CueText),
        new("words", row => row.Claim.Words),
        new("figures", row => row.Claim.Figures.Count == 0 ? null : string.Join(Between, row.Claim.Figures.Select(figure => figure.Text))),
        new("value", row => row.Claim.Figures is [var first, ..] ? FigureJson.Plain(first.Figure.Quantity.Low) : null),
        new("unit", row => row.Claim.Figures is [var first, ..] ? first.Figure.Quantity.Unit : null),
        new("said on", row => row.Evidence.SaidOn),
        new("place", row => row.Claim.PlaceText),
        new("flags", row => row.Evidence.Flags.Count == 0 ? null : string.Join(Between, row.Evidence.Flags)),
        new("passage", row => row.Claim.Passage),
    ];

    public static IReadOnlyList<CsvColumn<KnownSource>> OfSources { get; } =
    [
        new("name", source => source.Name),
        new("named", source => source.IsNamed),
        new("role", source => source.Role),
        new("claims", source => source.Claims),
        new("articles", source => source.Articles),
        new("first day", source => source.First),
        new("last day", source => source.Last),
    ];
}
