using NewsBot.Core.Archive;

namespace NewsBot.Tests.Indexing;

/// <summary>Verbs and nouns that attribute only with what the grammar sees beside them, and their look-alikes.</summary>
public class PredicateTests
{
    [Theory]
    [InlineData("Ines Ferreira compared the ferry to a bathtub.", "the ferry to a bathtub", "Ines Ferreira", "compared")]
    [InlineData("Ines Ferreira would like to close the ferry.", "to close the ferry", "Ines Ferreira", "would like")]
    [InlineData("The board is pushing its captains to sail at night.", "its captains to sail at night", "The board", "is pushing")]
    [InlineData("The union is trying to convince the board that the ferry is safe.", "the board that the ferry is safe", "The union", "convince")]
    [InlineData("Ines Ferreira agonized over the late ferry.", "the late ferry", "Ines Ferreira", "agonized over")]
    [InlineData("Ines Ferreira lashed out at the late ferry.", "the late ferry", "Ines Ferreira", "lashed out at")]
    [InlineData("Ines Ferreira pleaded guilty to sinking the ferry.", "sinking the ferry", "Ines Ferreira", "pleaded guilty to")]
    [InlineData("Ines Ferreira vowed on Monday to close the ferry.", "to close the ferry", "Ines Ferreira", "vowed")]
    [InlineData("Economists predict between two and four more ferries next year.", "between two and four more ferries next year", "Economists", "predict")]
    [InlineData("A group backing Ines Ferreira spent a million.", "Ines Ferreira", "A group", "backing")]
    [InlineData("Ines Ferreira used the debate to defend the ferry.", "the ferry", "Ines Ferreira", "defend")]
    [InlineData("Ines Ferreira spent Thursday criticizing the ferry.", "the ferry", "Ines Ferreira", "criticizing")]
    [InlineData("Ines Ferreira filed a $2 million lawsuit in 2013 alleging that the ferry was late.", "that the ferry was late", "Ines Ferreira", "filed a $2 million lawsuit in 2013 alleging")]
    [InlineData("Ines Ferreira promised Sunday at a rally to close the ferry.", "to close the ferry", "Ines Ferreira", "promised")]
    [InlineData("The board released a statement Thursday night condemning the ferry.", "the ferry", "The board", "released a statement Thursday night condemning")]
    public void A_verb_attributes_in_its_frame(string text, string words, string source, string cue) => Holds(text, words, source, cue);

    [Theory]
    [InlineData("Ines Ferreira made the case that the ferry was late.", "that the ferry was late", "Ines Ferreira", "made the case")]
    [InlineData("Ines Ferreira has doubts about the new ferry.", "the new ferry", "Ines Ferreira", "has doubts about")]
    [InlineData("The mayor of Alder took aim at the late ferry.", "the late ferry", "The mayor of Alder", "took aim at")]
    [InlineData("Ines Ferreira opened her speech with a call for a new ferry.", "a new ferry", "Ines Ferreira", "opened her speech with a call for")]
    [InlineData("Her answer was that the ferry was late.", "that the ferry was late", "Her", "answer was")]
    [InlineData("The islanders struck in the hope that the ferry would sail.", "that the ferry would sail", "The islanders", "in the hope")]
    [InlineData("To Ines Ferreira, the ferry was a farce.", "the ferry was a farce", "Ines Ferreira", "To")]
    public void A_noun_says_what_is_done_with_the_words(string text, string words, string source, string cue) => Holds(text, words, source, cue);

    [Theory]
    [InlineData("Ines Ferreira praised the captain in a speech in Alder.", "the captain")]
    [InlineData("Ines Ferreira backed the ferry, which sank in May.", "the ferry")]
    [InlineData("Ines Ferreira blamed the captain for the fire because he slept.", "the captain for the fire")]
    [InlineData("Ines Ferreira called the ferry on Sunday “a bathtub.”", "the ferry on Sunday “a bathtub.”")]
    public void What_is_judged_ends_with_the_object(string text, string words)
    {
        var read = ReadText.Of(text);

        Assert.Equal(words, read.WordsOf(read.Only));
    }

    [Theory]
    [InlineData("The ferry, Ines Ferreira said on Monday, is late.", "The ferry | is late")]
    [InlineData("The late ferry, Ines Ferreira wrote in a letter, will wait.", "The late ferry | will wait")]
    [InlineData("The ferry is late, Ines Ferreira said on Monday, the day of the storm.", "The ferry is late")]
    public void Words_go_on_behind_the_occasion_that_interrupts_them(string text, string words)
    {
        var read = ReadText.Of(text);

        Assert.Equal(words, read.WordsOf(read.Only));
    }

    [Theory]
    [InlineData("Ines Ferreira — who built the ferry — says that it is late.", "Ines Ferreira")]
    [InlineData("The ferry was late, people close to the mayor say.", "people close to the mayor")]
    [InlineData("Those surveyed say the ferry was late.", "Those surveyed")]
    public void A_subject_keeps_what_hangs_on_it(string text, string source)
    {
        var read = ReadText.Of(text);

        Assert.StartsWith(source, read.SourceOf(read.Only), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ines Ferreira has yet to say that the ferry is late.")]
    [InlineData("Ines Ferreira failed to mention the late ferry.")]
    [InlineData("Ines Ferreira avoided all mention of the late ferry.")]
    [InlineData("Ines Ferreira made no mention of the late ferry.")]
    public void What_was_left_out_is_not_said(string text) => Assert.Equal(Stance.NotSaid, ReadText.Of(text).Only.Stance);

    [Theory]
    [InlineData("The boat has a shot at the prize.")]
    [InlineData("The wind pushed the ferry to the quay.")]
    [InlineData("The captain pressed the button to start the pump.")]
    [InlineData("The captain pitched the tent as the sun went down.")]
    [InlineData("The captain reached a decision on Monday.")]
    [InlineData("The boat looks like a bathtub.")]
    [InlineData("A boat like this would cost a million.")]
    [InlineData("The crew took the ferry to the island.")]
    [InlineData("The crew cast the nets into the bay.")]
    [InlineData("The boat carried a note in a bottle.")]
    [InlineData("The wall may present a danger as the tide rises.")]
    [InlineData("To the north, the sea was calm.")]
    [InlineData("The crew spent the day walking on the beach.")]
    [InlineData("The store sells a treat for dogs.")]
    [InlineData("The plan has a point.")]
    public void A_look_alike_attributes_nothing(string text) => Assert.Empty(ReadText.Of(text).Attributed);

    private static void Holds(string text, string words, string source, string cue)
    {
        var read = ReadText.Of(text);

        Assert.Equal(words, read.WordsOf(read.Only));
        Assert.Equal(source, read.SourceOf(read.Only));
        Assert.Equal(cue, read.CueOf(read.Only));
    }
}
