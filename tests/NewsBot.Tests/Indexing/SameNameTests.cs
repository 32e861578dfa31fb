using NewsBot.Core.Archive;

namespace NewsBot.Tests.Indexing;

/// <summary>Names that several could bear, and titles that tell them apart.</summary>
public class SameNameTests
{
    [Fact]
    public void A_title_of_a_woman_chooses_the_woman_of_that_name()
    {
        var read = ReadText.Of("Peter Vance met Helen Vance. Mrs. Vance said the canal was dry.");

        Assert.Equal("Helen Vance", read.Only.Speaker?.Name);
    }

    [Fact]
    public void A_surname_of_two_stays_as_printed()
    {
        var read = ReadText.Of("Peter Vance and Helen Vance disagreed. Vance said the canal was dry.");

        Assert.Equal("Vance", read.Only.Speaker?.Name);
    }

    [Theory]
    [InlineData("Robert Hale, a teacher, left the lock. Governor Hale said the canal was dry.")]
    [InlineData("Robert Hale, a potter, left the lock. Governor Hale said the canal was dry.")]
    [InlineData("Governor Hale said the canal was dry. On Friday Robert Hale left the lock.")]
    public void A_title_does_not_join_someone_of_whom_something_else_is_said(string text)
    {
        var read = ReadText.Of(text);

        Assert.Equal("Hale", read.Only.Speaker?.Name);
        Assert.Equal("Governor", read.Only.Speaker?.Role);
    }

    [Theory]
    [InlineData("Her deputy, Robert Hale, said 12% of locks leak.", "deputy")]
    [InlineData("The deputy, Robert Hale, said 12% of locks leak.", "deputy")]
    public void A_description_with_a_name_after_it_is_the_role(string text, string role)
    {
        var read = ReadText.Of(text);

        Assert.Equal("12% of locks leak", read.WordsOf(read.Only));
        Assert.Equal("Robert Hale", read.Only.Speaker?.Name);
        Assert.Equal(role, read.Only.Speaker?.Role);
    }

    [Theory]
    [InlineData("The late Robert Hale", null)]
    [InlineData("Harbour chief Robert Hale", "Harbour chief")]
    public void A_title_is_kept_whole_or_not_at_all(string printed, string? role)
    {
        var read = ReadText.Of($"{printed} said the canal was dry.");

        Assert.Equal("Robert Hale", read.Only.Speaker?.Name);
        Assert.Equal(role, read.Only.Speaker?.Role);
    }

    [Fact]
    public void The_role_is_the_one_printed_with_the_mention()
    {
        var read = ReadText.Of("Mayor Helen Marsh said the lock was new. Former mayor Helen Marsh said the canal was dry.");

        Assert.Equal("Mayor", read.With("new").Speaker?.Role);
        Assert.Equal("Former mayor", read.With("dry").Speaker?.Role);
    }

    [Fact]
    public void A_place_that_has_spoken_bears_no_he()
    {
        var read = ReadText.Of("The lock in Kelso broke. Kelso said the canal was dry. He said it was new.");

        Assert.Equal("He", read.With("it was new").Speaker?.Name);
        Assert.False(read.With("it was new").Speaker?.IsResolved);
    }

    [Theory]
    [InlineData("Asked whether “the lock is a trap”, Helen Marsh said the canal was dry.")]
    [InlineData("Asked whether “the lock is a trap,” Helen Marsh said the canal was dry.")]
    public void A_question_is_not_the_words_of_the_one_asked(string text)
    {
        var read = ReadText.Of(text);

        var said = Assert.Single(read.Attributed, item => item.Stance == Stance.Said);
        Assert.Equal("the canal was dry", read.WordsOf(said));
        Assert.Equal("Helen Marsh", said.Speaker?.Name);
        Assert.Null(read.With("trap").Speaker);
        Assert.Equal(Stance.Hypothetical, read.With("trap").Stance);
    }

    [Fact]
    public void The_one_who_is_told_is_not_what_is_said()
    {
        var read = ReadText.Of("The canal was dry, Robert Hale was told by Helen Marsh.");

        Assert.Equal("The canal was dry", read.WordsOf(read.Only));
        Assert.Equal("Helen Marsh", read.Only.Speaker?.Name);
    }

    [Fact]
    public void Two_who_both_say_it_are_one_source()
    {
        var read = ReadText.Of("Helen Marsh and Peter Vance both said the strike cost 12 boats.");

        Assert.Equal("Helen Marsh and Peter Vance", read.Only.Speaker?.Name);
    }
}
