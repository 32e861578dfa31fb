using NewsBot.Core.Archive;
using NewsBot.Core.Digests;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Digests;

public sealed class DigestTests
{
    [Fact]
    public void A_claim_stands_in_the_first_part_that_it_fits()
    {
        var digest = Digest.Of([Of(Some.Count, isThin: true), Of(Some.Count), Of(Some.Quotation), Of(Some.ClaimOf("We are full", AttributionKind.Indirect, "Ann Bell"))], 10);

        Assert.Equal((1, 1, 1, 0), (digest.Thin.Count, digest.Figures.Count, digest.Quotations.Count, digest.Left));
    }

    [Theory]
    [InlineData(Stance.NotSaid)]
    [InlineData(Stance.Hypothetical)]
    public void What_is_not_said_is_no_news(Stance stance)
    {
        var claim = Some.Count with { Attribution = Some.Count.Attribution with { Stance = stance } };
        Assert.Equal(0, Digest.Of([Of(claim), Of(claim, isThin: true)], 10).Count);
    }

    [Fact]
    public void Quotations_stand_source_by_source_and_who_speaks_most_comes_first()
    {
        var digest = Digest.Of([Of(Some.Quotation, source: "B"), Of(Some.Quotation, source: "C"), Of(Some.Quotation, source: "A"), Of(Some.Quotation, source: "C")], 10);
        Assert.Equal(["C", "C", "A", "B"], digest.Quotations.Select(claim => claim.Source));
    }

    [Theory]
    [InlineData(1000, 1000, 1000, 100, 100, 100)]
    [InlineData(1000, 0, 10, 290, 0, 10)]
    [InlineData(10, 1000, 1000, 10, 190, 100)]
    [InlineData(5, 6, 7, 5, 6, 7)]
    public void No_part_crowds_the_others_out(int thin, int figures, int quotations, int shownThin, int shownFigures, int shownQuotations)
    {
        var claims = Enumerable.Repeat(Of(Some.Count, isThin: true), thin).Concat(Enumerable.Repeat(Of(Some.Count), figures)).Concat(Enumerable.Repeat(Of(Some.Quotation), quotations));

        var digest = Digest.Of(claims, 300);

        Assert.Equal((shownThin, shownFigures, shownQuotations), (digest.Thin.Count, digest.Figures.Count, digest.Quotations.Count));
        Assert.Equal(thin + figures + quotations, digest.Count + digest.Left);
    }

    private static DigestClaim Of(Claim claim, bool isThin = false, string source = "Ann Bell") => new(claim, source, isThin);
}
