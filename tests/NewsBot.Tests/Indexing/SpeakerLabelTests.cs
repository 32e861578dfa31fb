namespace NewsBot.Tests.Indexing;

/// <summary>What stands before a colon: who speaks, or what a line is.</summary>
public sealed class SpeakerLabelTests
{
    [Theory]
    [InlineData("Editor’s Note: A longer form of this text came out in May.\nThe ferry left on Monday.")]
    [InlineData("EDITOR'S NOTE: The ferry is back in the harbour.\nThe ferry left on Monday.")]
    [InlineData("Revealed: The Ferry Is Late Again.\nThe ferry left on Monday.")]
    [InlineData("Wow: The Ferry Is Late Again.\nThe ferry left on Monday.")]
    [InlineData("Harbour Update: The Ferry Is Late Again.\nThe ferry left on Monday.")]
    [InlineData("Best film of the year.\nWINNER: “The Long Harbour”")]
    [InlineData("Corrections: “The Ferry” ran on page two.")]
    [InlineData("Promise: Build a harbour.\nStatus: The harbour is not built yet.\nPromise: Pay the crews.\nStatus: The crews have been paid since May.\nPromise: Close the port.\nStatus: The port is closed.")]
    [InlineData("Cost: It is free of charge.\nNumbers: The port gives none of them.\nCost: It takes three pounds.\nNumbers: The port has nine of them.")]
    [InlineData("Related: The ferry is late.\nRelated: The harbour is shut.\nMore: The port is open.\nMore: The crew is back.")]
    public void A_label_says_nothing(string text) => Assert.Empty(ReadText.Of(text).Attributed);

    [Theory]
    [InlineData("Ferreira: Ferry Will Be Late.\nThe ferry left on Monday.", "Ferreira")]
    [InlineData("Former Minister Marsh at the Harbour: Ferry Will Be Late.\nThe ferry left on Monday.", "Former Minister Marsh at the Harbour")]
    [InlineData("Harbour Watch: Ferry Will Be Late.\nThe port has had a long quarrel with Harbour Watch.", "Harbour Watch")]
    [InlineData("Hales: Ferry Will Be Late.\nAnna Hale and her brother have a boat.", "Hales")]
    [InlineData("The ferry left on Monday.\nMara Hale: “It is late.”", "Mara Hale")]
    [InlineData("The ferry left on Monday.\nThe harbour board: “It is late.”", null)]
    public void Who_is_named_before_a_colon_speaks(string text, string? source)
    {
        var read = ReadText.Of(text);

        Assert.Equal(source, read.Attributed.Count == 0 ? null : read.SourceOf(read.Attributed[0]));
    }

    [Fact]
    public void A_paper_asks_and_who_answers_is_named_in_full_first()
    {
        var read = ReadText.Of("COURIER: Is the ferry late?\nDr. Mara Hale: It is not late.\nCOURIER: Is the harbour shut?\nHale: It is open.\nRelated: The port is busy.");

        Assert.Equal(["COURIER", "Dr. Mara Hale", "COURIER", "Hale"], read.Attributed.Select(read.SourceOf));
    }

    [Fact]
    public void A_promotion_runs_into_its_colon()
    {
        var read = ReadText.Of("Review:Mara Hale has a new record.\nReview:Tom Marsh has a new record.\nWatch:Anna Lind sings of the harbour.\nWatch:Nora Vale sings of the sea.");

        Assert.Empty(read.Attributed);
    }
}
