using NewsBot.Core.Archive;

namespace NewsBot.Tests.Indexing;

/// <summary>The frames in which English attributes, each with the spans it gives.</summary>
public class FrameTests
{
    [Theory]
    [InlineData("Ines Ferreira warned that the ferry was late.", "that the ferry was late", "Ines Ferreira", "warned")]
    [InlineData("Ines Ferreira said there was no ferry.", "there was no ferry", "Ines Ferreira", "said")]
    [InlineData("It said the ferry was late.", "the ferry was late", "It", "said")]
    [InlineData("Ines Ferreira said — on the radio, as it happens — that the ferry was late.", "that the ferry was late", "Ines Ferreira", "said")]
    [InlineData("The harbour board projects that the ferry will be late.", "that the ferry will be late", "The harbour board", "projects")]
    [InlineData("Ines Ferreira cracked, “The ferry is never on time.”", "“The ferry is never on time.”", "Ines Ferreira", "cracked")]
    [InlineData("Ines Ferreira said on Monday the ferry was late.", "the ferry was late", "Ines Ferreira", "said")]
    [InlineData("Ines Ferreira said on Monday evening fares had risen.", "fares had risen", "Ines Ferreira", "said")]
    [InlineData("Ines Ferreira said in a statement she would leave the board.", "she would leave the board", "Ines Ferreira", "said")]
    [InlineData("The board said in its annual report, published on Monday, that the ferry was late.", "that the ferry was late", "The board", "said")]
    [InlineData("The ferry was late, Ines Ferreira said on Monday in Alder.", "The ferry was late", "Ines Ferreira", "said")]
    [InlineData("Ines Ferreira agreed to leave the board.", "to leave the board", "Ines Ferreira", "agreed")]
    [InlineData("A report by the harbour board found that the ferry was late.", "that the ferry was late", "A report by the harbour board", "found")]
    [InlineData("The harbour board’s data show that the ferry was late.", "that the ferry was late", "The harbour board’s data", "show")]
    [InlineData("In a survey released on Monday, half of the islanders had no boat.", "half of the islanders had no boat", "a survey released on Monday", "In")]
    [InlineData("Ines Ferreira is confident that the ferry will sail.", "that the ferry will sail", "Ines Ferreira", "is confident")]
    [InlineData("Three officials were worried about the late ferry.", "the late ferry", "Three officials", "were worried about")]
    [InlineData("Only 12 percent of the islanders want a new ferry.", "a new ferry", "Only 12 percent of the islanders", "want")]
    [InlineData("Her belief that the ferry was late is not shared.", "that the ferry was late", "Her", "belief")]
    public void Each_frame_has_its_source_cue_and_words(string text, string words, string source, string cue)
    {
        var read = ReadText.Of(text);

        Assert.Equal(words, read.WordsOf(read.Only));
        Assert.Equal(source, read.SourceOf(read.Only));
        Assert.Equal(cue, read.CueOf(read.Only));
    }

    [Theory]
    [InlineData("While Ines Ferreira said the ferry was late, Tom Hale left the room.", "the ferry was late")]
    [InlineData("The board expects the ferry to be late, it said in a statement.", "The board expects the ferry to be late")]
    [InlineData("The crews plan to stop the ferry, the Alder Courier reports.", "The crews plan to stop the ferry")]
    [InlineData("According to the Alder ministry over 300 ferries were late in Alder, Norland.", "over 300 ferries were late in Alder, Norland")]
    [InlineData("According to Ines Ferreira, writing for a local paper, the ferry was late.", "the ferry was late")]
    [InlineData("The board has found 600 old letters, according to the Courier.", "The board has found 600 old letters")]
    [InlineData("According to Ines Ferreira, rising water stopped the ferry, and two ran late.", "rising water stopped the ferry, and two ran late")]
    [InlineData("The ferry was late, Ines Ferreira says; the crew had a word of its own.", "The ferry was late")]
    [InlineData("It is open whether the board will agree: Ines Ferreira said the ferry was late.", "the ferry was late")]
    [InlineData("Ines Ferreira won the town by promising to close the quay to boats made by firms that move abroad.", "to close the quay to boats made by firms that move abroad")]
    [InlineData("In her youth, Ines Ferreira said, when she was a deckhand, a captain lent her a boat and she learned to sail it.", "when she was a deckhand, a captain lent her a boat and she learned to sail it")]
    [InlineData("Ines Ferreira said, when the board met on Monday, that the ferry was late.", "that the ferry was late")]
    [InlineData("Ines Ferreira praised the captain and left the room.", "the captain")]
    [InlineData("Groups supporting Ines Ferreira have spent a million.", "Ines Ferreira")]
    [InlineData("Ines Ferreira, who opposed the ferry, left the room.", "the ferry")]
    public void The_words_end_where_the_sentence_goes_on_without_them(string text, string words)
    {
        var read = ReadText.Of(text);

        Assert.Equal(words, read.WordsOf(read.Only));
    }

