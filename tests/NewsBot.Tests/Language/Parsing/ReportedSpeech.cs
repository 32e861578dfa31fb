using NewsBot.Core.Language.Parsing;

namespace NewsBot.Tests.Language.Parsing;

public sealed class ReportedSpeech
{
    [Theory]
    [InlineData("The mayor said that the bridge will close in May.", "mayor", "nsubj(said)")]
    [InlineData("The mayor said that the bridge will close in May.", "said", "root(ROOT)")]
    [InlineData("The mayor said that the bridge will close in May.", "close", "ccomp(said)")]
    [InlineData("Mira Solveig told reporters that the plant had failed two tests.", "reporters", "iobj(told)")]
    [InlineData("Mira Solveig told reporters that the plant had failed two tests.", "failed", "ccomp(told)")]
    [InlineData("The ministry warned that prices could rise again.", "ministry", "nsubj(warned)")]
    [InlineData("The ministry warned that prices could rise again.", "rise", "ccomp(warned)")]
    [InlineData("The committee was told by the auditor that the figures were wrong.", "committee", "nsubj:pass(told)")]
    [InlineData("The committee was told by the auditor that the figures were wrong.", "auditor", "obl:agent(told)")]
    [InlineData("She promised to publish the report.", "publish", "xcomp(promised)")]
    [InlineData("The minister denied the claim.", "claim", "obj(denied)")]
    [InlineData("\"We will not sell the harbour,\" the governor said.", "governor", "nsubj(said)")]
    [InlineData("\"We will not sell the harbour,\" said the governor.", "governor", "nsubj(said)")]
    [InlineData("The woman who runs the museum said so.", "runs", "acl:relcl(woman)")]
    [InlineData("The spokeswoman for the ministry declined to comment.", "ministry", "nmod(spokeswoman)")]
    public void A_word_hangs_where_an_editor_would_hang_it(string sentence, string word, string arc) => Assert.Equal(arc, Grammar.Arc(sentence, word));

    [Fact]
    public void According_to_is_held_together()
    {
        const string text = "According to the survey, rents rose by 4% last year.";

        Assert.Equal("case(survey)", Grammar.Arc(text, "According"));
        Assert.Equal("obl(rose)", Grammar.Arc(text, "survey"));
        Assert.Equal("nsubj(rose)", Grammar.Arc(text, "rents"));
    }

    [Fact]
    public void A_subject_comes_with_all_that_hangs_on_it()
    {
        const string text = "The head of the port authority said that the strike is over.";
        var parsed = Grammar.Of(text);

        var subject = parsed.Subject(parsed.Root);

        Assert.Equal("The head of the port authority", parsed.Subtree(subject).Of(text));
        Assert.Equal("that the strike is over", parsed.Subtree(parsed.Child(parsed.Root, Relation.Ccomp)).Of(text));
    }

    [Fact]
    public void A_verb_keeps_its_tense()
    {
        const string text = "The mayor said that trains run.";
        var parsed = Grammar.Of(text);

        Assert.Equal(new TagClass(Upos.Verb, "VBD"), parsed[parsed.At(text.IndexOf("said", StringComparison.Ordinal))].Class);
        Assert.Equal(new TagClass(Upos.Noun, "NNS"), parsed[parsed.At(text.IndexOf("trains", StringComparison.Ordinal))].Class);
    }

    [Fact]
    public void A_headline_with_a_colon_is_one_tree()
    {
        const string text = "Mayor: Bridge will close in May";
        var parsed = Grammar.Of(text);

        Assert.Equal(Upos.Noun, parsed[parsed.At(0)].Upos is Upos.Propn ? Upos.Noun : parsed[parsed.At(0)].Upos);
        Assert.Equal("nsubj(close)", Grammar.Arc(text, "Bridge"));
    }
}
