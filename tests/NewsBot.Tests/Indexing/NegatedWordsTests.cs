using NewsBot.Core.Archive;

namespace NewsBot.Tests.Indexing;

/// <summary>What somebody will not do, says little of, or says only that others say.</summary>
public class NegatedWordsTests
{
    [Theory]
    [InlineData("Otto Lind vowed not to resign.", "not to resign")]
    [InlineData("Otto Lind promised never to raise the fare.", "never to raise the fare")]
    [InlineData("Otto Lind pledged never again to sail.", "never again to sail")]
    [InlineData("The board agreed not to raise the fare.", "not to raise the fare")]
    [InlineData("Otto Lind has pleaded not guilty.", "not guilty")]
    [InlineData("Otto Lind said not one but three ferries would sail.", "not one but three ferries would sail")]
    public void What_shall_not_be_keeps_its_not(string text, string words)
    {
        var read = ReadText.Of(text);
        Assert.Equal(words, read.WordsOf(read.Only));
    }

    [Theory]
    [InlineData("Otto Lind rejected claims that the ferry was late.")]
    [InlineData("Otto Lind dismissed reports that the harbour would close.")]
    [InlineData("Otto Lind disputed that the ferry was late.")]
    [InlineData("Otto Lind refuted allegations of theft.")]
    [InlineData("Otto Lind questioned the finding that fares had risen.")]
    [InlineData("Otto Lind doubted that the ferry was late.")]
    [InlineData("Otto Lind withdrew his claim that the ferry was late.")]
    public void What_is_rejected_is_not_said(string text) => Assert.Equal(Stance.NotSaid, ReadText.Of(text).Only.Stance);

    [Theory]
    [InlineData("Otto Lind rejected the plan.")]
    [InlineData("Otto Lind dismissed the claim as nonsense.")]
    [InlineData("Otto Lind questioned whether the ferry was late.")]
    public void A_judgement_of_ones_own_is_said(string text) => Assert.Equal(Stance.Said, ReadText.Of(text).Only.Stance);

    [Theory]
    [InlineData("Otto Lind said nothing as he left the harbour.")]
    [InlineData("The board said little about the ferry.")]
    [InlineData("The officials asked not to be named because the talks were private.")]
    [InlineData("The woman, who requested anonymity, left.")]
    [InlineData("Neighbours called the harbour police.")]
    [InlineData("Otto Lind called 911.")]
    [InlineData("Otto Lind was hit by a ferry on Monday.")]
    [InlineData("Nobody at the harbour seems to care.")]
    [InlineData("An earlier version of this article said the ferry was late.")]
    [InlineData("Half of the roofs have leaks.")]
    [InlineData("Otto Lind testified Thursday in the trial of his brother, who is accused of theft.")]
    public void Nothing_is_read_where_nothing_is_said(string text) => Assert.Empty(ReadText.Of(text).Attributed);

    [Theory]
    [InlineData("Otto Lind said nothing was wrong.", "nothing was wrong")]
    [InlineData("Otto Lind said a lot of ferries were late.", "a lot of ferries were late")]
    [InlineData("Otto Lind called the ferry a wreck.", "the ferry a wreck")]
    [InlineData("Otto Lind called the ferry unsafe.", "the ferry unsafe")]
    public void Something_that_sounds_like_nothing_is_read(string text, string words)
    {
        var read = ReadText.Of(text);
        Assert.Equal(words, read.WordsOf(read.Only));
    }

    [Fact]
    public void What_a_claim_turns_out_to_be_is_none_of_it()
    {
        var read = ReadText.Of("Otto Lind’s claim that 40% of ferries sink was false.");
        Assert.Equal("that 40% of ferries sink", read.WordsOf(read.Only));
    }

    [Theory]
    [InlineData("A witness told police Otto Lind fired first.", "Otto Lind fired first")]
    [InlineData("The council put the cost at more than $5 million.", "the cost at more than $5 million")]
    [InlineData("Officials put the toll at between 20 and 30.", "the toll at between 20 and 30")]
    public void No_part_of_the_words_is_lost(string text, string words)
    {
        var read = ReadText.Of(text);
        Assert.Equal(words, read.WordsOf(read.Only));
    }

    [Theory]
    [InlineData("The union said 300,000 people marched, while police put the number at 82,000.", "300,000 people marched", "the number at 82,000")]
    [InlineData("Fifteen people died, the mayor said, and witnesses put the toll at 40.", "Fifteen people died", "the toll at 40")]
    [InlineData("The toll is 274, officials said, but aid groups fear it could pass 600.", "The toll is 274", "it could pass 600")]
    public void What_another_source_puts_against_it_is_that_sources(string text, string first, string second)
    {
        var read = ReadText.Of(text);
        Assert.Equal([first, second], read.Attributed.Select(read.WordsOf));
    }
}
