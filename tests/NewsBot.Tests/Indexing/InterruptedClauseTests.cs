using NewsBot.Core.Archive;

namespace NewsBot.Tests.Indexing;

/// <summary>Words that go on behind the clause which says whose they are.</summary>
public class InterruptedClauseTests
{
    [Theory]
    [InlineData("It was too late, Ines Ferreira said, so the crew decided to turn back.", "It was too late | so the crew decided to turn back")]
    [InlineData("The pier is so old, Ines Ferreira said, that the inspectors want it closed.", "The pier is so old | that the inspectors want it closed")]
    [InlineData("There is a risk, Ines Ferreira told reporters, that the lock will jam.", "There is a risk | that the lock will jam")]
    [InlineData("The letters suggest, Ines Ferreira said in a phone interview, that the yard was sold.", "The letters suggest | that the yard was sold")]
    [InlineData("The pier is safe, Ines Ferreira told Radio Nord on Tuesday, and nobody should leave.", "The pier is safe | and nobody should leave")]
    [InlineData("The crew can go home, Ines Ferreira said Monday, if the owner agrees.", "The crew can go home | if the owner agrees")]
    [InlineData("A few things make a strike unlikely, Ines Ferreira said: the long winter and the low pay.", "A few things make a strike unlikely | the long winter and the low pay")]
    [InlineData("Piers have many owners, Ines Ferreira said: “All of them pay.”", "Piers have many owners | “All of them pay.”")]
    [InlineData("The nickname, Ines Ferreira explained, exists thanks to her uncle.", "The nickname | exists thanks to her uncle")]
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
    [InlineData("The vote was close, said Ines Ferreira, speaking at a rally in the north.")]
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

    [Theory]
    [InlineData("The harbour, Ines Ferreira said, “is far too shallow for tankers.”", "The harbour")]
    [InlineData("If voters who oppose the toll are moving his way, Ines Ferreira wrote, “the count will be close.”", "If voters who oppose the toll are moving his way")]
    [InlineData("The streets were empty, Ines Ferreira told reporters, “but people need to meet.”", "The streets were empty")]
    [InlineData("In cases of fraud, Ines Ferreira said, “the licence is withdrawn.”", "In cases of fraud")]
    [InlineData("Evaluating crews by their speed, Ines Ferreira said, “is like rating cooks by their hats.”", "Evaluating crews by their speed")]
    public void A_quotation_that_begins_within_a_sentence_goes_on_with_it(string text, string before)
    {
        var read = ReadText.Of(text);
        Assert.Equal((AttributionKind.Partial, before), (read.Only.Kind, read.Only.Content[0].Of(text)));
    }

    [Theory]
    [InlineData("Still, Ines Ferreira said, “we cannot ignore the wind.”")]
    [InlineData("But, Ines Ferreira said, “there is a line to draw.”")]
    [InlineData("In a letter, Ines Ferreira said, “we cannot ignore the wind.”")]
    [InlineData("On Monday, Ines Ferreira said, “we cannot ignore the wind.”")]
    [InlineData("As the boats left, Ines Ferreira said, “We cannot ignore the wind.”")]
    [InlineData("Two days after the boats left, Ines Ferreira said: “We cannot ignore the wind.”")]
    [InlineData("Watching the boats leave, Ines Ferreira said: “We cannot ignore the wind.”")]
    public void What_leads_to_a_quotation_is_none_of_its_words(string text)
    {
        var read = ReadText.Of(text);
        Assert.StartsWith("“", read.WordsOf(read.Only), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A wall would not only address the flooding, Ines Ferreira said, but also the erosion.", "A wall would not only address the flooding | but also the erosion")]
    [InlineData("One crew offered to shelter the others, Ines Ferreira said, while many wanted no part of it.", "One crew offered to shelter the others | while many wanted no part of it")]
    [InlineData("The owner hoped, Ines Ferreira said, that the wind would turn.", "The owner hoped | that the wind would turn")]
    public void An_inner_verb_takes_nothing_from_who_says_it_all(string text, string words)
    {
        var read = ReadText.Of(text);
        Assert.Equal(("Ines Ferreira", words), (read.Only.Speaker?.Name, read.WordsOf(read.Only)));
    }

    [Theory]
    [InlineData("The owner plans to help the port by fostering a spirit of “risk and hard work,” Ines Ferreira said Monday.", "The owner plans to help the port by fostering a spirit of “risk and hard work,”")]
    [InlineData("Many sailors then saw the union as “the party of the docks,” Ines Ferreira said.", "Many sailors then saw the union as “the party of the docks,”")]
    public void A_quotation_at_the_end_of_a_sentence_belongs_to_who_says_it_all(string text, string words)
    {
        var read = ReadText.Of(text);
        Assert.Equal(("Ines Ferreira", words), (read.Only.Speaker?.Name, read.WordsOf(read.Only)));
    }

    [Fact]
    public void A_quotation_at_the_end_of_a_clause_stays_with_its_own_verb()
    {
        var read = ReadText.Of("Tom Reed called it “a farce,” and Ines Ferreira said the pier was safe.");
        Assert.Equal(("Tom Reed", "Ines Ferreira"), (read.With("farce").Speaker?.Name, read.With("pier").Speaker?.Name));
    }
}
