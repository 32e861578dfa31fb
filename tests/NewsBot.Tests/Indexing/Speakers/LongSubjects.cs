namespace NewsBot.Tests.Indexing.Speakers;

/// <summary>Sources of which more is told before their verb: what is told is never taken for the source.</summary>
public class LongSubjects
{
    [Theory]
    [InlineData("The clerk who leaked the memo while deputy mayor")]
    [InlineData("The pilot of the plane that crashed near Alder")]
    [InlineData("The owner of a dog that bit two people")]
    [InlineData("The town where the mine closed")]
    [InlineData("Officials at the hospital where he was treated")]
    [InlineData("Residents of the street where the fire began")]
    [InlineData("A report that the board commissioned")]
    [InlineData("The man she accused of theft")]
    [InlineData("Captains who know the channel")]
    [InlineData("Anyone who has seen the film")]
    [InlineData("At least two sailors who saw the crash")]
    [InlineData("A friend of Hale's who asked not to be named")]
    [InlineData("Doctors treating the wounded in Alder")]
    [InlineData("A group calling itself the Free Sailors")]
    [InlineData("Critics such as Ines Ferreira")]
    [InlineData("The hacker whose mischief revealed the plan")]
    [InlineData("The mother of a boy who was shot by police")]
    public void The_whole_of_them_is_the_source(string source)
    {
        var read = ReadText.Of($"{source} said the deal was dead.");

        Assert.Equal(source, read.SourceOf(read.With("the deal was dead")));
    }

    [Theory]
    [InlineData("A spokesman for the firm that runs the ferry", "denied the claim")]
    [InlineData("The team that found the wreck", "called the plan “a mess.”")]
    [InlineData("The bank that lent the money", "called the plan “a mess.”")]
    public void The_object_of_what_is_told_says_nothing(string source, string said)
    {
        var read = ReadText.Of($"{source} {said}.");

        Assert.Equal(source, read.SourceOf(read.Only));
    }

    [Theory]
    [InlineData("The couple, who have three sons, denied the claim.", "The couple")]
    [InlineData("People who know him left the hall.", "left the hall")]
    public void Nobody_is_given_words_that_are_not_his(string text, string words) =>
        Assert.DoesNotContain(ReadText.Of(text).Attributed, item => item.Content.Any(span => span.Of(text).Contains(words, StringComparison.Ordinal)));

    [Theory]
    [InlineData("The daughter of former Mayor Tom Hale and Ines Ferreira", "The daughter of former Mayor Tom Hale and Ines Ferreira")]
    [InlineData("Ines Ferreira and her brother Paul", "Ines Ferreira and Paul")]
    [InlineData("Ines Ferreira and Tom Hale, who run the shop,", "Ines Ferreira and Tom Hale")]
    [InlineData("St. Anne’s Hospital in Alder", "St. Anne’s Hospital")]
    [InlineData("The Workers’ Party", "Workers’ Party")]
    [InlineData("Hale’s White House", "White House")]
    public void Whoever_is_named_first_or_alone_is_the_speaker(string source, string name) =>
        Assert.Equal(name, ReadText.Of($"{source} said the deal was dead.").With("the deal was dead").Speaker?.Name);
}
