namespace NewsBot.Tests.Indexing;

/// <summary>Sentences in which several are named and only one of them speaks.</summary>
public class WhoseWordsTests
{
    [Theory]
    [InlineData("Sources close to President Helen Marsh")]
    [InlineData("Aides to Mayor Peter Vance")]
    [InlineData("Two lawyers loyal to Robert Hale")]
    public void One_named_after_a_preposition_is_not_the_source(string printed)
    {
        var read = ReadText.Of($"{printed} said the canal was dry.");

        Assert.Equal(printed, read.Only.Speaker?.Name);
        Assert.False(read.Only.Speaker?.IsNamed);
    }

    [Fact]
    public void An_anonymous_source_after_its_words_keeps_whom_it_serves()
    {
        var read = ReadText.Of("The canal is dry, according to sources close to Mayor Helen Marsh.");

        Assert.Equal("sources close to Mayor Helen Marsh", read.Only.Speaker?.Name);
        Assert.False(read.Only.Speaker?.IsNamed);
    }

    [Theory]
    [InlineData("Helen Marsh, whom Peter Vance called “a fool”, said 12% of locks leak.")]
    [InlineData("Helen Marsh, whom Peter Vance called “a fool,” said 12% of locks leak.")]
    public void A_judgement_in_an_aside_ends_with_the_aside(string text)
    {
        var read = ReadText.Of(text);

        Assert.Equal("Peter Vance", read.With("a fool").Speaker?.Name);
        Assert.Equal("Helen Marsh", read.With("12%").Speaker?.Name);
        Assert.Equal("12% of locks leak", read.WordsOf(read.With("12%")));
    }

    [Theory]
    [InlineData("“We left,” he told neighbours in Ely. 🚧 “It came at noon,” said Helen Marsh.")]
    [InlineData("“We left,” he told neighbours in Ely ► “It came at noon,” said Helen Marsh.")]
    [InlineData("“We left,” he said ■ “It came at noon,” Helen Marsh said.")]
    public void Two_quotations_with_their_own_cues_are_never_one(string text)
    {
        var read = ReadText.Of(text);

        Assert.Equal("“We left,”", read.WordsOf(read.With("We left")));
        Assert.Equal("“It came at noon,”", read.WordsOf(read.With("noon")));
        Assert.Equal("Helen Marsh", read.With("noon").Speaker?.Name);
        Assert.Equal("he", read.With("We left").Speaker?.Name);
    }

    [Theory]
    [InlineData("Helen Marsh quoted Peter Vance as saying that the canal was dry.")]
    [InlineData("Peter Vance was quoted by Helen Marsh as saying that the canal was dry.")]
    [InlineData("On Monday, Peter Vance said that the canal was dry, according to Helen Marsh.")]
    public void Words_that_someone_passes_on_are_the_speakers(string text)
    {
        var read = ReadText.Of(text);

        Assert.Equal("that the canal was dry", read.WordsOf(read.Only));
        Assert.Equal("Peter Vance", read.Only.Speaker?.Name);
        Assert.Equal("Helen Marsh", read.Only.Via?.Name);
    }

    [Fact]
    public void A_quotation_that_someone_passes_on_is_one_claim()
    {
        var read = ReadText.Of("“It leaks,” Peter Vance told guards, according to Inspector Helen Marsh.");

        Assert.Equal("“It leaks,”", read.WordsOf(read.Only));
        Assert.Equal("Peter Vance", read.Only.Speaker?.Name);
        Assert.Equal("Helen Marsh", read.Only.Via?.Name);
    }

    [Theory]
    [InlineData("Helen Marsh, citing Peter Vance, said 12% of locks leak.", "Helen Marsh")]
    [InlineData("The Water Board, quoting engineers, said 12% of locks leak.", "Water Board")]
    public void An_aside_that_cites_is_no_part_of_the_words(string text, string speaker)
    {
        var read = ReadText.Of(text);

        Assert.Equal("12% of locks leak", read.WordsOf(read.Only));
        Assert.Equal(speaker, read.Only.Speaker?.Name);
    }

    [Theory]
    [InlineData("Helen Marsh put repairs at $4m.", "Helen Marsh", "repairs at $4m")]
    [InlineData("The Water Board put the number of leaks at 12.", "Water Board", "the number of leaks at 12")]
    [InlineData("The loss was put at £4bn by the engineer Helen Marsh.", "Helen Marsh", "The loss | at £4bn")]
    public void A_figure_is_that_of_the_one_who_puts_it(string text, string speaker, string words)
    {
        var read = ReadText.Of(text);

        Assert.Equal(words, read.WordsOf(read.Only));
        Assert.Equal(speaker, read.Only.Speaker?.Name);
        Assert.Single(read.Only.Figures);
    }

    [Fact]
    public void A_source_that_asked_for_its_name_to_be_kept_back_keeps_its_quotation()
    {
        var read = ReadText.Of("“It leaks,” a spokeswoman, who asked not to be named, said.");

        Assert.Equal("“It leaks,”", read.WordsOf(read.With("It leaks")));
        Assert.Equal("a spokeswoman", read.With("It leaks").Speaker?.Name);
        Assert.False(read.With("It leaks").Speaker?.IsNamed);
    }
}
