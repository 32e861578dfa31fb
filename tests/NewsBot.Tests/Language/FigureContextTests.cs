using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Tests.Language;

/// <summary>What the words around a figure say of it.</summary>
public sealed class FigureContextTests
{
    [Theory]
    [InlineData("over 14,000 people", FigureMargin.Over)]
    [InlineData("more than 14,000 people", FigureMargin.Over)]
    [InlineData("at least 14,000 people", FigureMargin.Over)]
    [InlineData("in excess of 14,000", FigureMargin.Over)]
    [InlineData("no fewer than 14,000", FigureMargin.Over)]
    [InlineData("14,000 or more people", FigureMargin.Over)]
    [InlineData("14,000+ people", FigureMargin.Over)]
    [InlineData("well over $5 million", FigureMargin.Over)]
    [InlineData("more than a third of voters", FigureMargin.Over)]
    [InlineData("fewer than 14,000", FigureMargin.Under)]
    [InlineData("less than half of voters", FigureMargin.Under)]
    [InlineData("under 5 percent", FigureMargin.Under)]
    [InlineData("up to 14,000", FigureMargin.Under)]
    [InlineData("at most 14,000", FigureMargin.Under)]
    [InlineData("no more than 14,000", FigureMargin.Under)]
    [InlineData("as many as 14,000", FigureMargin.Under)]
    [InlineData("nearly 14,000", FigureMargin.About)]
    [InlineData("almost one in five", FigureMargin.About)]
    [InlineData("about 14,000", FigureMargin.About)]
    [InlineData("some 14,000", FigureMargin.About)]
    [InlineData("roughly 14,000", FigureMargin.About)]
    [InlineData("14,000 or so", FigureMargin.About)]
    [InlineData("an estimated 14,000", FigureMargin.About)]
    [InlineData("close to 14,000", FigureMargin.About)]
    [InlineData("14,000 people", FigureMargin.Exact)]
    [InlineData("than 14,000 people", FigureMargin.Exact)]
    public void Margin_words_stand_outside_the_span(string text, FigureMargin margin)
    {
        var figure = Assert.Single(FigureFinder.Find(text));
        Assert.Equal(margin, figure.Margin);
        Assert.DoesNotContain("or", figure.Span.Of(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("support declined by 12 points", true)]
    [InlineData("sales are up 3%", true)]
    [InlineData("sales fell 12 percent", true)]
    [InlineData("sales fell sharply by nearly 12 percent", true)]
    [InlineData("a 5-point drop", true)]
    [InlineData("a 3% increase", true)]
    [InlineData("an increase of 3%", true)]
    [InlineData("prices were 3% higher", true)]
    [InlineData("growth of −3%", true)]
    [InlineData("82% of voters", false)]
    [InlineData("raised taxes by 5 percent", true)]
    [InlineData("raised $5 million", false)]
    [InlineData("sales rose to 5 percent", false)]
    [InlineData("backed by 82% of voters", false)]
    [InlineData("signed by 120 members", false)]
    [InlineData("up to 5 percent", false)]
    public void A_change_is_told_from_a_level(string text, bool isChange) => Assert.Equal(isChange, Assert.Single(FigureFinder.Find(text)).IsChange);

    [Theory]
    [InlineData("82% of Ukrainians oppose concessions", "Ukrainians")]
    [InlineData("82% of the adult population", "adult population")]
    [InlineData("over 14,000 civilian casualties since 2022", "civilian casualties")]
    [InlineData("five former National Security Council members, I’ve concluded", "former National Security Council members")]
    [InlineData("three separate diplomatic sources confirmed it", "separate diplomatic sources")]
    [InlineData("8 in 10 voters", "voters")]
    [InlineData("half of its members left", "members")]
    [InlineData("200 dead", "dead")]
    [InlineData("500 U.S. troops", "U.S. troops")]
    [InlineData("10 to 15 people", "people")]
    [InlineData("14,000 or more people", "people")]
    [InlineData("$60 billion in military aid", "military aid")]
    [InlineData("a 12-member panel", "member")]
    [InlineData("71 percent of Meyers supporters approved", "Meyers supporters")]
    [InlineData("500 medium- and long-term loans", null)]
    [InlineData("82% support it", null)]
    [InlineData("82%", null)]
    [InlineData("24 hours", null)]
    [InlineData("14,000. People left", null)]
    [InlineData("$5 million in Geneva", null)]
    public void What_is_counted_is_a_small_noun_phrase(string text, string? of) => Assert.Equal(of, Assert.Single(FigureFinder.Find(text)).Of?.Of(text));
}
