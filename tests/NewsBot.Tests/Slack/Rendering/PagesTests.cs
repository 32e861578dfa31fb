using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Slack.Rendering;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Slack.Rendering;

public sealed class PagesTests
{
    [Theory]
    [InlineData(1, 300)]
    [InlineData(60, 30)]
    [InlineData(40, 300)]
    [InlineData(12, 2500)]
    [InlineData(7, 9000)]
    public void Page_after_page_shows_every_line_once_with_its_source(int count, int length)
    {
        var reply = Replies.Found([.. Enumerable.Range(1, count).Select(i => Lines.Of(new string('w', length), $"Speaker {i};"))]) with { Notes = [new string('n', 9000)] };
        var sources = new List<string>();
        for (int? from = 0; from is { } at; from = Next(SlackRenderer.Message(reply with { From = at })))
        {
            var page = SlackRenderer.Message(reply with { From = at });
            Assert.InRange(page["blocks"]!.ToJsonString().Length, 1, 13_200);
            sources.AddRange(Sources(page));
        }

        Assert.Equal(Enumerable.Range(1, count).Select(i => $"— *Speaker {i};* · reported|A full harbour · ¶ 3 · The Harbour Times"), sources);
    }

    [Theory]
    [InlineData('x', 50_000)]
    [InlineData('*', 4_000)]
    [InlineData('<', 4_000)]
    [InlineData('&', 4_000)]
    [InlineData('"', 4_000)]
    [InlineData('`', 4_000)]
    [InlineData('\n', 4_000)]
    [InlineData('\u0301', 4_000)]
    [InlineData('\u200B', 4_000)]
    [InlineData('\u202E', 4_000)]
    public void However_long_every_part_is_the_source_stands_and_every_limit_holds(char letter, int length)
    {
        var line = Lines.Huge(letter, length);
        var text = new string(letter, length);
        var reply = new Reply(text)
        {
            Key = "k",
            Sections = [new ReplySection(text) { Lines = [line, line with { Passage = text }], Points = [.. Enumerable.Repeat(new ReplyPoint(text, text), 50)] }, .. Enumerable.Repeat(new ReplySection(text) { Points = [new(text, text)] }, 60)],
            Notes = [.. Enumerable.Repeat(text, 30)],
            Actions = [.. Enumerable.Range(0, 40).Select(i => new ReplyAction(new ActionKey(ActionVerb.Passage, "k", i), text))],
            Menu = new ReplyMenu(new ActionKey(ActionVerb.Choose, "k"), text, [.. Enumerable.Range(0, 160).Select(i => new ReplyChoice($"{i}", text) { Description = text })]),
        };

        var message = SlackRenderer.Message(reply);

        Assert.Contains("¶ 1", Sources(message)[0], StringComparison.Ordinal);
        Assert.Equal(1, Next(message));
    }

