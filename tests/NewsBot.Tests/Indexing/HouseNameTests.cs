namespace NewsBot.Tests.Indexing;

/// <summary>Names that end in 's, and groups that an article introduces by what they are called.</summary>
public class HouseNameTests
{
    [Theory]
    [InlineData("Ferring's said the ferry was late.", "Ferring's")]
    [InlineData("Ferring’s, which owns the ferry, sold it on Monday. “It was late,” Ferring’s said.", "Ferring’s")]
    [InlineData("The ferry was late, according to Ferring's.", "Ferring's")]
    [InlineData("Women's Aid said the ferry was late.", "Women's Aid")]
    [InlineData("A group called Parents for Ferries and the Sea said the ferry was late.", "A group called Parents for Ferries and the Sea")]
    public void A_name_may_end_like_a_genitive(string text, string name) => Assert.Equal(name, ReadText.Of(text).Only.Speaker?.Name);

    [Theory]
    [InlineData("Lind's said to be angry.")]
    [InlineData("Otto Lind left. Lind's said the same before.")]
    public void A_genitive_is_no_name(string text) => Assert.DoesNotContain(ReadText.Of(text).Attributed, item => item.Speaker?.Name.EndsWith("'s", StringComparison.Ordinal) == true);

    [Fact]
    public void What_a_house_owns_is_not_the_house()
    {
        var read = ReadText.Of("Ferring's said the ferry was late. Ferring's chairwoman, Ada Holt, said it was early.");
        Assert.Equal(["Ferring's", "Ada Holt"], read.Attributed.Select(item => item.Speaker?.Name));
    }
}
