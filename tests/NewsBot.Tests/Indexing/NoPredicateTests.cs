namespace NewsBot.Tests.Indexing;

/// <summary>Adjectives, nouns and participles that are written like verbs that attribute.</summary>
public class NoPredicateTests
{
    [Theory]
    [InlineData("The old ferry is back on the river.")]
    [InlineData("Visitors are welcome on the pier at noon.")]
    [InlineData("He is the most nominated singer in the town.")]
    [InlineData("The harbour had to reconsider planned repairs.")]
    [InlineData("Otto Lind works at a firm focused on boats.")]
    [InlineData("The water runs through round pipes called risers.")]
    [InlineData("Otto Lind bought a boat called the Sakkara.")]
    [InlineData("She won her fifth grand slam title in Kelso.")]
    public void What_is_written_like_a_verb_says_nothing(string text) => Assert.Empty(ReadText.Of(text).Attributed);

    [Theory]
    [InlineData("Harbour safety advocates have said the pier is rotten.", "Harbour safety advocates", "the pier is rotten")]
    [InlineData("The former Open champion Otto Lind said the pier is rotten.", "Otto Lind", "the pier is rotten")]
    [InlineData("The board called for a new pier.", "The board", "a new pier")]
    [InlineData("A group of ferrymen called the plan a disgrace.", "A group of ferrymen", "the plan a disgrace")]
    [InlineData("The harbour board planned to sell the pier.", "The harbour board", "to sell the pier")]
    [InlineData("The mayor proposed new rules for ferries.", "The mayor", "new rules for ferries")]
    [InlineData("Critics focused on the price of the ferry.", "Critics", "the price of the ferry")]
    public void What_is_a_verb_is_still_read(string text, string speaker, string words)
    {
        var read = ReadText.Of(text);
        Assert.Equal((speaker, words), (read.Only.Speaker?.Name, read.WordsOf(read.Only)));
    }
}
