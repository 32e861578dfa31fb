using NewsBot.Core.Archive;

namespace NewsBot.Tests.Indexing;

public class DataAttributionTests
{
    [Theory]
    [InlineData("The Council on Rural Affairs released data showing 61% of villages have no bus.", "61% of villages have no bus", "Council on Rural Affairs")]
    [InlineData("The Transport Ministry’s newest assessment indicates over 9,000 villages have no bus.", "over 9,000 villages have no bus", "Transport Ministry")]
    [InlineData("A survey conducted by Harlow Research shows that 61% of villages have no bus.", "that 61% of villages have no bus", "Harlow Research")]
    [InlineData("A Harlow University poll found that 61% of villages have no bus.", "that 61% of villages have no bus", "Harlow University")]
    [InlineData("According to a Harlow University poll, 61% of villages have no bus.", "61% of villages have no bus", "Harlow University")]
    public void A_figure_is_put_to_the_body_that_gave_it(string text, string words, string speaker)
    {
        var read = ReadText.Of(text);

        Assert.Equal(AttributionKind.Data, read.Only.Kind);
        Assert.Equal(words, read.WordsOf(read.Only));
        Assert.Equal(speaker, read.Only.Speaker?.Name);
        Assert.True(read.Only.Speaker?.IsNamed);
    }

    [Fact]
    public void A_survey_that_nobody_is_named_for_stays_as_published()
    {
        var speaker = ReadText.Of("A recent survey shows that 61% of villages have no bus.").Only.Speaker;

        Assert.Equal("A recent survey", speaker?.Name);
        Assert.False(speaker?.IsNamed);
    }
}
