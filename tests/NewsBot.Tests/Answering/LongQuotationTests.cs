using NewsBot.Core.Answering;
using NewsBot.Core.Indexing;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answering;

public class LongQuotationTests
{
    private const string Statement = """
        Vera Lind, the harbour engineer, stated:
        “The quay is safe, and the pier is not.
        “The gates must close before the winter, and 340 boats must leave.
        “The ferry needs a new engine.”
        The harbour office closed at noon.
        """;

    [Theory]
    [InlineData("who said \"must close before the winter\"?", 3)]
    [InlineData("who said 340?", 3)]
    [InlineData("what did Vera Lind say about the ferry engine?", 4)]
    [InlineData("did Vera Lind say \"The ferry needs a new engine\"?", 4)]
    public async Task Each_paragraph_of_a_long_quotation_is_found_and_cited_where_it_stands(string question, int paragraph)
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("statement", Statement));
        var answer = await newsroom.AskAsync(question);
        Assert.Equal(Outcome.Found, answer.Outcome);
        Assert.Equal("Vera Lind", answer.Claims[0].Source.Name);
        Assert.Equal(paragraph, answer.Claims[0].Claim.Citation.Paragraph);
        Assert.Contains(answer.Claims[0].Claim.Words, answer.Claims[0].Claim.Passage, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_kept_by_paragraph_is_what_was_read_piece_for_piece()
    {
        var reading = ArticleReader.Read(Statement);
        var kept = reading.ByParagraph();
        Assert.Equal(reading.Attributions.SelectMany(claim => claim.Content).Order(), kept.Attributions.SelectMany(claim => claim.Content));
        Assert.Equal(reading.Attributions.SelectMany(claim => claim.Figures), kept.Attributions.SelectMany(claim => claim.Figures));
        Assert.True(kept.Attributions.Count > reading.Attributions.Count);
    }

    [Fact]
    public void What_is_interrupted_within_a_paragraph_stays_one()
    {
        var reading = ArticleReader.Read("“The quay is safe,” said Vera Lind, “and the pier is not.”\nThe harbour office closed at noon.");
        Assert.Equal(reading.Attributions, reading.ByParagraph().Attributions);
    }
}
