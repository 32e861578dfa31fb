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

    [Theory]
    [InlineData("The pier opens in May. We mended it. — Helen Marsh (@helenmarsh) May 3, 2026", "The pier opens in May. We mended it.")]
    [InlineData("<post id=\"5\">Price says “no” to the pier. — Helen Marsh (@helenmarsh) May 3, 2026</post>.", "Price says “no” to the pier.")]
    public void A_post_is_the_words_of_whose_handle_stands_under_it(string post, string words)
    {
        var read = ReadText.Of($"The board met on Monday.\n\n{post}\n\nIt meets again in June.");

        Assert.Equal(words, read.WordsOf(read.Only));
        Assert.Equal("Helen Marsh", read.Only.Speaker?.Name);
    }

    [Theory]
    [InlineData("The board — Helen Marsh (@helenmarsh) among them, and nobody else from the harbour or from the town — met on Monday.")]
    [InlineData("— Helen Marsh (@helenmarsh)")]
    [InlineData("Follow us (@portweekly)")]
    public void A_handle_in_other_places_posts_nothing(string text)
    {
        Assert.Empty(ReadText.Of($"The board met on Monday.\n\n{text}").Attributed);
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
