namespace NewsBot.Tests.Language.Parsing;

public sealed class WordsOfTheGrammar
{
    [Theory]
    [InlineData("They don't know.", "They do n't know .")]
    [InlineData("They don’t know.", "They do n’t know .")]
    [InlineData("Venn's long-term plan", "Venn 's long - term plan")]
    [InlineData("the workers' rights", "the workers ' rights")]
    [InlineData("It rose 82% to $1,200.50 ...", "It rose 82 % to $ 1,200.50 ...")]
    [InlineData("We'll re-elect the co-chair -- soon", "We 'll re-elect the co-chair -- soon")]
    [InlineData("U.S. officials", "U.S. officials")]
    [InlineData("He said “it can’t wait” twice", "He said “ it ca n’t wait ” twice")]
    public void Tokens_are_cut_as_in_the_treebanks(string text, string words)
    {
        var parsed = Grammar.Of(text);

        Assert.Equal(words, string.Join(' ', parsed.Words.ToArray().Select(word => word.Span.Of(text))));
    }

    [Fact]
    public void A_token_is_found_by_the_word_that_its_words_hang_on()
    {
        const string text = "The mayor said “the old bridge will close” again.";
        var parsed = Grammar.Of(text);

        Assert.Equal("mayor", parsed[parsed.HeadOf(1)].Span.Of(text));
        Assert.Equal("close", parsed[parsed.HeadOf(3)].Span.Of(text));
        Assert.Equal(-1, parsed.HeadOf(99));
    }

    [Fact]
    public void An_offset_between_words_is_in_none()
    {
        var parsed = Grammar.Of("We agree");

        Assert.Equal(1, parsed.At(3));
        Assert.Equal(-1, parsed.At(2));
        Assert.Equal(-1, parsed.At(8));
    }
}
