namespace NewsBot.Tests.Indexing;

/// <summary>"…, said Hale": who speaks stands behind the verb, and the words stand before it.</summary>
public class InversionTests
{
    [Theory]
    [InlineData("The harbour can be dredged by spring, said a handful of sailors who point to their record at sea.", "The harbour can be dredged by spring", "a handful of sailors who point to their record at sea")]
    [InlineData("The winds are so high that the harbour master warned the crew not to sail, said an officer who was on watch and spoke by radio.", "The winds are so high that the harbour master warned the crew not to sail", "an officer who was on watch and spoke by radio")]
    [InlineData("The pier has to close before spring, say some sailors, doctors and traders.", "The pier has to close before spring", "some sailors, doctors and traders")]
    [InlineData("Sailors hope the pier will open by May, said a doctor who treats them.", "Sailors hope the pier will open by May", "a doctor who treats them")]
    [InlineData("Whether the pier or the lock is safer will be told in the next report, said Nora Falk, editor in chief of Port Weekly.", "Whether the pier or the lock is safer will be told in the next report", "Nora Falk, editor in chief of Port Weekly")]
    [InlineData("In a year when rents are weighing on tenants, sailors have more reason to move, said Nora Falk.", "In a year when rents are weighing on tenants, sailors have more reason to move", "Nora Falk")]
    [InlineData("The harbour master lacks support from his friends, whom he has offended with his jokes, said Nora Falk.", "The harbour master lacks support from his friends, whom he has offended with his jokes", "Nora Falk")]
    [InlineData("The firm kept its promise, said consultant and former mayor Nora Falk.", "The firm kept its promise", "consultant and former mayor Nora Falk")]
    [InlineData("The ferry was late, wrote film director Nora Falk, the owner's niece, on the yard's site.", "The ferry was late", "film director Nora Falk, the owner's niece,")]
    [InlineData("The owner never asked for a loan, insists the woman who ran the bank.", "The owner never asked for a loan", "the woman who ran the bank")]
    [InlineData("Nor will the ferry be cheaper, said Nora Falk.", "Nor will the ferry be cheaper", "Nora Falk")]
    public void A_sentence_before_the_verb_is_said_by_who_stands_behind_it(string text, string words, string source)
    {
        var read = ReadText.Of(text);
        Assert.Equal((words, source), (read.WordsOf(read.Only), read.SourceOf(read.Only)));
    }

    [Fact]
    public void Two_who_speak_interrupt_their_words()
    {
        var read = ReadText.Of("The contrast with Holt, said Falk and others, would be clear to anyone.");
        Assert.Equal(("The contrast with Holt | would be clear to anyone", "Falk and others"), (read.WordsOf(read.Only), read.SourceOf(read.Only)));
    }

    [Theory]
    [InlineData("Hale, who was the mayor, said the officials who ran the port would resign.", "Hale")]
    [InlineData("Speaking on Harbour Radio, Falk said her cousin Bo Lund, known as the Gull, wrote a host of songs for the ferry.", "Falk")]
    [InlineData("Nora Falk, a member since 2010, said a vote was near.", "Nora Falk")]
    public void Words_behind_the_verb_are_said_by_who_stands_before_it(string text, string speaker)
    {
        var read = ReadText.Of(text);
        Assert.StartsWith(speaker, read.SourceOf(read.Only), StringComparison.Ordinal);
    }
}
