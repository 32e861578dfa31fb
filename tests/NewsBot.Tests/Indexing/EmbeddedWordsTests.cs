namespace NewsBot.Tests.Indexing;

/// <summary>What follows a verb of saying: where the words begin, and which second verb goes on with them.</summary>
public class EmbeddedWordsTests
{
    [Theory]
    [InlineData("Ines Ferreira said she was tired of the noise and wanted a quiet harbour.", "she was tired of the noise and wanted a quiet harbour")]
    [InlineData("Ines Ferreira says she is proud of the crew and expects to win by a “solid margin.”", "she is proud of the crew and expects to win by a “solid margin.”")]
    [InlineData("Ines Ferreira said she did not like the plan but hoped that it would pass.", "she did not like the plan but hoped that it would pass")]
    [InlineData("Ines Ferreira said in politics it takes time to build trust.", "in politics it takes time to build trust")]
    [InlineData("Ines Ferreira said in the long run prices would fall.", "in the long run prices would fall")]
    [InlineData("Ines Ferreira said unlike the board, she had a plan.", "unlike the board, she had a plan")]
    [InlineData("Ines Ferreira said while the lock was old, it was safe.", "while the lock was old, it was safe")]
    [InlineData("Ines Ferreira said despite being a sailor, she plans to cheer for the rowers.", "despite being a sailor, she plans to cheer for the rowers")]
    [InlineData("Ines Ferreira went on to say that, because the mate testified that the lamp was lit, the case is closed.", "that, because the mate testified that the lamp was lit, the case is closed")]
    [InlineData("Ines Ferreira acknowledged in a radio forum Monday night “it will be very hard for us to win” if the north is lost.", "“it will be very hard for us to win” if the north is lost")]
    [InlineData("Ines Ferreira told Radio Nord’s “Good Morning” on Monday the tone of the talk was cordial.", "the tone of the talk was cordial")]
    public void Words_reach_from_their_first_phrase_to_the_last_verb_of_mind(string text, string words)
    {
        var read = ReadText.Of(text);
        var said = read.Only;
        Assert.Equal(("Ines Ferreira", words), (said.Speaker?.Name, read.WordsOf(said)));
    }

    [Theory]
    [InlineData("Ines Ferreira said she backed the plan and urged the council to act.", "the council to act")]
    [InlineData("Ines Ferreira said she was glad and added that the bridge was safe.", "that the bridge was safe")]
    [InlineData("Ines Ferreira said the board was late and hoped that it would hurry.", "that it would hurry")]
    public void A_second_saying_has_words_of_its_own(string text, string words)
    {
        var read = ReadText.Of(text);
        Assert.Contains(read.Attributed, said => said.Speaker?.Name == "Ines Ferreira" && read.WordsOf(said) == words);
    }

    [Theory]
    [InlineData("Ines Ferreira said in a statement that the plan was dead.", "that the plan was dead")]
    [InlineData("Ines Ferreira said on Monday the plan was dead.", "the plan was dead")]
    [InlineData("Ines Ferreira said after the vote, the plan was dead.", "the plan was dead")]
    [InlineData("Ines Ferreira stated in the report that the plan “was dead.”", "that the plan “was dead.”")]
    public void Where_and_when_it_was_said_is_none_of_the_words(string text, string words)
    {
        var read = ReadText.Of(text);
        Assert.Equal(words, read.WordsOf(read.Only));
    }

    [Theory]
    [InlineData("The town met. More than half said they want a new market hall.", "More than half")]
    [InlineData("The town met. Just over a quarter, 26 percent, say they will stay at home.", "Just over a quarter, 26 percent,")]
    [InlineData("The town met. People briefed on the plan said that it was late.", "People briefed on the plan")]
    public void A_share_or_a_group_told_of_something_says_the_words(string text, string source)
    {
        var read = ReadText.Of(text);
        Assert.Equal(source, read.SourceOf(read.Only));
    }

    [Fact]
    public void Who_says_something_of_a_noun_among_the_words_of_another_is_heard()
    {
        var read = ReadText.Of("Ines Ferreira praised the moves that Olav Holt said had improved the harbour.");
        Assert.Contains(read.Attributed, said => said.Speaker?.Name == "Olav Holt" && read.WordsOf(said) == "had improved the harbour");
    }

    [Fact]
    public void A_pronoun_behind_the_one_addressed_opens_the_words()
    {
        var read = ReadText.Of("Ines Ferreira told the paper she thinks the board is right.");
        Assert.Equal("she thinks the board is right", read.WordsOf(read.With("board is right")));
    }

    [Theory]
    [InlineData("Ines Ferreira went out of her way to say that the plan was dead.", "went out of her way to say")]
    [InlineData("Ines Ferreira was prompted to say, “The plan was dead.”", "was prompted to say")]
    public void What_moves_someone_to_speak_belongs_to_the_cue(string text, string cue)
    {
        var read = ReadText.Of(text);
        Assert.Equal(cue, read.CueOf(read.With("plan was dead")));
    }
}
