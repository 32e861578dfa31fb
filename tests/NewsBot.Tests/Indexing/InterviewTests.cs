namespace NewsBot.Tests.Indexing;

public class InterviewTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    public void The_turns_of_an_interview_are_the_words_of_whose_name_stands_before_them(string mark)
    {
        var read = ReadText.Of($"Marsh: The Pier Is Safe\n\nHelen Marsh spoke on Port Radio. A transcript:\n\n{mark}JOHN HALE: Is the pier safe? I think people wonder.\n\n{mark}MARSH: I know that it is.\n\n{mark}HALE: Why did you close it?\n\n{mark}MARSH: We had to mend it.{mark}\nThe pier opens in May.");

        Assert.Equal("JOHN HALE", read.With("people wonder").Speaker?.Name);
        Assert.Equal("Helen Marsh", read.With("know that").Speaker?.Name);
        Assert.Equal("JOHN HALE", read.With("close it").Speaker?.Name);
        Assert.Equal("Helen Marsh", read.With("mend it").Speaker?.Name);
        Assert.Equal(5, read.Attributed.Count);
    }

    [Fact]
    public void A_table_of_figures_is_no_interview()
    {
        var read = ReadText.Of("The vote so far:\n\nHelen Marsh: 1,769.\n\nOwen Price: 1,501.\n\nMarsh: 547.\n\nPrice: 46.");

        Assert.Empty(read.Attributed);
    }

    [Fact]
    public void A_warning_in_capitals_is_part_of_its_quotation()
    {
        var read = ReadText.Of("The board met.\n\n\"WARNING: the pier is closed,\" said Helen Marsh.");

        Assert.Equal("\"WARNING: the pier is closed,\"", read.WordsOf(read.Only));
    }
}
