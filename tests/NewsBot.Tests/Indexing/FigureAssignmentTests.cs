using NewsBot.Core.Archive;

namespace NewsBot.Tests.Indexing;

public class FigureAssignmentTests
{
    [Theory]
    [InlineData("Ines Ferreira said 82% of ferries were late.", AttributionKind.Indirect)]
    [InlineData("A recent survey shows that 82% of ferries were late.", AttributionKind.Data)]
    [InlineData("About 82% of ferries were late.", AttributionKind.None)]
    [InlineData("Ines Ferreira’s claims about a rise of “82%” have met with doubt.", AttributionKind.Partial)]
    public void A_figure_belongs_to_whoever_gave_it(string text, AttributionKind kind)
    {
        var holder = Assert.Single(ReadText.Of(text).Reading.Attributions, item => item.Figures.Count > 0);

        Assert.Equal(kind, holder.Kind);
        Assert.Equal(new Quantity(82, Units.Percent), Assert.Single(holder.Figures).Quantity);
    }

    [Fact]
    public void A_figure_beside_a_finding_is_not_the_findings()
    {
        var read = ReadText.Of("Twelve people were hurt on Monday, while a recent survey shows that 40% of islanders want a ban.");

        var twelve = Assert.Single(read.Reading.Attributions, item => item.Figures.Any(figure => figure.Span.Of(read.Text) == "Twelve"));
        Assert.Equal(AttributionKind.None, twelve.Kind);
    }

    [Fact]
    public void A_figure_that_counts_the_sources_is_theirs()
    {
        var read = ReadText.Of("Three senior officials said the ferry was late.");

        Assert.Equal("Three senior officials", Assert.Single(read.Reading.Attributions).Speaker?.Name);
        Assert.Equal(3, Assert.Single(read.Reading.Attributions[0].Figures).Quantity.Low);
    }

    [Fact]
    public void No_figure_is_given_twice()
    {
        var read = ReadText.Of("According to Ines Ferreira, the board maintains that 82% of ferries were late. She said 14,000 people waited, and called 3 hours “normal.”");

        var figures = read.Reading.Attributions.SelectMany(item => item.Figures).Select(figure => figure.Span.Of(read.Text)).ToArray();
        Assert.Equal(figures.Distinct(), figures);
        Assert.Contains("82%", figures);
    }
}
