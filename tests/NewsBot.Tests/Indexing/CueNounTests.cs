namespace NewsBot.Tests.Indexing;

public class CueNounTests
{
    [Theory]
    [InlineData("Ines Ferreira's message was that the ferry was late.", "Ines Ferreira", "that the ferry was late")]
    [InlineData("There are growing concerns among sailors that the ferry was late.", "sailors", "that the ferry was late")]
    [InlineData("Accusations by Ines Ferreira that the board had lied were dismissed.", "Ines Ferreira", "that the board had lied")]
    [InlineData("A promise from Ines Ferreira to close the quay was kept.", "Ines Ferreira", "to close the quay")]
    [InlineData("Warnings from officials that the ferry was late went unheard.", "officials", "that the ferry was late")]
    public void A_noun_attributes_to_whom_the_phrase_behind_it_names(string text, string speaker, string words)
    {
        var read = ReadText.Of(text);
        Assert.Equal((speaker, words), (read.Only.Speaker?.Name, read.WordsOf(read.Only)));
    }

    [Theory]
    [InlineData("The point is the end of the quay.")]
    [InlineData("Calls from the island were free.")]
    public void A_noun_of_a_thing_attributes_nothing(string text) => Assert.Empty(ReadText.Of(text).Attributed);
}
