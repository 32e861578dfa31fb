using NewsBot.Core.Answering;
using NewsBot.Core.Chat;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Chat;

public class FollowUpTests
{
    private static readonly Answer Before = Some.Answer(Some.Evidence(Some.Quotation));

    [Theory]
    [InlineData("and what did she say about NATO?", "what did Ann Bell say about NATO?")]
    [InlineData("and about NATO?", "what did Ann Bell say about NATO?")]
    [InlineData("what about harbour fees", "what did Ann Bell say about harbour fees")]
    [InlineData("did they say \"no\"?", "did Ann Bell say \"no\"?")]
    public void A_pronoun_or_a_left_out_name_is_filled_in(string question, string full)
    {
        var followUp = FollowUp.Read(question, Before);
        Assert.Equal(FollowUpKind.Rewritten, followUp.Kind);
        Assert.Equal(full, followUp.Question);
    }

    [Theory]
    [InlineData("who else?", "Else")]
    [InlineData("and who else said that", "Else")]
    [InlineData("show me the passage", "Passage")]
    [InlineData("passage?", "Passage")]
    [InlineData("when was that?", "When")]
    [InlineData("and where did she say that?", "Where")]
    [InlineData("who said 82%?", "None")]
    public void What_it_asks_of_the_last_answer_is_recognised(string question, string kind) => Assert.Equal(kind, FollowUp.Read(question, Before).Kind.ToString());

    [Theory]
    [InlineData("who said 82% of Tavrians oppose the tax?", "and of Orlanders?", "what share of Orlanders oppose the tax?")]
    [InlineData("who said 82%?", "and of Orlanders?", "who said 82% of Orlanders?")]
    [InlineData("what share of nurses want to leave?", "and of teachers?", "what share of teachers want to leave?")]
    [InlineData("what share of nurses want to leave?", "and teachers?", "what share of teachers want to leave?")]
    [InlineData("how many pilots drowned?", "and sailors?", "how many sailors drowned?")]
    [InlineData("who said rents rose 9% in Kelso?", "and in Port Hask?", "who said rents rose 9% in Port Hask?")]
    [InlineData("who said rents rose 9%?", "and in Kelso?", "who said rents rose 9% in Kelso?")]
    [InlineData("who said 40 people drowned?", "who denied it?", "who denied 40 people drowned?")]
    [InlineData("did Marsh say 40 people drowned?", "who did?", "who said 40 people drowned?")]
    public void The_last_question_is_turned_to_another_group_place_or_act(string before, string question, string full)
    {
        Assert.Equal(full, FollowUp.Read(question, Before with { Question = before }).Question);
    }

    [Theory]
    [InlineData("who did?")]
    [InlineData("who denied it?")]
    [InlineData("and of Orlanders?")]
    public void What_turns_no_question_of_that_kind_stands_on_its_own(string question) =>
        Assert.NotEqual(FollowUpKind.Rewritten, FollowUp.Read(question, Before with { Claims = [], Question = "Ann Bell" }).Kind);

    [Fact]
    public void Without_a_last_answer_every_question_stands_on_its_own() => Assert.Equal(FollowUpKind.None, FollowUp.Read("what did she say?", null).Kind);

    [Fact]
    public void Nothing_is_put_to_an_unnamed_source()
    {
        var unnamed = Before with { Claims = [Before.Claims[0] with { Source = new SourceName("a senior official", null, IsNamed: false) }] };
        Assert.Equal(FollowUpKind.None, FollowUp.Read("what did he say about fees?", unnamed).Kind);
    }
}
