using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Tests.Support;

/// <summary>Things a test needs and does not care about.</summary>
internal static class Some
{
    public const string Passage = "The Harbour Board counted over 1,200 ships in May. “We are full,” said Ann Bell.";

    public static DateTimeOffset Now { get; } = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Who belongs to no audience.</summary>
    public static Viewpoint Everyone { get; } = Viewpoint.Public(Now);

    public static Holdings Holdings { get; } = new(1, 2, 3, 4, new NewsDate(new DateTimeOffset(2026, 5, 3, 0, 0, 0, TimeSpan.Zero), HasTime: false));

    public static ArticleHead Head { get; } = new(ArticleId.Parse("harbour-1"), 2, "A full harbour") { Outlet = "The Harbour Times", Url = "https://example.org/1" };

    public static Claim Quotation { get; } = ClaimOf("We are full", AttributionKind.Direct, "Ann Bell");

    public static Claim Count { get; } = ClaimOf("over 1,200 ships in May", AttributionKind.Data, "the Harbour Board", new FigureText(
        new Figure(new Span(31, 36), new Quantity(1200.00m, Units.Count)) { Margin = FigureMargin.Over, Of = new Span(37, 42) }, "1,200", "ships"));

    /// <summary>An article with one of each kind of attribution.</summary>
    public static Article Harbour { get; } = Article("harbour", """
        The bridge over the Sound will not survive another winter without repairs, two senior officials said. Ferry traffic fell 12 percent last year.
        “The bridge will hold until the spring thaw,” said former Harbour Minister Anna Berg during a telephone interview last week. She stressed that repairs would cost the city nothing.
        The Coast Institute released data showing 41% of islanders oppose the new harbour fee as a burden on trade.
        According to port correspondent Tom Hale, the city council maintains that “no fee will rise before the next election.”
        The Coast Guard’s latest report indicates over 3,200 flood casualties since the storm of 2019.
        “We cannot move an island by decree,” President Lena Ortiz told reporters in Valletta.
        Senator Paul Reyes called the repair schedule “wildly optimistic,” while others defended it.
        Polling conducted by Northern Research shows 63% of ferry passengers support a tunnel, though support for a second tunnel has fallen by 9 points since last year.
        General Ida Stone warned last Tuesday that smugglers use the old lighthouse.
        """);

    public static Article Article(string id, string text) => new(ArticleId.Parse(id), Core.Archive.Article.TitleFrom(text), text);

    public static Evidence Evidence(Claim claim) => new(claim, new SourceName(claim.SourceText!, null, IsNamed: true), 12.25);

    public static Answer Answer(params Evidence[] claims) => new("who is full?", QuestionKinds.WhoSaid, Outcome.Found, "Ann Bell said it.") { Claims = claims, Holdings = Holdings };

    /// <summary>A claim of words in <see cref="Passage"/>.</summary>
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
