using NewsBot.Core.Archive;

namespace NewsBot.Tests.Indexing;

public class ReportedSpeechTests
{
    [Theory]
    [InlineData("Ines Ferreira said that the ferry was late.", "that the ferry was late", "Ines Ferreira", "said")]
    [InlineData("Ines Ferreira has repeatedly said the ferry was late.", "the ferry was late", "Ines Ferreira", "has repeatedly said")]
    [InlineData("The ferry was late, Ines Ferreira said.", "The ferry was late", "Ines Ferreira", "said")]
    [InlineData("The ferry was late, said Ines Ferreira.", "The ferry was late", "Ines Ferreira", "said")]
    [InlineData("But the ferry, Ines Ferreira noted, was late.", "the ferry | was late", "Ines Ferreira", "noted")]
    [InlineData("According to Ines Ferreira, the ferry was late.", "the ferry was late", "Ines Ferreira", "According to")]
    [InlineData("The ferry was late, according to Ines Ferreira.", "The ferry was late", "Ines Ferreira", "according to")]
    [InlineData("As Ines Ferreira reported, the ferry was late.", "the ferry was late", "Ines Ferreira", "reported")]
    [InlineData("Ines Ferreira told the harbour board that the ferry was late.", "that the ferry was late", "Ines Ferreira", "told")]
    [InlineData("Ines Ferreira said on Tuesday that the ferry was late.", "that the ferry was late", "Ines Ferreira", "said")]
    [InlineData("Ines Ferreira said in an interview with a local paper that the ferry was late.", "that the ferry was late", "Ines Ferreira", "said")]
    [InlineData("Ines Ferreira called for a new ferry.", "a new ferry", "Ines Ferreira", "called for")]
    [InlineData("Ines Ferreira criticised the late ferry.", "the late ferry", "Ines Ferreira", "criticised")]
    [InlineData("Ines Ferreira vowed to replace the ferry.", "to replace the ferry", "Ines Ferreira", "vowed")]
    [InlineData("Ines Ferreira expressed grave concerns about the late ferry.", "the late ferry", "Ines Ferreira", "expressed grave concerns about")]
    [InlineData("The late ferry was criticised by Ines Ferreira.", "The late ferry", "Ines Ferreira", "was criticised by")]
    [InlineData("The board was told by Ines Ferreira that the ferry was late.", "that the ferry was late", "Ines Ferreira", "was told by")]
    [InlineData("The board was warned by Ines Ferreira in March that the ferry was late.", "that the ferry was late", "Ines Ferreira", "was warned by")]
    [InlineData("LISBON, May 3 (Wire) — The ferry was late, Ines Ferreira said.", "The ferry was late", "Ines Ferreira", "said")]
    [InlineData("Ines Ferreira said, without evidence, that it was late.", "that it was late", "Ines Ferreira", "said")]
    [InlineData("The claim by Ines Ferreira that the ferry was late is disputed.", "that the ferry was late", "Ines Ferreira", "claim")]
    [InlineData("The suggestion by Ines Ferreira that the ferry was late has surprised nobody.", "that the ferry was late", "Ines Ferreira", "suggestion")]
    [InlineData("Ines Ferreira’s recent claims about the late ferry have met with doubt.", "the late ferry", "Ines Ferreira’s", "recent claims about")]
    public void Reported_words_stand_without_source_cue_and_final_point(string text, string words, string source, string cue)
    {
        var read = ReadText.Of(text);

        Assert.Equal(AttributionKind.Indirect, read.Only.Kind);
        Assert.Equal(words, read.WordsOf(read.Only));
        Assert.Equal(source, read.SourceOf(read.Only));
        Assert.Equal(cue, read.CueOf(read.Only));
        Assert.Equal("Ines Ferreira", read.Only.Speaker?.Name);
    }

    [Fact]
    public void A_participle_and_a_second_verb_share_the_subject()
    {
        var read = ReadText.Of("Ines Ferreira left the board on Monday, saying the ferry was late, and criticised the captain.");

        Assert.Equal("Ines Ferreira", read.With("ferry was late").Speaker?.Name);
        Assert.Equal("saying", read.CueOf(read.With("ferry was late")));
        Assert.Equal("Ines Ferreira", read.With("the captain").Speaker?.Name);
    }

    [Fact]
    public void Each_of_two_clauses_has_its_own_words()
    {
        var read = ReadText.Of("Ines Ferreira said the ferry was late, but Tom Hale insisted it was early.");

        Assert.Equal("the ferry was late", read.WordsOf(read.With("late")));
        Assert.Equal("Tom Hale", read.With("it was early").Speaker?.Name);
    }

    [Fact]
    public void A_fragment_in_marks_makes_the_clause_partly_quoted()
    {
        var read = ReadText.Of("Senator Hale called the timetable “recklessly hopeful,” while others at the harbour praise it.");

        var partial = read.With("timetable");
        Assert.Equal(AttributionKind.Partial, partial.Kind);
        Assert.Equal("the timetable “recklessly hopeful,”", read.WordsOf(partial));
        Assert.Equal("Hale", partial.Speaker?.Name);
        Assert.Equal("Senator", partial.Speaker?.Role);
    }

    [Fact]
    public void A_headline_with_a_colon_attributes()
    {
        var read = ReadText.Of("Ferreira: Ferry Will Be Late.\nThe ferry left on Monday.");

        Assert.Equal("Ferry Will Be Late", read.WordsOf(read.Only));
        Assert.Equal("Ferreira", read.Only.Speaker?.Name);
    }

    [Theory]
    [InlineData("The ferry left the harbour on Monday in heavy rain.")]
    [InlineData("Their claims were paid within a week.")]
    [InlineData("These figures underline the cost of the delay.")]
    public void What_nobody_is_said_to_have_said_is_the_writers_own(string text)
    {
        var read = ReadText.Of(text);

        Assert.Equal(text, read.WordsOf(Assert.Single(read.Reading.Attributions)));
        Assert.Equal(AttributionKind.None, read.Reading.Attributions[0].Kind);
        Assert.Null(read.Reading.Attributions[0].Speaker);
    }

    [Theory]
    [InlineData("Ines Ferreira did not say that the ferry was late.", Stance.NotSaid)]
    [InlineData("Ines Ferreira declined to say whether the ferry was late.", Stance.NotSaid)]
    [InlineData("Ines Ferreira denied that the ferry was late.", Stance.NotSaid)]
    [InlineData("Neither Ferreira nor Hale said that the ferry was late.", Stance.NotSaid)]
    [InlineData("Has Ines Ferreira said that the ferry was late?", Stance.Hypothetical)]
    [InlineData("Ines Ferreira would say that the ferry was late.", Stance.Hypothetical)]
    [InlineData("If Ines Ferreira says that the ferry was late, nobody will believe it.", Stance.Hypothetical)]
    [InlineData("Ines Ferreira said that the ferry was not late.", Stance.Said)]
    public void What_was_not_said_never_counts_as_said(string text, Stance stance) =>
        Assert.Equal(stance, ReadText.Of(text).Attributed[0].Stance);
}
