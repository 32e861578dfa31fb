using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Tests.Host;

/// <summary>Answers and claims where it does not matter which.</summary>
internal static class Some
{
    public const string Passage = "The Harbour Board counted over 1,200 ships in May. “We are full,” said Ann Bell.";

    public static Holdings Holdings { get; } = new(1, 2, 3, 4, new NewsDate(new DateTimeOffset(2026, 5, 3, 0, 0, 0, TimeSpan.Zero), HasTime: false));

    public static ArticleHead Head { get; } = new(ArticleId.Parse("harbour-1"), 2, "A full harbour") { Outlet = "The Harbour Times", Url = "https://example.org/1" };

    public static Claim Quotation { get; } = ClaimOf("We are full", AttributionKind.Direct, "Ann Bell");

    public static Claim Count { get; } = ClaimOf("over 1,200 ships in May", AttributionKind.Data, "the Harbour Board", new FigureText(
        new Figure(new Span(31, 36), new Quantity(1200.00m, Units.Count)) { Margin = FigureMargin.Over, Of = new Span(37, 42) }, "1,200", "ships"));

    public static Evidence Evidence(Claim claim) => new(claim, new SourceName(claim.SourceText!, null, IsNamed: true), 12.25);

    public static Answer Answer(params Evidence[] claims) => new("who is full?", QuestionKinds.WhoSaid, Outcome.Found, "Ann Bell said it.") { Claims = claims, Holdings = Holdings };

    public static Claim ClaimOf(string words, AttributionKind kind, string source, params FigureText[] figures)
    {
        var start = Passage.IndexOf(words, StringComparison.Ordinal);
        var span = new Span(start, start + words.Length);
        var attribution = new Attribution { Kind = kind, Content = [span], Speaker = new Speaker(source, IsNamed: true), Figures = [.. figures.Select(figure => figure.Figure)] };
        return new Claim("harbour-1@2#1", new Citation(Head, 1, span, new Span(0, Passage.Length)), words, Passage, attribution)
        {
            Fragments = [words],
            Figures = figures,
            SourceText = source,
            CueText = "said",
        };
    }
}
