using NewsBot.Core.Language;

namespace NewsBot.Tests.Language;

public class PorterStemTests
{
    /// <summary>Pairs from Porter's paper.</summary>
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("cats", "cat")]
    [InlineData("feed", "feed")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("motoring", "motor")]
    [InlineData("sing", "sing")]
    [InlineData("conflated", "conflat")]
    [InlineData("hopping", "hop")]
    [InlineData("falling", "fall")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("sky", "sky")]
    [InlineData("relational", "relat")]
    [InlineData("conditional", "condit")]
    [InlineData("vietnamization", "vietnam")]
    [InlineData("triplicate", "triplic")]
    [InlineData("hopefulness", "hope")]
    [InlineData("revival", "reviv")]
    [InlineData("adjustment", "adjust")]
    [InlineData("adoption", "adopt")]
    [InlineData("probate", "probat")]
    [InlineData("rate", "rate")]
    [InlineData("controll", "control")]
    [InlineData("roll", "roll")]
    public void Words_come_down_to_the_stems_of_the_paper(string word, string stem) => Assert.Equal(stem, PorterStem.Of(word));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("82")]
    [InlineData("café")]
    [InlineData("state's")]
    public void What_is_no_plain_English_word_stays_as_it_is(string word) => Assert.Equal(word, PorterStem.Of(word));
}
