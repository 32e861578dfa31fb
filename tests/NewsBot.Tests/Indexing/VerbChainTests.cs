using NewsBot.Core.Archive;

namespace NewsBot.Tests.Indexing;

/// <summary>Verbs that lead to a verb of saying.</summary>
public class VerbChainTests
{
    [Theory]
    [InlineData("Ines Ferreira kept saying the ferry was late.", "kept saying")]
    [InlineData("Ines Ferreira could be heard saying the ferry was late.", "could be heard saying")]
    [InlineData("Ines Ferreira was caught on tape saying the ferry was late.", "was caught on tape saying")]
    [InlineData("Ines Ferreira went so far as to say that the ferry was late.", "went so far as to say")]
    [InlineData("Ines Ferreira was at pains to stress that the ferry was late.", "was at pains to stress")]
    [InlineData("Ines Ferreira is careful to say that the ferry was late.", "is careful to say")]
    [InlineData("Having announced that the ferry was late, Ines Ferreira left the room.", "Having announced")]
    [InlineData("Ines Ferreira remains confident that the ferry was late.", "remains confident")]
    [InlineData("What Ines Ferreira said was that the ferry was late.", "said")]
    public void What_leads_to_a_verb_of_saying_belongs_to_the_cue(string text, string cue)
    {
        var read = ReadText.Of(text);
        var said = read.With("ferry was late");
        Assert.Equal(("Ines Ferreira", cue, Stance.Said), (said.Speaker?.Name, read.CueOf(said), said.Stance));
    }

    [Theory]
    [InlineData("Ines Ferreira stopped short of saying that the ferry was late.")]
    [InlineData("Ines Ferreira avoided saying whether the ferry was late.")]
    [InlineData("Ines Ferreira refrained from saying that the ferry was late.")]
    [InlineData("Ines Ferreira is reluctant to say that the ferry was late.")]
    [InlineData("Ines Ferreira was not heard saying the ferry was late.")]
    public void What_leads_away_from_saying_leaves_it_unsaid(string text) =>
        Assert.Equal(Stance.NotSaid, ReadText.Of(text).With("ferry was late").Stance);

    [Fact]
    public void Who_has_something_to_say_says_what_follows()
    {
        Assert.Equal("Ines Ferreira", ReadText.Of("Ines Ferreira had this to say: “The ferry was late.”").With("ferry was late").Speaker?.Name);
    }

    [Fact]
    public void An_infinitive_of_saying_is_none_of_the_words()
    {
        var read = ReadText.Of("Ines Ferreira interjected to say: “The ferry was late.”");
        Assert.Equal("“The ferry was late.”", read.WordsOf(read.With("ferry was late")));
    }

    [Fact]
    public void A_day_stands_between_two_verbs_of_one_subject()
    {
        var read = ReadText.Of("Ines Ferreira praised the crew but on Tuesday said that the ferry was late.");
        Assert.Equal("Ines Ferreira", read.With("ferry was late").Speaker?.Name);
    }
}
