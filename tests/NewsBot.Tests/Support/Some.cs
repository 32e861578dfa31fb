using NewsBot.Core.Archive;

namespace NewsBot.Tests.Support;

/// <summary>Things a test needs and does not care about.</summary>
internal static class Some
{
    public static Holdings Holdings { get; } = new(1, 1, 1, 1, null);

    public static Article Article(string id, string text) => new(ArticleId.Parse(id), NewsBot.Core.Archive.Article.TitleFrom(text), text);

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

    /// <summary>A direct quotation that is the whole of a one-line article.</summary>
    public static Claim Claim(string words) => new(
        "some-article@1#1",
        new Citation(new ArticleHead(ArticleId.Parse("some-article"), 1, "Some article"), 1, new Span(0, words.Length), new Span(0, words.Length)),
        words,
        words,
        new Attribution { Kind = AttributionKind.Direct, Content = [new Span(0, words.Length)] })
    {
        Fragments = [words],
        Figures = [],
    };
}
