namespace NewsBot.Tests.Indexing;

public class SpeakerTests
{
    [Theory]
    [InlineData("former Foreign Secretary Helen Marsh", "Helen Marsh", "former Foreign Secretary")]
    [InlineData("President Okafor", "Okafor", "President")]
    [InlineData("General Peter Vance", "Peter Vance", "General")]
    [InlineData("Board President Astrid von der Heide", "Astrid von der Heide", "Board President")]
    [InlineData("Secretary of State Helen Marsh", "Helen Marsh", "Secretary of State")]
    [InlineData("Mr. Okafor", "Okafor", null)]
    [InlineData("Helen Marsh, a professor at Leeds,", "Helen Marsh", "professor at Leeds")]
    [InlineData("his campaign manager, Helen Marsh,", "Helen Marsh", "campaign manager")]
    public void A_name_stands_without_its_title_and_the_title_is_the_role(string printed, string name, string? role)
    {
        var speaker = ReadText.Of($"On Monday, {printed} said that the canal was dry.").Only.Speaker;

        Assert.Equal(name, speaker?.Name);
        Assert.Equal(role, speaker?.Role);
        Assert.True(speaker?.IsNamed);
    }

    [Theory]
    [InlineData("Three separate military sources")]
    [InlineData("My contacts within the Water Board")]
    [InlineData("A senior official")]
    [InlineData("Two people familiar with the talks")]
    public void An_anonymous_source_stays_as_published_word_for_word(string printed)
    {
        var speaker = ReadText.Of($"{printed} confirmed that the canal was dry.").Only.Speaker;

        Assert.Equal(printed, speaker?.Name);
        Assert.False(speaker?.IsNamed);
        Assert.True(speaker?.IsResolved);
    }

    [Fact]
    public void A_surname_stands_for_the_full_name_of_the_article()
    {
        var read = ReadText.Of("Marsh: Canal Is Dry.\nHelen Marsh opened the lock. “It leaks,” Marsh said.");

        Assert.Equal(["Helen Marsh", "Helen Marsh"], read.Attributed.Select(item => item.Speaker?.Name));
    }

    [Fact]
    public void Pronouns_stand_for_the_one_of_that_gender()
    {
        var read = ReadText.Of("Helen Marsh met Peter Vance at the lock. “It leaks,” she said. He replied that it was new.");

        Assert.Equal("Helen Marsh", read.With("leaks").Speaker?.Name);
        Assert.Equal("Peter Vance", read.With("it was new").Speaker?.Name);
    }

    [Fact]
    public void A_pronoun_stays_with_the_one_who_spoke_last()
    {
        var read = ReadText.Of("Peter Vance thanked Robert Hale for the lock, saying it was new. He added that it leaks.");

        Assert.Equal("Peter Vance", read.With("it leaks").Speaker?.Name);
    }

    [Fact]
    public void A_pronoun_without_a_bearer_is_left_open()
    {
        var speaker = ReadText.Of("“It leaks,” she said.").Only.Speaker;

        Assert.Equal("she", speaker?.Name);
        Assert.False(speaker?.IsNamed);
        Assert.False(speaker?.IsResolved);
    }

    [Fact]
    public void A_pronoun_stands_for_no_place()
    {
        var speaker = ReadText.Of("The lock in Leeds was closed in May. Wakefield followed. “It leaks,” he said.").Only.Speaker;

        Assert.Equal("he", speaker?.Name);
        Assert.False(speaker?.IsResolved);
    }

    [Fact]
    public void A_title_alone_stands_for_the_one_who_bears_it()
    {
        var read = ReadText.Of("Senator Peter Vance opened the lock. The senator said it was new.");

        Assert.Equal("Peter Vance", read.Only.Speaker?.Name);
    }

    [Fact]
    public void A_former_bearer_is_not_the_one_in_office()
    {
        var read = ReadText.Of("Mayor Helen Marsh opened the lock. The former mayor said it was new.");

        Assert.Equal("The former mayor", read.Only.Speaker?.Name);
        Assert.False(read.Only.Speaker?.IsNamed);
    }

    [Fact]
    public void A_body_is_named()
    {
        var speaker = ReadText.Of("The Water Board said the canal was dry.").Only.Speaker;

        Assert.Equal("Water Board", speaker?.Name);
        Assert.True(speaker?.IsNamed);
    }

    [Theory]
    [InlineData("Critics")]
    [InlineData("Audiences")]
    [InlineData("Supporters of the plan")]
    public void A_word_that_has_its_capital_from_the_sentence_is_no_name(string printed)
    {
        var speaker = ReadText.Of($"{printed} said the canal was dry.").Only.Speaker;

        Assert.Equal(printed, speaker?.Name);
        Assert.False(speaker?.IsNamed);
    }

    [Fact]
    public void A_campaign_is_named_by_the_name_before_it()
    {
        var speaker = ReadText.Of("The Marsh campaign said the canal was dry.").Only.Speaker;

        Assert.Equal("Marsh campaign", speaker?.Name);
        Assert.True(speaker?.IsNamed);
    }

    [Fact]
    public void A_short_form_in_brackets_stands_for_the_body()
    {
        var read = ReadText.Of("The Union of Lock Keepers (ULK) met on Monday. The ULK said the canal was dry.");

        Assert.Equal("Union of Lock Keepers", read.Only.Speaker?.Name);
    }

    [Theory]
    [InlineData("Helen Marsh and Peter Vance")]
    [InlineData("Helen Marsh, Peter Vance, and Robert Hale")]
    public void Those_who_speak_together_are_one_source(string printed)
    {
        var speaker = ReadText.Of($"{printed} said the canal was dry.").Only.Speaker;

        Assert.Equal(printed, speaker?.Name);
        Assert.True(speaker?.IsNamed);
    }

    [Fact]
    public void Words_passed_on_keep_their_source_and_who_passed_them_on()
    {
        var read = ReadText.Of("According to lock keeper Peter Vance, the new government maintains that “the canal is not dry.”");

        Assert.Equal("that “the canal is not dry.”", read.WordsOf(read.Only));
        Assert.Equal("the new government", read.Only.Speaker?.Name);
        Assert.True(read.Only.Speaker?.IsNamed);
        Assert.Equal("Peter Vance", read.Only.Via?.Name);
    }

    [Fact]
    public void An_inquiry_passes_on_what_someone_said()
    {
        var read = ReadText.Of("Our investigation found that Vance had privately admitted the canal was dry.");

        Assert.Equal("Vance", read.Only.Speaker?.Name);
        Assert.Equal("Our investigation", read.Only.Via?.Name);
    }

    [Fact]
    public void The_place_beside_the_cue_is_kept()
    {
        var read = ReadText.Of("“It leaks,” Helen Marsh said during a visit in Leeds.");

        Assert.Equal("in Leeds", read.Only.Place?.Of(read.Text));
    }
}
