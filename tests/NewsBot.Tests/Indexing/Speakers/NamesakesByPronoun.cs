namespace NewsBot.Tests.Indexing.Speakers;

/// <summary>A surname alone, which two bear or which is a first name as well: the pronouns that go on from it tell whose it is.</summary>
public class NamesakesByPronoun
{
    [Theory]
    [InlineData("Helen Vance met voters. Vance kept her boat. Her husband, Robert Vance, stayed at home. Vance won her race. Vance told the town that the canal was dry.", "Helen Vance")]
    [InlineData("Helen Vance met voters. Robert Vance, her husband, kept a boat. Vance sold his house. Vance lost his car. Vance told the town that the canal was dry.", "Robert Vance")]
    [InlineData("Helen Grant met voters. Grant kept her boat. Robert Grant stayed at home. Grant won her race. Grant told the town that the canal was dry.", "Helen Grant")]
    public void The_pronouns_choose_between_two_of_a_name(string text, string speaker) =>
        Assert.Equal(speaker, ReadText.Of(text).With("the canal was dry").Speaker?.Name);

    [Theory]
    [InlineData("Helen Vance met voters. Robert Vance stayed at home. Vance told the town that the canal was dry.")]
    [InlineData("Helen Vance kept her boat. Robert Vance kept his. Vance sold her house. Vance sold his car. Vance told the town that the canal was dry.")]
    public void A_surname_of_two_stays_as_printed_where_they_do_not(string text) =>
        Assert.Equal("Vance", ReadText.Of(text).With("the canal was dry").Speaker?.Name);

    [Fact]
    public void A_namesake_of_the_other_gender_is_another()
    {
        var read = ReadText.Of("Vance met voters. Vance kept her boat. Former mayor Robert Vance stayed at home. Vance won her race. Vance told the town that the canal was dry.");

        Assert.Equal("Vance", read.With("the canal was dry").Speaker?.Name);
    }

    [Fact]
    public void A_surname_that_is_a_first_name_has_the_gender_of_its_bearer()
    {
        var read = ReadText.Of("Helen Grant met voters. Grant told the town that the canal was dry. She said that the lock was new.");

        Assert.Equal("Helen Grant", read.With("the canal was dry").Speaker?.Name);
        Assert.Equal("Helen Grant", read.With("the lock was new").Speaker?.Name);
    }

    [Fact]
    public void A_thing_after_an_article_bears_no_pronoun()
    {
        var read = ReadText.Of("The Kelso Herald opened in May. On Monday she said that the canal was dry.");

        Assert.False(read.Only.Speaker?.IsResolved);
    }

    [Theory]
    [InlineData("Cheering Helen Marsh, the town met. She said that the canal was dry.")]
    [InlineData("The town met Democrat Helen Marsh. She said that the canal was dry.")]
    public void A_word_before_a_first_name_is_no_part_of_it(string text) =>
        Assert.Equal("Helen Marsh", ReadText.Of(text).With("the canal was dry").Speaker?.Name);
}
