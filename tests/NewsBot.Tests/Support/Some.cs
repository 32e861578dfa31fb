using NewsBot.Core.Archive;

namespace NewsBot.Tests.Support;

/// <summary>Things a test needs and does not care about.</summary>
internal static class Some
{
    public static Holdings Holdings { get; } = new(1, 1, 1, 1, null);

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
