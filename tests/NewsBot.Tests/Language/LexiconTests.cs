using NewsBot.Core.Language;

namespace NewsBot.Tests.Language;

public class LexiconTests
{
    [Theory]
    [InlineData("said", "say")]
    [InlineData("Warned", "warn")]
    [InlineData("denies", "deny")]
    [InlineData("admitted", "admit")]
    [InlineData("writing", "write")]
    [InlineData("sought", "seek")]
    [InlineData("emphasizes", "emphasize")]
    [InlineData("criticised", "criticise")]
    public void Every_form_leads_to_its_verb(string word, string verb) => Assert.Equal(verb, Lexicon.Find(word).Cue?.Base);

    [Theory]
    [InlineData("canal")]
    [InlineData("averyveryverylongwordthatnodictionaryknows")]
    [InlineData("")]
    public void An_unknown_word_is_nothing(string word) => Assert.Equal(default, Lexicon.Find(word));

    [Fact]
    public void A_name_may_be_a_verb_too()
    {
        Assert.True(Lexicon.Find("mark").Tags.HasFlag(WordTags.MaleName));
        Assert.True(Lexicon.Find("URSULA").Tags.HasFlag(WordTags.FemaleName));
    }
}