    [Fact]
    public void A_cut_quotation_is_closed_before_what_is_left_out_is_told()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 3000));
        var message = SlackRenderer.Message(Replies.Found(Lines.Of(words, "A") with { IsQuotation = true }));

        Assert.Matches(@"^“(word )+word” \[… [0-9,]+ more characters\]$", Assert.Single(Quotes(message)));
    }

    [Fact]
    public void The_exact_words_are_sent_to_the_letter()
    {
        const string words = "a <b> & `c` *d* <!channel> <@U1> \u200B :tada:";

        Assert.Equal(words, Assert.Single(Quotes(SlackRenderer.Message(Replies.Found(Lines.Of(words, "A"))))));
    }

    [Theory]
    [InlineData("<!channel>")]
    [InlineData("<@U1>")]
    [InlineData("<#C1|news>")]
    [InlineData("<https://evil.example/|our site>")]
    public void No_text_of_any_reply_holds_a_mention_or_a_foreign_link(string mark)
    {
        var message = SlackRenderer.Message(Replies.Found(Lines.Of(mark, mark) with { Passage = mark }) with { Lead = mark, Notes = [mark], Sections = [new ReplySection(mark) { Lines = [Lines.Of(mark, mark)], Points = [new ReplyPoint(mark, mark)] }] });

        Assert.DoesNotContain(Texts(message), text => text.Contains(mark, StringComparison.Ordinal));
    }

    [Fact]
    public void Notes_go_before_any_line_does()
    {
        var lines = Enumerable.Range(1, 13).Select(i => Lines.Of(new string('w', 500), $"{i}")).ToArray();

        var message = SlackRenderer.Message(Replies.Found(lines) with { Notes = [.. Enumerable.Repeat(new string('n', 390), 8)] });

        Assert.Equal(13, Sources(message).Count);
        Assert.DoesNotContain(string.Join('\n', Enumerable.Repeat(new string('n', 390), 8)), Texts(message));
    }

    [Fact]
    public void What_no_button_can_reach_is_counted()
    {
        var message = SlackRenderer.Message(Replies.Found([.. Enumerable.Repeat(Lines.Near, 30)]) with { Key = null });

        Assert.Equal($"{30 - Sources(message).Count} more cannot be shown here.", message["blocks"]!.AsArray()[^1]!["elements"]![0]!["text"]!.GetValue<string>());
    }

    [Fact]
    public void A_reply_of_nothing_that_can_be_seen_is_still_a_message()
    {
        var message = SlackRenderer.Message(new Reply("\u202E\u0000 "));

        Assert.Equal("…", message["text"]!.GetValue<string>());
        Assert.Single(message["blocks"]!.AsArray());
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(99)]
    public void A_page_that_is_not_there_breaks_nothing(int from) => Assert.NotNull(SlackRenderer.Message(Replies.Found(Lines.Near) with { From = from }));

    [Fact]
    public void The_text_is_the_answer_on_one_line() => Assert.Equal(
        "Ann Bell said it. — Ann Bell, harbour master, A full harbour · ¶ 1 · The Harbour Times · version 2",
        SlackRenderer.Message(Replies.Found(Lines.Quotation) with { Lead = "Ann Bell\nsaid it." })["text"]!.GetValue<string>());

    [Fact]
    public void A_value_that_does_not_fit_is_no_option() =>
        Assert.Equal(["ok"], SlackRenderer.Options([new("fits", "ok"), new("not", new string('x', 76)), new("none", "")])["options"]!.AsArray().Select(option => option!["value"]!.GetValue<string>()));

    [Fact]
    public void Of_many_watches_those_that_do_not_fit_are_counted()
    {
        var home = SlackRenderer.Home(new HomePage(SlackReplies.Commands, Core.Archive.Holdings.None, [])
        {
            Watches = [.. Enumerable.Range(0, 90).Select(i => new HomeWatch($"{i}", new ActionKey(ActionVerb.StopWatch, $"w{i}")))],
        });

        Assert.Contains("and 60 more", Texts(home));
    }

    private static List<string> Sources(JsonObject message) =>
        [.. message["blocks"]!.AsArray().Select(block => block!.AsObject()).Where(block => block["type"]!.GetValue<string>() == "context").Select(block => block["elements"]!.AsArray().Select(text => text!["text"]!.GetValue<string>()))
            .Select(texts => string.Join('|', texts)).Where(source => source.StartsWith('—'))];

    private static List<string> Quotes(JsonObject message) =>
        [.. message["blocks"]!.AsArray().Where(block => block!["type"]!.GetValue<string>() == "rich_text").Select(block => string.Concat(block!["elements"]![0]!["elements"]!.AsArray().Select(run => run!["text"]!.GetValue<string>())))];

    private static List<string> Texts(JsonNode? node) => node switch
    {
        JsonObject held => [.. held.SelectMany(item => Texts(item.Value))],
        JsonArray list => [.. list.SelectMany(Texts)],
        JsonValue value when value.TryGetValue(out string? text) => [text],
        _ => [],
    };

    /// <summary>The page that the last button leads to.</summary>
    private static int? Next(JsonObject message)
    {
        var last = message["blocks"]!.AsArray().LastOrDefault(block => block!["type"]!.GetValue<string>() == "actions")?["elements"]!.AsArray()[^1]!["action_id"]!.GetValue<string>();
        return ActionKey.TryParse(last, out var key) && key.Verb == ActionVerb.More ? key.At : null;
    }
}
