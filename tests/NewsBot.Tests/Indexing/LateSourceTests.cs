namespace NewsBot.Tests.Indexing;

/// <summary>Sources that are named behind the words, or in an aside among them.</summary>
public class LateSourceTests
{
    [Theory]
    [InlineData("The plan, first reported by the Courier, is a key element of the budget.", "The plan | is a key element of the budget")]
    [InlineData("Ferreira's remarks, first reported by the Courier on Tuesday, angered the crew.", "Ferreira's remarks | angered the crew")]
    public void An_aside_behind_the_subject_says_who_reported_it_all(string text, string words)
    {
        var read = ReadText.Of(text);
        Assert.Equal(("the Courier", "first reported", words), (read.SourceOf(read.Only), read.CueOf(read.Only), read.WordsOf(read.Only)));
    }

    [Fact]
    public void An_aside_behind_what_says_when_reports_nothing() =>
        Assert.Empty(ReadText.Of("In March, first reported by the Courier as a mild month, the mine closed.").Attributed);

    [Theory]
    [InlineData("Peter Holt told the crew the ferry was late, the Courier reported late Thursday.")]
    [InlineData("Peter Holt told the crew the ferry was late, the Courier reported early Thursday.")]
    public void Who_closes_the_sentence_has_all_of_it_whenever_that_was(string text)
    {
        var read = ReadText.Of(text);
        Assert.Equal(("the Courier", "Peter Holt told the crew the ferry was late"), (read.SourceOf(read.Only), read.WordsOf(read.Only)));
    }

    [Fact]
    public void Each_of_two_who_report_has_the_words_before()
    {
        var read = ReadText.Of("Holt sold the pier, the Courier reported, while in Kelso the board closed the mine, the Herald reported.");
        Assert.Equal(["Holt sold the pier", "in Kelso the board closed the mine"], read.Attributed.Select(read.WordsOf));
        Assert.Equal(["the Courier", "the Herald"], read.Attributed.Select(read.SourceOf));
    }

    [Theory]
    [InlineData("When Sara Lund took the stage Thursday, she became the first miner to lead the union, Isak Stenbeck reports.")]
    [InlineData("The mayor sold the pier to her brother, Isak Stenbeck reports.")]
    public void A_name_and_its_verb_close_a_sentence(string text) => Assert.Equal("Isak Stenbeck", ReadText.Of(text).Only.Speaker?.Name);

    [Fact]
    public void A_noun_that_could_be_a_verb_closes_nothing() => Assert.Empty(ReadText.Of("Holt, Harlow Post clash over board emails.").Attributed);
}
