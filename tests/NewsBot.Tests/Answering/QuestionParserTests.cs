using NewsBot.Core.Answering;

namespace NewsBot.Tests.Answering;

public class QuestionParserTests
{
    [Theory]
    [InlineData("who said harbour fees are theft?", QuestionKinds.WhoSaid)]
    [InlineData("WHO WARNED ABOUT FLOODING", QuestionKinds.WhoSaid)]
    [InlineData("which minister called it \"reckless\"?", QuestionKinds.WhoSaid)]
    [InlineData("\"the bridge will hold\"", QuestionKinds.WhoSaid)]
    [InlineData("what did Anna Berg say about harbour fees?", QuestionKinds.WhatSaid)]
    [InlineData("what has the mayor said?", QuestionKinds.WhatSaid)]
    [InlineData("waht did Berg siad about fees", QuestionKinds.WhatSaid)]
    [InlineData("where does the figure come from?", QuestionKinds.Origin)]
    [InlineData("what is the source of the flood figure?", QuestionKinds.Origin)]
    [InlineData("how many houses were flooded?", QuestionKinds.HowMany)]
    [InlineData("what share of voters support the bridge?", QuestionKinds.HowMany)]
    [InlineData("did Berg say \"we will rebuild\"?", QuestionKinds.DidSay)]
    [InlineData("did Anna Berg really say that the bridge will hold?", QuestionKinds.DidSay)]
    [InlineData("when did Berg say that?", QuestionKinds.WhenWhere)]
    [InlineData("where did Berg speak about fees?", QuestionKinds.WhenWhere)]
    [InlineData("which sources are anonymous?", QuestionKinds.Sources)]
    [InlineData("who is on the record?", QuestionKinds.Sources)]
    [InlineData("anonymous sources", QuestionKinds.Sources)]
    [InlineData("Anna Berg", QuestionKinds.Topic)]
    [InlineData("harbour fees", QuestionKinds.Topic)]
    [InlineData("", QuestionKinds.Topic)]
    public void Each_kind_of_question_is_recognised(string text, string kind) => Assert.Equal(kind, QuestionParser.Parse(text).Kind);

    [Theory]
    [InlineData("what did Anna Berg say about harbour fees?", "Anna Berg")]
    [InlineData("what did the State Department say", "the State Department")]
    [InlineData("did Berg ever say \"no\"?", "Berg")]
    [InlineData("what has O'Neill said about it?", "O'Neill")]
    [InlineData("what did she say about harbour fees?", null)]
    [InlineData("who said it?", null)]
    public void The_name_asked_after_is_taken_as_it_is_spelt(string text, string? name) => Assert.Equal(name, QuestionParser.Parse(text).Name);

    [Theory]
    [InlineData("who called it \"a bad bridge\"?", "a bad bridge")]
    [InlineData("who called it “a bad bridge”?", "a bad bridge")]
    [InlineData("who called it 'a bad bridge'?", "a bad bridge")]
    [InlineData("did Berg say that the bridge will hold?", "the bridge will hold")]
    [InlineData("\"; DROP TABLE claims; -- who said it?", null)]
    [InlineData("who said Berg's bridge isn't safe?", null)]
    public void Quoted_words_are_those_between_marks(string text, string? quoted) => Assert.Equal(quoted, QuestionParser.Parse(text).Quoted);

    [Fact]
    public void The_matter_is_what_neither_frames_the_question_nor_names_the_source() =>
        Assert.Equal(["harbour", "fees"], QuestionParser.Parse("what did Anna Berg say about the harbour fees?").Topic);

    [Fact]
    public void A_word_of_the_matter_is_no_misspelt_opening() => Assert.Equal(["dogs", "licence"], QuestionParser.Parse("who said two thirds of dogs have no licence?").Topic);

    [Fact]
    public void What_stands_before_the_question_is_no_part_of_it() =>
        Assert.Equal(["harbour"], QuestionParser.Parse("'; DELETE FROM claim; -- who said harbour?").Topic);

    [Fact]
    public void A_huge_or_broken_question_is_read_like_any_other()
    {
        Assert.Equal(QuestionKinds.WhoSaid, QuestionParser.Parse("who said " + new string('x', 1_000_000)).Kind);
        Assert.Equal(QuestionKinds.WhoSaid, QuestionParser.Parse("\0who\u001b[31m said \ud800 it").Kind);
        Assert.Equal(QuestionKinds.Topic, QuestionParser.Parse(new string('"', 50_000)).Kind);
    }
}
