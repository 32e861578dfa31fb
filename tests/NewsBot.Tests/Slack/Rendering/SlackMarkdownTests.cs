using NewsBot.Core.Chat;
using NewsBot.Slack.Rendering;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Slack.Rendering;

public sealed class SlackMarkdownTests
{
    [Theory]
    [InlineData("**b** _i_ ~~s~~ `c`", @"\*\*b\*\* \_i\_ \~\~s\~\~ \`c\`")]
    [InlineData("[a](https://evil.example/) ![b](c)", @"\[a\](https://evil.example/) !\[b\](c)")]
    [InlineData("<!channel> <@U1> R&D &lt;", "&lt;!channel&gt; &lt;@U1&gt; R&amp;D &amp;lt;")]
    [InlineData("# a\n- b - c\n12. d 3. e\n=", "\\# a\n\\- b - c\n12\\. d 3. e\n\\=")]
    [InlineData("3.5 percent. a|b \\", @"3.5 percent. a\|b \\")]
    public void A_mark_loses_its_meaning_and_words_keep_theirs(string text, string escaped) => Assert.Equal(escaped, SlackMarkdown.Cut.Lines(text, 500));

    [Fact]
    public void A_streamed_answer_has_its_lead_as_Markdown_and_the_rest_as_blocks()
    {
        var reply = Replies.Found(Lines.Quotation) with { Lead = "Ann *Bell* said it." };

        var (markdown, blocks) = SlackRenderer.Streamed(reply);

        Assert.Equal(@"Ann \*Bell\* said it.", markdown);
        Assert.Equal(["rich_text", "context"], blocks.Select(block => block!["type"]!.GetValue<string>()));
    }

    [Fact]
    public void An_answer_of_a_sentence_is_streamed_without_blocks() => Assert.Empty(SlackRenderer.Streamed(new Reply("Thank you.")).Blocks);

    [Fact]
    public void A_stream_of_nothing_that_can_be_seen_still_says_something() => Assert.Equal("…", SlackRenderer.Streamed(new Reply("\u202E")).Markdown);

    [Fact]
    public void A_huge_lead_is_cut() => Assert.InRange(SlackRenderer.Streamed(new Reply(new string('*', 100_000))).Markdown.Length, 1000, 1200);
}