    [Theory]
    [InlineData("Ines Ferreira walked to the quay and said the ferry was late.", "Ines Ferreira", "the ferry was late")]
    [InlineData("Ines Ferreira left the board on Monday, saying the ferry was late.", "Ines Ferreira", "the ferry was late")]
    [InlineData("The harbour board and its three founders said the ferry was late.", "The harbour board and its three founders", "the ferry was late")]
    public void A_verb_without_a_subject_beside_it_has_the_one_that_the_grammar_gives_it(string text, string source, string words)
    {
        var read = ReadText.Of(text);

        Assert.Equal(source, read.SourceOf(read.Only));
        Assert.Equal(words, read.WordsOf(read.Only));
    }

    [Fact]
    public void A_clause_that_closes_the_sentence_takes_the_others_among_its_words()
    {
        var read = ReadText.Of("The captain knew the ferry was late and told the board so, Ines Ferreira said.");

        Assert.Equal("The captain knew the ferry was late and told the board so", read.WordsOf(read.Only));
        Assert.Equal("Ines Ferreira", read.Only.Speaker?.Name);
    }

    [Theory]
    [InlineData("Asked whether the ferry was safe, Ines Ferreira left the room.", "whether the ferry was safe", "Asked")]
    [InlineData("Ines Ferreira left the room when asked about the ferry.", "the ferry", "asked about")]
    [InlineData("Ines Ferreira, asked whether the ferry was safe, shook her head.", "whether the ferry was safe", "asked")]
    public void A_question_that_was_put_is_nobodys_statement(string text, string words, string cue)
    {
        var read = ReadText.Of(text);

        Assert.Equal(words, read.WordsOf(read.Only));
        Assert.Equal(cue, read.CueOf(read.Only));
        Assert.Equal(Stance.Hypothetical, read.Only.Stance);
        Assert.Null(read.Only.Speaker);
    }

    [Theory]
    [InlineData("The ferry is said to be unsafe.", "The ferry | to be unsafe", "is said")]
    [InlineData("It was reported that the ferry was late.", "that the ferry was late", "was reported")]
    public void What_is_reported_without_a_source_names_nobody(string text, string words, string cue)
    {
        var read = ReadText.Of(text);

        Assert.Equal(words, read.WordsOf(read.Only));
        Assert.Equal(cue, read.CueOf(read.Only));
        Assert.Null(read.Only.Speaker);
    }

    [Fact]
    public void The_turns_of_an_interview_are_their_speakers()
    {
        var read = ReadText.Of("FERREIRA: Is the ferry late? Tell us.\nHALE: It is not late.\nFERREIRA: Who says so?\nHALE: The captain says so.");

        Assert.Equal(4, read.Attributed.Count);
        Assert.Equal("Is the ferry late? Tell us", read.WordsOf(read.Attributed[0]));
        Assert.Equal("HALE", read.SourceOf(read.Attributed[1]));
    }

    [Theory]
    [InlineData("Ferry times: nine and ten.\nFare: two pounds.\nCrew: six sailors.")]
    [InlineData("In a survey boat, half of the islanders left the harbour.")]
    [InlineData("The captain was careful with the late ferry.")]
    [InlineData("The support of the bridge broke in heavy rain.")]
    [InlineData("The “Sea Swallow” left the harbour on Monday.")]
    public void A_look_alike_attributes_nothing(string text) => Assert.Empty(ReadText.Of(text).Attributed);
}
