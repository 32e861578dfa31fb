using System.Text;
using System.Text.RegularExpressions;
using NewsBot.Core.Chat;
using NewsBot.Discord.Rendering;

namespace NewsBot.Tests.Discord.Rendering;

public sealed partial class DiscordTextTests
{
    private static readonly string[] Bits =
    [
        "*", "_", "~", "|", "`", "```", ">", "#", "-", "+", "1.", "[", "]", "(", ")", "<", "@", ":", "\\", "/", "-#", " ", "\n", "everyone", "here", "<@42>", "<#7>", "<t:1>", "https://evil.example/a",
        "discord.gg/abc", "word", "é", "👩‍👩‍👧", "\u202E", "\u200B", "\uD800", "\0", "\u001B", "🇫🇷", "e\u0301", "10:30", ":smile:",
    ];

    [Theory]
    [InlineData("*a* _b_ ~~c~~ ||d|| `e`", @"\*a\* \_b\_ \~\~c\~\~ \|\|d\|\| \`e\`")]
    [InlineData("# a # b", @"\# a # b")]
    [InlineData("-# small", @"\-# small")]
    [InlineData("  - item", @"  \- item")]
    [InlineData("+ item + item", @"\+ item + item")]
    [InlineData("> quote > quote", @"\> quote > quote")]
    [InlineData("12. May 3. June", @"12\. May 3. June")]
    [InlineData("3.5 percent of 1.", "3.5 percent of 1.")]
    [InlineData("[a](b)", @"\[a\](b)")]
    [InlineData("<@42> <@&42> <#42> <t:42> <:a:42>", @"\<\@42> \<\@&42> \<#42> \<t\:42> \<\:a\:42>")]
    [InlineData("at 10:30, they said: no :smile: :100:", @"at 10:30, they said: no \:smile: \:100:")]
    [InlineData("https://evil.example/x discord.gg/abc and/or", @"https\://evil.example\/x discord.gg\/abc and/or")]
    [InlineData(@"¯\_(ツ)_/¯", @"¯\\\_(ツ)\_/¯")]
    [InlineData("@everyone @Here @hereby a@b", "\\@\u200Beveryone \\@\u200BHere \\@\u200Bhereby a\\@b")]
    [InlineData("a\u202Eb\u2066c\u200Fd\u061Ce", "abcde")]
    [InlineData("a\u0000b\u001B[31mc\u009Fd", @"ab\[31mcd")]
    [InlineData("a\r\n\r\nb\tc\u2028d", "a b c d")]
    [InlineData("", "")]
    public void A_mark_loses_its_meaning_and_words_keep_theirs(string text, string escaped) => Assert.Equal(escaped, DiscordText.Escape(text));

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_letter_that_can_be_sent() =>
        Assert.Equal("a\uFFFDb\uFFFD", DiscordText.Escape(new string(['a', '\uD800', 'b', '\uDC00'])));

    [Fact]
    public void Lines_are_kept_where_they_may_be_and_each_begins_anew() =>
        Assert.Equal("a\n\n\\- b\n\\# c", DiscordText.Mark(CleanText.Lines("\n\na\n\n\n\n- b\r\n# c\n")));

    [Fact]
    public void Places_without_markup_show_no_backslash_and_no_ping() =>
        Assert.Equal("*a* @\u200Beveryone, @\u200Bhere @you", DiscordText.WithoutPings("*a* @everyone, @here @you"));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_is_seen_is_the_text_to_the_letter_and_no_mark_is_live(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 2000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Bits[random.Next(Bits.Length)]));
            var clean = CleanText.Lines(text);
            var marked = DiscordText.Mark(clean);

            Assert.Equal(clean, Seen(marked));
            Assert.DoesNotMatch(@"^\s*(#{1,3}|-#|>|[-+]|[0-9]+\.)\s|(?i)@(everyone|here)|<[@#:t]|\w://", Whole().Replace(marked, "·"));
            Assert.DoesNotMatch(@"[*_~`|\[\]<@]", Whole().Replace(marked, ""));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_cut_leaves_whole_letters_and_whole_escapes_and_is_never_too_long(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 2000; run++)
        {
            var clean = CleanText.Of(string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => Bits[random.Next(Bits.Length)])));
            var longest = random.Next(1, 40);
            var (start, end) = (Cut.Marked.Beginning(clean, longest), Cut.Marked.End(clean, longest));

            Assert.True(DiscordText.Mark(start).Length <= longest && DiscordText.Mark(end).Length <= longest);
            Assert.StartsWith(start, clean, StringComparison.Ordinal);
            Assert.EndsWith(end, clean, StringComparison.Ordinal);
            Assert.Equal(start, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(start)));
            Assert.Equal(end, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(end)));
            Assert.True(Cut.Escaped(clean, longest + 2).Length <= longest + 2 && Cut.Plain(clean, longest).Length <= longest);
            Assert.True(Cut.EscapedLines(clean, longest + CutText.MarkLength).Length <= longest + CutText.MarkLength);
        }
    }

    [Fact]
    public void A_family_is_one_letter()
    {
        const string family = "👩‍👩‍👧‍👦";
        Assert.Equal("ab", Cut.Marked.Beginning("ab" + family, 2 + family.Length - 1));
        Assert.Equal("ab", Cut.Marked.End(family + "ab", 2 + family.Length - 1));
    }

    [Fact]
    public void A_letter_longer_than_the_room_is_cut_between_code_points() =>
        Assert.Equal("e" + new string('\u0301', 9), Cut.Marked.Beginning("e" + new string('\u0301', 100_000), 10));

    [Fact]
    public void What_is_left_out_is_counted_as_people_count() =>
        Assert.Equal(("[… 8,200 more characters]", "[… 1 earlier character]"), (CutText.Left(new string('x', 8200), "more"), CutText.Left("🙂", "earlier")));

    /// <summary>As Discord shows it: a backslash before a mark is taken away, nothing else is.</summary>
    private static string Seen(string marked) => Ping().Replace(Whole().Replace(marked, escaped => escaped.Value[1..]), "@");

    [GeneratedRegex(@"\\[^0-9A-Za-z\s]")]
    private static partial Regex Whole();

    [GeneratedRegex("@\u200B(?=everyone|here)", RegexOptions.IgnoreCase)]
    private static partial Regex Ping();
}
