namespace NewsBot.Tests.Indexing;

public class LeadInTests
{
    [Theory]
    [InlineData("When the pier fell in 1998, Mayor Owen Price released the following statement:", "Owen Price")]
    [InlineData("Stated Owen Price:", "Owen Price")]
    [InlineData("The council has nothing but a blind faith in Owen Price’s word:", "Owen Price")]
    [InlineData("Here, in full, is Owen Price’s letter:", "Owen Price")]
    [InlineData("When the crowd gave in to its anger, Owen Price called it off:", "Owen Price")]
    [InlineData("The Harbour Board issued a statement that blames the storm for the delay.", "Harbour Board")]
    [InlineData("Owen Price continued his attack.", "Owen Price")]
    [InlineData("Owen Price said that for years nobody had looked at the pier.", "Owen Price")]
    public void A_sentence_leads_to_the_quotation_of_the_next_paragraph(string before, string speaker)
    {
        var read = ReadText.Of($"{before}\n“We mended what we could.”\n“Nobody else would have done it.”");

        Assert.Equal(speaker, read.With("mended").Speaker?.Name);
        Assert.Equal(speaker, read.With("Nobody else").Speaker?.Name);
    }

    [Theory]
    [InlineData("Owen Price left the hall.")]
    [InlineData("It gets better:")]
    [InlineData("Read the latest below:")]
    [InlineData("Owen Price praised the work, but Helen Marsh warned of its cost.")]
    public void A_sentence_that_leaves_the_speaker_open_leads_to_nobodys_words(string before)
    {
        var read = ReadText.Of($"{before}\n“We mended what we could.”");

        Assert.Null(read.With("mended").Speaker);
    }

    [Theory]
    [InlineData("Helen Marsh of the Harbour School agreed. “We mended what we could.”", "Helen Marsh")]
    [InlineData("Helen Marsh is not sorry. “We mended what we could.”", "Helen Marsh")]
    [InlineData("“The pier was old,” said Helen Marsh, whom Owen Price hired, and who now leads the board. “We mended what we could.”", "Helen Marsh")]
    [InlineData("“The pier was old,” Helen Marsh said in an interview when asked if Owen Price knew. “We mended what we could.”", "Helen Marsh")]
    public void A_quotation_alone_belongs_to_whom_its_paragraph_tells_of(string text, string speaker)
    {
        Assert.Equal(speaker, ReadText.Of(text).With("mended").Speaker?.Name);
    }

    [Fact]
    public void A_line_under_a_quotation_signs_it()
    {
        var read = ReadText.Of("“We mended what we could.”\n— Helen Marsh, harbour master\nThe pier opens in May.");

        Assert.Equal("Helen Marsh", read.With("mended").Speaker?.Name);
        Assert.Equal("—", read.CueOf(read.With("mended")));
    }

    [Fact]
    public void A_dash_before_a_sentence_signs_nothing()
    {
        var read = ReadText.Of("“We mended what we could.”\n— Helen Marsh opens the pier in May.");

        Assert.Null(read.With("mended").Speaker);
    }

    [Theory]
    [InlineData("“We mended what we could.” That remark from harbour master Helen Marsh drew laughter.", "Helen Marsh")]
    [InlineData("“We mended what we could.” So said Helen Marsh in May.", "Helen Marsh")]
    [InlineData("“Are you glad that we mended it?” Helen Marsh pressed.", "Helen Marsh")]
    [InlineData("“Are you glad that we mended it?” Helen Marsh went on, and took off her hat.", "Helen Marsh")]
    public void A_sentence_after_a_quotation_says_whose_it_was(string text, string speaker)
    {
        Assert.Equal(speaker, ReadText.Of(text).With("mended").Speaker?.Name);
    }

    [Theory]
    [InlineData("“Are you glad that we mended it?” Helen Marsh left the hall.")]
    [InlineData("“We mended what we could.” That remark drew laughter.")]
    [InlineData("“We mended what we could.” So Helen Marsh opened the pier.")]
    public void What_happens_after_a_quotation_does_not_say_whose_it_was(string text)
    {
        Assert.Null(ReadText.Of(text).With("mended").Speaker);
    }

    [Fact]
    public void Several_paragraphs_in_straight_marks_with_curly_ones_inside_are_one_speakers()
    {
        var read = ReadText.Of("Helen Marsh wrote:\n\"The “Pier Bill” will pass. We mended what we could.\n\"It is the “Sea Act,” which nobody wanted, that failed.\n\"We shall see.\"");

        Assert.Equal("Helen Marsh", read.With("which nobody wanted").Speaker?.Name);
        Assert.Equal("Helen Marsh", read.With("We shall see").Speaker?.Name);
    }

    [Theory]
    [InlineData("Ferry fares are to rise - Helen Marsh: “We mended what we could.” [Port Weekly]", "Helen Marsh")]
    [InlineData("More from Helen Marsh: “We mended what we could.”", "Helen Marsh")]
    [InlineData("Rep. Helen Marsh (R-Harbour): “We mended what we could.”", "Helen Marsh")]
    public void A_digest_prints_the_name_before_a_colon(string text, string speaker)
    {
        Assert.Equal(speaker, ReadText.Of(text).With("mended").Speaker?.Name);
    }
}
