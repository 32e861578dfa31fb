namespace NewsBot.Tests.Indexing.Speakers;

/// <summary>Phrases before a verb of which only a part, or none, speaks.</summary>
public class WhereSourcesBegin
{
    [Theory]
    [InlineData("Saturday at the fishery convention Sen. Vera Lind said the harbour would reopen.", "Sen. Vera Lind", "Vera Lind")]
    [InlineData("Monday at the fair Lind said the lock would reopen.", "Lind", "Lind")]
    [InlineData("On Tuesday in the packed hall Mayor Ana Holt told residents that the ferry was safe.", "Mayor Ana Holt", "Ana Holt")]
    public void Time_and_place_before_a_name_are_no_part_of_it(string text, string source, string speaker)
    {
        var read = ReadText.Of($"The town met.\n\n{text}");

        Assert.Equal(source, read.SourceOf(read.Only));
        Assert.Equal(speaker, read.Only.Speaker?.Name);
    }

    [Theory]
    [InlineData("Turnout among women was higher than among men - 60 percent of voters said Lind would win.", "60 percent of voters")]
    [InlineData("They both said the lock was dry.", "They")]
    [InlineData("The mayors each agreed that the lock was dry.", "The mayors")]
    [InlineData("“It was a bad night!” wrote a man calling himself Paul Gray.", "a man calling himself Paul Gray")]
    [InlineData("“The lock was dry,” said current and former officials at the lock.", "current and former officials at the lock")]
    [InlineData("“The lock was dry,” said Lind and left.", "Lind")]
    [InlineData("On Feb. 28 Ana Lind said the lock was dry.", "Ana Lind")]
    [InlineData("On the eve of June 3 Lind said the lock was dry.", "Lind")]
    [InlineData("A newly released email from the board finds that the lock was dry.", "A newly released email from the board")]
    [InlineData("A recently published report finds that the lock was dry.", "A recently published report")]
    [InlineData("Ana Lind, the president of the Lock Workers Union, which backed Vance in May, told members that the polls were wrong.", "Ana Lind, the president of the Lock Workers Union,")]
    public void A_source_is_the_whole_phrase_and_no_other(string text, string source)
    {
        var read = ReadText.Of(text);

        Assert.Contains(source, read.Attributed.Select(read.SourceOf));
    }

    [Theory]
    [InlineData("Figures reported on Sunday now suggest that the line lost 4 million euros.")]
    [InlineData("Documents leaked last week show that the board knew of the flood.")]
    [InlineData("Ana Lind shared a timetable for a sailing class called “Winds” with the town.")]
    public void A_thing_does_not_say_what_is_done_to_it(string text) =>
        Assert.DoesNotContain(ReadText.Of(text).Attributed, item => ReadText.Of(text).CueOf(item) is "reported" or "leaked" or "called");

    [Theory]
    [InlineData("The council reported on Monday that the boats were lost.", "The council")]
    [InlineData("The board warned in March the ferry was unsafe.", "The board")]
    [InlineData("Officials warned last week the ferry was unsafe.", "Officials")]
    [InlineData("The mayor called “Winds” a disgrace.", "The mayor")]
    [InlineData("A union called the plan absurd.", "A union")]
    public void A_verb_in_the_past_keeps_its_subject(string text, string source)
    {
        var read = ReadText.Of(text);

        Assert.Equal(source, read.SourceOf(read.Only));
    }

    [Theory]
    [InlineData("The guards stayed and Ana Lind left, saying that the lock was dry.", "Ana Lind")]
    [InlineData("Critics were quick to reply, with Peter Vance tweeting that the lock was dry.", "Peter Vance")]
    [InlineData("Ana Lind shared a timetable for a sailing class on her page, writing “Here it is, and the lock was dry.”", "Ana Lind")]
    public void A_participle_has_the_nearest_subject(string text, string speaker) =>
        Assert.Equal(speaker, ReadText.Of(text).With("the lock was dry").Speaker?.Name);

    [Fact]
    public void A_place_is_not_cut_for_a_pollster() =>
        Assert.Equal("New Hampshire surveys", ReadText.Of("New Hampshire surveys show that Lind leads by 4 points.").Only.Speaker?.Name);
}
