using System.Net;
using System.Text;
using NewsBot.Slack.Rendering;

namespace NewsBot.Tests.Slack.Rendering;

public sealed class SlackTextTests
{
    private static readonly string[] Bits =
    [
        "*", "_", "~", "`", "```", ">", "<", "&", "&amp;", "&lt;", "<!channel>", "<@U1>", "<#C1|x>", "<https://evil.example/|a>", "|", " ", "\n", "word", "é", "👩‍👩‍👧", "\u202E", "\u200B", "\uD800", "\0", "\u001B",
        "e\u0301", "10:30", ":smile:", ":",
    ];

    [Theory]
    [InlineData("<!channel> <@U1> <url|label>", "&lt;!channel&gt; &lt;@U1&gt; &lt;url|label&gt;")]
    [InlineData("R&D &amp; &lt;", "R&amp;D &amp;amp; &amp;lt;")]
    [InlineData("> quote > quote", "\u200B&gt; quote &gt; quote")]
    [InlineData("*b* a*b", "*\u200Bb\u200B* a*b")]
    [InlineData("_i_ snake_case ~s~", "_\u200Bi\u200B_ snake_case ~\u200Bs\u200B~")]
    [InlineData("`c`", "\u200B`\u200Bc\u200B`\u200B")]
    [InlineData(":tada: at 10:30:45, no: yes", ":\u200Btada: at 10:30:45, no: yes")]
    [InlineData("a\u202Eb\u2066c\u200Fd\u061Ce", "abcde")]
    [InlineData("a\u0000b\u001B[31mc\u009Fd", "ab[31mcd")]
    [InlineData("a\r\n\r\nb\tc\u2028d", "a b c d")]
    [InlineData("", "")]
    public void A_mark_loses_its_meaning_and_words_keep_theirs(string text, string escaped) => Assert.Equal(escaped, SlackText.Escape(text));

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_letter_that_can_be_sent() =>
        Assert.Equal("a\uFFFDb", SlackText.Escape(new string(['a', '\uD800', 'b'])));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_is_seen_is_the_text_and_no_mark_is_live(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 2000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => Bits[random.Next(Bits.Length)]));
            var (line, longest) = (SlackText.Escape(text), random.Next(1, 60));

            Assert.Equal(Core.Chat.CleanText.Of(text).Replace("\u200B", "", StringComparison.Ordinal), Seen(line));
            Assert.DoesNotMatch(@"[<>]|&(?!(amp|lt|gt);)|^\s*&gt;|`\w|\w`|(?<![\w\u200B])[*_~]\w", line);
            Assert.True(SlackText.Cut.Line(text, longest).Length <= longest || longest < 3);
            Assert.DoesNotMatch(@"&(?!(amp|lt|gt);)", SlackText.Cut.Line(text, longest));
            Assert.True(SlackText.Cut.Lines(text, longest + Core.Chat.CutText.MarkLength).Length <= longest + Core.Chat.CutText.MarkLength);
            Assert.Equal(line, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line)));
        }
    }

    [Theory]
    [InlineData("javascript:alert(1)", "A title")]
    [InlineData("https://user@example.org/", "A title")]
    [InlineData("not an address", "A title")]
    [InlineData("https://example.org/a|b>c d&e", "<https://example.org/a%7Cb%3Ec%20d&amp;e|A title>")]
    [InlineData(null, "A title")]
    public void Only_web_addresses_are_linked_and_none_ends_its_link(string? url, string link) => Assert.Equal(link, SlackLink.To("A title", url, 100));

    [Theory]
    [InlineData("a|b", "a|b · <https://example.org/|article>")]
    [InlineData("see example.org", "see example.org · <https://example.org/|article>")]
    [InlineData("a <b>\nc", "<https://example.org/|a &lt;b&gt; c>")]
    public void A_title_that_would_break_its_link_stands_beside_it(string title, string link) => Assert.Equal(link, SlackLink.To(title, "https://example.org/", 100));

    private static string Seen(string marked) => WebUtility.HtmlDecode(marked.Replace("\u200B", "", StringComparison.Ordinal));
}
