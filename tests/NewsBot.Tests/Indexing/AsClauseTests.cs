namespace NewsBot.Tests.Indexing;

/// <summary>"As Smith reported, …": clauses that say whose the rest of the sentence is.</summary>
public class AsClauseTests
{
    [Theory]
    [InlineData("As the Courier reported on Tuesday, the ferry was late again.", "the Courier", "reported")]
    [InlineData("But as a Courier reporter noted, the ferry was late again.", "a Courier reporter", "noted")]
    [InlineData("(As the Courier first reported, the ferry was late again.)", "the Courier", "first reported")]
    [InlineData("Just as the Courier reported last spring, the ferry was late again.", "the Courier", "reported")]
    [InlineData("As Ines Ferreira put it in an op-ed Thursday, the ferry was late again.", "Ines Ferreira", "put it")]
    [InlineData("And as Ines Ferreira told the Courier last week, the ferry was late again.", "Ines Ferreira", "told")]
    [InlineData("As Ines Ferreira explained to reporters in Kelso, the ferry was late again.", "Ines Ferreira", "explained to")]
    [InlineData("As the Courier's Ines Ferreira reported Monday, the ferry was late again.", "the Courier's Ines Ferreira", "reported")]
    public void The_clause_before_the_comma_gives_the_rest_to_its_source(string text, string source, string cue)
    {
        var read = ReadText.Of(text);
        var said = read.Only;
        Assert.Equal((source, cue, "the ferry was late again"), (read.SourceOf(said), read.CueOf(said), read.WordsOf(said)));
    }

    [Fact]
    public void A_subject_that_denies_something_does_not_take_the_words_before_it()
    {
        var read = ReadText.Of("As Ines Ferreira pointed out, nobody had asked the crew.");
        Assert.Equal(("Ines Ferreira", "nobody had asked the crew"), (read.Only.Speaker?.Name, read.WordsOf(read.Only)));
    }

    [Theory]
    [InlineData("As Ines Ferreira spoke in the square, the ferry was late again.")]
    [InlineData("As Ines Ferreira announced the fares on Monday, the ferry was late again.")]
    [InlineData("As Ines Ferreira argued with the guards, the ferry was late again.")]
    [InlineData("As Ines Ferreira told the board that she would leave, the ferry was late again.")]
    [InlineData("As she said this, the ferry was late again.")]
    public void A_clause_of_time_gives_nothing_to_anyone(string text)
    {
        var read = ReadText.Of(text);
        Assert.DoesNotContain(read.Attributed, said => read.WordsOf(said).Contains("was late again", StringComparison.Ordinal));
    }
}
