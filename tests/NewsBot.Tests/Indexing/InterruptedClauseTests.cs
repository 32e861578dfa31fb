using NewsBot.Core.Archive;

namespace NewsBot.Tests.Indexing;

/// <summary>Words that go on behind the clause which says whose they are.</summary>
public class InterruptedClauseTests
{
    [Theory]
    [InlineData("It was too late, Ines Ferreira said, so the crew decided to turn back.", "It was too late | so the crew decided to turn back")]
    [InlineData("The pier is so old, Ines Ferreira said, that the inspectors want it closed.", "The pier is so old | that the inspectors want it closed")]
    [InlineData("There is a risk, Ines Ferreira told reporters, that the lock will jam.", "There is a risk | that the lock will jam")]
    [InlineData("Rowers grow angry at every bill, Ines Ferreira says, because they see it as an insult.", "Rowers grow angry at every bill | because they see it as an insult")]
    [InlineData("Take the early ferry, Ines Ferreira said, and you risk a rough crossing.", "Take the early ferry | and you risk a rough crossing")]
    [InlineData("The old lock still works, Ines Ferreira said Monday, but the gates are slow.", "The old lock still works | but the gates are slow")]
    public void A_conjunction_goes_on_with_what_was_said(string text, string words)
    {
        var read = ReadText.Of(text);
        Assert.Equal(("Ines Ferreira", words), (read.Only.Speaker?.Name, read.WordsOf(read.Only)));
    }

    [Theory]
    [InlineData("The vote was close, Ines Ferreira said, but she left the hall before the count.")]
    [InlineData("The vote was close, Ines Ferreira said, and Tom Reed said that he was glad.")]
    [InlineData("The vote was close, records show, and experts doubt the count.")]
    [InlineData("The vote was close, Ines Ferreira said, a result that pleased nobody.")]
    public void The_writer_goes_on_with_what_is_no_more_of_it(string text)
    {
        var read = ReadText.Of(text);
        Assert.Equal("The vote was close", read.WordsOf(read.With("The vote was close")));
    }

    [Fact]
    public void More_that_is_added_is_another_saying_of_the_same_speaker()
    {
        var read = ReadText.Of("The union did not complain when the port grew, Ines Ferreira said, adding that wages had risen.");
        Assert.Equal(("The union did not complain when the port grew", "Ines Ferreira"), (read.WordsOf(read.With("complain")), read.With("wages").Speaker?.Name));
    }
}
