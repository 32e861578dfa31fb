namespace NewsBot.Tests.Indexing;

public class IdiomTests
{
    [Theory]
    [InlineData("Ines Ferreira came to the conclusion that the ferry was late.", "came to the conclusion", "that the ferry was late")]
    [InlineData("Ines Ferreira cast doubt on the plan to sell it.", "cast doubt on", "the plan to sell it")]
    [InlineData("Ines Ferreira came out against the plan.", "came out against", "the plan")]
    [InlineData("Ines Ferreira has ruled out a second vote.", "has ruled out", "a second vote")]
    [InlineData("Ines Ferreira is of the opinion that the ferry was late.", "is of the opinion", "that the ferry was late")]
    [InlineData("Ines Ferreira held out hope that the ferry would sail.", "held out hope", "that the ferry would sail")]
    public void A_set_phrase_attributes_what_follows_it(string text, string cue, string words)
    {
        var read = ReadText.Of(text);
        Assert.Equal(("Ines Ferreira", cue, words), (read.Only.Speaker?.Name, read.CueOf(read.Only), read.WordsOf(read.Only)));
    }

    [Theory]
    [InlineData("The light came out for the first time.")]
    [InlineData("The shop is open to visitors.")]
    [InlineData("The wind cast doubt on the plan.")]
    [InlineData("A second vote was ruled out.")]
    public void Things_and_passives_say_nothing(string text) => Assert.Empty(ReadText.Of(text).Attributed);
}
