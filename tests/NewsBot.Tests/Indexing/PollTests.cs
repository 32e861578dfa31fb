using NewsBot.Core.Archive;

namespace NewsBot.Tests.Indexing;

public class PollTests
{
    [Theory]
    [InlineData("In a new Harlow University poll, 79 percent of farmers said they were satisfied.", "79 percent of farmers said they were satisfied")]
    [InlineData("In a Harlow University poll this week, 38 percent said Marsh should go, while 60 percent said she should stay.", "38 percent said Marsh should go, while 60 percent said she should stay")]
    [InlineData("A poll by Harlow University in June showed that 72 percent of voters said it bothered them.", "that 72 percent of voters said it bothered them")]
    [InlineData("Some 59 percent of registered voters view her unfavorably, according to a Harlow University poll last week.", "Some 59 percent of registered voters view her unfavorably")]
    [InlineData("A Harlow University poll found that, while three in five pupils say they like the bus, a third of them walk.", "that, while three in five pupils say they like the bus, a third of them walk")]
    public void Those_a_poll_asked_are_no_source(string text, string words)
    {
        var read = ReadText.Of(text);

        Assert.Equal(words, read.WordsOf(read.Only));
        Assert.Equal("Harlow University", read.Only.Speaker?.Name);
        Assert.NotEmpty(read.Only.Figures);
    }

    [Theory]
    [InlineData("The mayor fell to 10 percent in the latest Harlow University poll released Wednesday.", "The mayor fell to 10 percent")]
    [InlineData("Wednesday’s Harlow University poll has Marsh leading Vance by six points.", "Marsh leading Vance by six points")]
    [InlineData("The current Harlow University count gives her 1,280 seats.", "her 1,280 seats")]
    [InlineData("By Harlow University’s tally, she now has 739 seats.", "she now has 739 seats")]
    [InlineData("As of June, Marsh had 739 seats, according to a tally by Harlow University.", "As of June, Marsh had 739 seats")]
    [InlineData("Harlow University tallies 585 locks in the north.", "585 locks in the north")]
    [InlineData("Harlow University’s own tracking poll puts her approval during the first four months of this year at 49.5 percent.", "her approval during the first four months of this year at 49.5 percent")]
    [InlineData("A Harlow University analysis of other data identified at least $130 million in spending.", "at least $130 million in spending")]
    [InlineData("A Harlow University survey released this week found 66 percent of voters dislike the plan.", "66 percent of voters dislike the plan")]
    [InlineData("The survey, conducted by Harlow University, finds Marsh with 46 percent.", "Marsh with 46 percent")]
    [InlineData("As first reported by Harlow University, there are 150 seats at stake.", "there are 150 seats at stake")]
    [InlineData("Since November, according to Harlow University, guards have closed more than 400 locks.", "Since November | guards have closed more than 400 locks")]
    public void A_count_belongs_to_whoever_made_it(string text, string words)
    {
        var read = ReadText.Of(text);

        Assert.Equal(words, read.WordsOf(read.Only));
        Assert.Equal("Harlow University", read.Only.Speaker?.Name);
    }

    [Theory]
    [InlineData("The survey had 1,200 respondents.")]
    [InlineData("The Harlow poll has a margin of error of 3 percentage points.")]
    [InlineData("The average farmer gave 30 pounds to the fund.")]
    [InlineData("The forecast has rain falling on 40 percent of the coast.")]
    [InlineData("The mayor won 40 percent of the vote in the poll.")]
    [InlineData("She put 40 boats at the pier.")]
    public void What_tells_of_the_poll_itself_is_nothing_that_it_found(string text) => Assert.Empty(ReadText.Of(text).Attributed);

    [Fact]
    public void Whoever_speaks_of_a_poll_stays_the_source()
    {
        Assert.Equal("the council", ReadText.Of("In a survey released on Monday, the council said 40 percent of ferries were late.").Only.Speaker?.Name);
        Assert.Equal("Helen Marsh", ReadText.Of("Polls show a majority of islanders want a ban, Helen Marsh said.").Only.Speaker?.Name);
        Assert.Equal("Helen Marsh", ReadText.Of("Helen Marsh said he fell to 10 percent in the latest Harlow poll.").Only.Speaker?.Name);
        Assert.Equal("Helen Marsh", ReadText.Of("Helen Marsh said Tuesday that according to its analysis, the party won 82 percent of the vote.").Only.Speaker?.Name);
    }

    [Theory]
    [InlineData("Helen Marsh said at least 40 locks leaked.", "at least 40 locks leaked")]
    [InlineData("Helen Marsh reported between $5,000 and $15,000 in income.", "between $5,000 and $15,000 in income")]
    [InlineData("Helen Marsh asked for $1.9 billion to fight floods.", "$1.9 billion to fight floods")]
    [InlineData("Locks are dry, Helen Marsh said last month.", "Locks are dry")]
    [InlineData("Helen Marsh said two weeks ago that locks are dry.", "that locks are dry")]
    [InlineData("Helen Marsh said last year was the driest.", "last year was the driest")]
    public void Margins_and_money_are_among_the_words_and_times_are_not(string text, string words)
    {
        var read = ReadText.Of(text);

        Assert.Equal(words, read.WordsOf(read.Only));
        Assert.Equal(AttributionKind.Indirect, read.Only.Kind);
    }

    [Theory]
    [InlineData("A Harlow poll found that 61 percent of farmers trust the board. Another 29 percent said they would move.", "Another 29 percent")]
    [InlineData("According to a Harlow poll, 61 percent of farmers trust the board.\n\nNearly a third of them said they would move.", "Nearly a third of them")]
    [InlineData("Some 61 percent of farmers in a Harlow poll said the lock leaks; 29 percent said they would move.", "29 percent")]
    public void The_poll_passes_on_what_a_share_of_those_it_asked_said(string text, string share)
    {
        var read = ReadText.Of(text);
        var said = read.With("they would move");

        Assert.Equal(share, read.SourceOf(said));
        Assert.Equal("Harlow", said.Via?.Name);
    }

    [Theory]
    [InlineData("The mayor has lost support. Another 29 percent said they would move.")]
    [InlineData("A Harlow poll found that 61 percent of farmers trust the board.\n\nIt rained.\n\nThe market was empty.\n\nSome 29 percent of shops said they would move.")]
    public void No_poll_vouches_from_afar(string text) => Assert.Null(ReadText.Of(text).With("they would move").Via);
}
