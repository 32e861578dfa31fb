using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Discord.Rendering;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord.Rendering;

public sealed class PagesTests
{
    [Theory]
    [InlineData(1, 300)]
    [InlineData(40, 300)]
    [InlineData(12, 2500)]
    [InlineData(7, 9000)]
    public void Page_after_page_shows_every_line_once_with_its_source(int count, int length)
    {
        var reply = Replies.Found([.. Enumerable.Range(1, count).Select(i => Lines.Of(new string('w', length), $"Speaker {i};"))]) with { Notes = [new string('n', 9000)] };
        var shown = new List<string>();
        for (int? from = 0; from is { } at; from = Next(DiscordRenderer.Message(reply with { From = at })))
            shown.AddRange(Cards(DiscordRenderer.Message(reply with { From = at })));

        Assert.Equal(count, shown.Count);
        Assert.All(shown.Index(), card => Assert.Contains($"— **Speaker {card.Index + 1};** · reported\n-# A full harbour · ¶ 3 · The Harbour Times", card.Item, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData('x', 100_000)]
    [InlineData('*', 100_000)]
    [InlineData('@', 5_000)]
    [InlineData('\n', 100_000)]
    [InlineData('\u0301', 100_000)]
    [InlineData('\u200B', 100_000)]
    [InlineData('\u202E', 100_000)]
    [InlineData(']', 3_000)]
    public void However_long_every_part_is_the_source_stands_and_every_limit_holds(char letter, int length)
    {
        var line = Lines.Huge(letter, length);
        var text = new string(letter, length);
        var reply = new Reply(text)
        {
            Key = "k",
            Sections = [new ReplySection(text) { Lines = [line, line with { Passage = text }], Points = [.. Enumerable.Repeat(new ReplyPoint(text, text), 5)] }, .. Enumerable.Repeat(new ReplySection(text) { Points = [new(text, text)] }, 12)],
            Notes = [.. Enumerable.Repeat(text, 5)],
            Actions = [.. Enumerable.Range(0, 40).Select(i => new ReplyAction(new ActionKey(ActionVerb.Passage, "k", i), text))],
            Menu = new ReplyMenu(new ActionKey(ActionVerb.Choose, "k"), text, [.. Enumerable.Range(0, 26).Select(i => new ReplyChoice($"{i}", text[..1000]) { Description = text[..1000] })]),
        };

        var message = DiscordRenderer.Message(reply);

        Assert.Contains("¶ 1", message["embeds"]![0]!["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("n1:more:k:1", message["components"]!.AsArray()[^1]!["components"]!.AsArray()[^1]!["custom_id"]!.GetValue<string>());
    }

    [Fact]
    public void A_line_that_does_not_fit_whole_begins_the_next_page()
    {
        var reply = Replies.Found(Lines.Of("short", "A"), Lines.Of(new string('w', 9000), "B"));

        Assert.Single(Cards(DiscordRenderer.Message(reply)));
        Assert.Contains("more characters]\n— **B**", Assert.Single(Cards(DiscordRenderer.Message(reply with { From = 1 }))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_quotation_is_closed_before_what_is_left_out_is_told()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 3000));
        var cards = Cards(DiscordRenderer.Message(Replies.Found(Lines.Of(words, "A") with { IsQuotation = true })));

        Assert.Matches(@"^> “(word )+word” \[… [0-9,]+ more characters\]\n", Assert.Single(cards));
    }

    [Fact]
    public void Notes_go_before_any_line_does()
    {
        var lines = Enumerable.Range(1, 9).Select(i => Lines.Of(new string('w', 590), $"{i}")).ToArray();

        var message = DiscordRenderer.Message(Replies.Found(lines) with { Notes = [.. Enumerable.Repeat(new string('n', 300), 20)] });

        Assert.Equal(9, Cards(message).Count);
        Assert.DoesNotContain(new string('n', 300), message["embeds"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_button_can_reach_is_counted() =>
        Assert.Contains("-# 3 more cannot be shown here.", DiscordRenderer.Message(Replies.Found([.. Enumerable.Repeat(Lines.Near, 12)]) with { Key = null })["embeds"]!.AsArray()[^1]!["description"]!.GetValue<string>(), StringComparison.Ordinal);

    [Fact]
    public void A_reply_of_nothing_that_can_be_seen_is_still_a_message() =>
        Assert.Equal("…", DiscordRenderer.Message(new Reply("\u202E\u0000 "))["content"]!.GetValue<string>());

    [Theory]
    [InlineData(-5)]
    [InlineData(99)]
    public void A_page_that_is_not_there_breaks_nothing(int from) =>
        Assert.NotNull(DiscordRenderer.Message(Replies.Found(Lines.Near) with { From = from }));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://example.org/")]
    [InlineData("https://user@example.org/")]
    [InlineData("not an address")]
    [InlineData("https://example.org/\u202Etxt.exe/#")]
    public void Only_web_addresses_are_linked(string url)
    {
        var link = MaskedLink.To("A title", url, 100);
        Assert.True(link == "A title" || link.All(char.IsAscii) && link.StartsWith("[A title](https://example.org/%", StringComparison.Ordinal));
    }

    [Fact]
    public void An_address_is_linked_up_to_its_limit()
    {
        var url = "https://example.org/" + new string('a', MessageLimits.Url - 20);

        Assert.Equal($"[A title]({url})", MaskedLink.To("A title", url, 100));
        Assert.Equal("A title", MaskedLink.To("A title", url + "a", 100));
    }

    [Theory]
    [InlineData("a ] b", @"a \] b · [article](https://example.org/)")]
    [InlineData("see example.org now", "see example.org now · [article](https://example.org/)")]
    [InlineData("a *b*", @"[a \*b\*](https://example.org/)")]
    public void A_title_that_would_break_its_link_stands_beside_it(string title, string link) => Assert.Equal(link, MaskedLink.To(title, "https://example.org/", 100));

    private static List<string> Cards(JsonObject message) =>
        [.. message["embeds"]!.AsArray().Select(embed => embed!["description"]!.GetValue<string>()).Where(description => description.StartsWith("> ", StringComparison.Ordinal))];

    /// <summary>The page that the last button leads to.</summary>
    private static int? Next(JsonObject message)
    {
        var last = message["components"]!.AsArray().LastOrDefault()?["components"]!.AsArray()[^1]!["custom_id"]!.GetValue<string>();
        return ActionKey.TryParse(last, out var key) && key.Verb == ActionVerb.More ? key.At : null;
    }
}
