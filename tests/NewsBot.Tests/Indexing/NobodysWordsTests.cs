using NewsBot.Core.Archive;

namespace NewsBot.Tests.Indexing;

/// <summary>What stands where a speaker might, and is none.</summary>
public class NobodysWordsTests
{
    [Theory]
    [InlineData("The board met on Monday.\nTranscript as follows:\n“The ferry was late, and it will be late again.”")]
    [InlineData("The board met on Monday.\nPartial transcript: “The ferry was late, and it will be late again.”")]
    [InlineData("The board met on Monday.\nWatch: “The ferry was late, and it will be late again.”")]
    [InlineData("The board met on Monday.\nFull statement:\n“The ferry was late, and it will be late again.”")]
    public void A_label_before_a_quotation_does_not_speak(string text) =>
        Assert.DoesNotContain(ReadText.Of(text).Attributed, item => item.Speaker is not null);

    [Theory]
    [InlineData("The company did not return calls seeking comment.")]
    [InlineData("No one at the harbour returned a message requesting comment.")]
    public void A_reporters_calls_are_nobodys_words(string text) => Assert.Empty(ReadText.Of(text).Attributed);

    [Theory]
    [InlineData("The board denied Otto Lind the prize.")]
    [InlineData("The board will deny them entry to the lock.")]
    [InlineData("The judge denied the residents a hearing.")]
    public void What_is_kept_from_somebody_is_not_disputed(string text) => Assert.Empty(ReadText.Of(text).Attributed);

    [Theory]
    [InlineData("The board denied Otto Lind was late.")]
    [InlineData("The board denied the claim the day it came.")]
    [InlineData("The board denied Otto Lind’s claim.")]
    public void What_is_disputed_is_denied(string text) => Assert.Equal(Stance.NotSaid, ReadText.Of(text).Only.Stance);

    [Theory]
    [InlineData("The mayor signed an executive order that bans the trade.")]
    [InlineData("The school teaches values deemed fit by the harbour board.")]
    [InlineData("The ferry stopped talk shows such as these that ran at night.")]
    [InlineData("The bill would ensure parents understand the risks of the ferry.")]
    public void What_stands_like_a_subject_and_its_verb_says_nothing(string text) => Assert.Empty(ReadText.Of(text).Attributed);

    [Theory]
    [InlineData("Otto Lind accused of lying to the board")]
    [InlineData("Kelso ferryman charged with theft")]
    [InlineData("Ferry workers told to wait")]
    [InlineData("Three ferrymen believed drowned")]
    [InlineData("Otto Lind said to be close to a deal")]
    [InlineData("Kelso ferry works recalls 3,000 boats")]
    [InlineData("The boy credited with saving the ferry was late.")]
    [InlineData("READ MORE: Otto Lind has left")]
    public void Whom_a_headline_tells_of_says_nothing(string text) => Assert.Empty(ReadText.Of(text).Attributed);

    [Theory]
    [InlineData("The board named a rival whom Otto Lind accused of theft.")]
    [InlineData("It was the ferry, which Otto Lind praised for its light.")]
    public void Who_tells_of_somebody_named_before_does(string text) => Assert.Equal("Otto Lind", ReadText.Of(text).Only.Speaker?.Name);

    [Fact]
    public void An_aside_on_who_asks_does_not_take_the_question()
    {
        var read = ReadText.Of("Ines Ferreira was asked by host Otto Lind, who opposed the ferry, “Is it late?”");
        Assert.DoesNotContain(read.Attributed, item => read.WordsOf(item).StartsWith("the ferry,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("In Ines Ferreira’s view, the ferry was late.", "the ferry was late")]
    [InlineData("In Ines Ferreira’s words, the ferry was “a pile of rust.”", "the ferry was “a pile of rust.”")]
    public void Whose_view_opens_a_sentence_is_whose_words_it_is(string text, string words)
    {
        var read = ReadText.Of(text);
        Assert.Equal(("Ines Ferreira", words), (read.Only.Speaker?.Name, read.WordsOf(read.Only)));
    }
}
