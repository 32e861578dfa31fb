using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Discord.Rendering;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord.Rendering;

public sealed class ComponentsTests
{
    private static readonly ActionKey Choose = new(ActionVerb.Choose, "k");

    [Fact]
    public void Buttons_fill_rows_of_five_and_the_way_on_is_never_pushed_out()
    {
        var reply = Replies.Found([.. Enumerable.Repeat(Lines.Near, 20)]) with { Actions = Actions(60), Menu = MenuOf(3) };

        var rows = DiscordRenderer.Message(reply)["components"]!.AsArray();

        Assert.Equal([1, 5, 5, 5, 5], rows.Select(row => row!["components"]!.AsArray().Count));
        Assert.StartsWith("n1:more:", Ids(rows)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_stands_once_among_buttons_and_menu()
    {
        var reply = new Reply("lead") { Actions = [.. Actions(3), .. Actions(3), new(Choose, "also a button")], Menu = MenuOf(2) };

        Assert.Equal(["n1:choose:k:0", "n1:passage:k:0", "n1:passage:k:1", "n1:passage:k:2"], Ids(DiscordRenderer.Message(reply)["components"]!.AsArray()));
    }

    [Theory]
    [InlineData(25, "Pick one")]
    [InlineData(26, "Pick one (25 of 26)")]
    public void A_menu_says_how_many_it_leaves_out(int count, string prompt)
    {
        var menu = DiscordRenderer.Message(new Reply("lead") { Menu = MenuOf(count) })["components"]![0]!["components"]![0]!;

        Assert.Equal(25, menu["options"]!.AsArray().Count);
        Assert.Equal(prompt, menu["placeholder"]!.GetValue<string>());
    }

    [Fact]
    public void A_choice_that_cannot_come_back_is_left_out_and_a_menu_of_none_too()
    {
        var reply = new Reply("lead") { Menu = new ReplyMenu(Choose, "Pick", [new("", "a"), new(new string('x', 101), "b")]) };

        Assert.Empty(DiscordRenderer.Message(reply)["components"]!.AsArray());
    }

    [Theory]
    [InlineData(80, 80)]
    [InlineData(81, 80)]
    public void A_label_is_cut_at_its_limit(int length, int shown)
    {
        var label = DiscordRenderer.Message(new Reply("lead") { Actions = [new(Choose, new string('x', length))] })["components"]![0]!["components"]![0]!["label"]!.GetValue<string>();

        Assert.Equal((shown, length > shown), (label.Length, label.EndsWith('…')));
    }

    [Fact]
    public void A_label_that_cannot_be_seen_says_what_the_button_does() =>
        Assert.Equal("Choose", DiscordRenderer.Message(new Reply("lead") { Actions = [new(Choose, "\u202E \n")] })["components"]![0]!["components"]![0]!["label"]!.GetValue<string>());

    [Fact]
    public void A_form_cuts_its_texts_and_keeps_its_names()
    {
        var text = new string('x', 5000);
        var modal = DiscordRenderer.Modal(new ReplyForm(Choose, text, [new FormField("a", text, []) { Hint = text, Longest = 100_000 }, new FormField("b", text, [.. Enumerable.Range(0, 40).Select(i => new ReplyChoice($"{i}", text))])]));

        Assert.Equal(["a", "b"], modal["components"]!.AsArray().Select(label => label!["component"]!["custom_id"]!.GetValue<string>()));
        Assert.Equal(4000, modal["components"]![0]!["component"]!["max_length"]!.GetValue<int>());
    }

    [Fact]
    public void A_form_of_six_fields_or_none_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => DiscordRenderer.Modal(new ReplyForm(Choose, "t", [])));
        Assert.Throws<InvalidOperationException>(() => DiscordRenderer.Modal(new ReplyForm(Choose, "t", [.. Enumerable.Range(0, 6).Select(i => new FormField($"{i}", "l", []))])));
    }

    [Fact]
    public void Completions_are_at_most_25_with_values_as_they_are()
    {
        var choices = DiscordRenderer.Choices([new(new string('x', 101), new string('v', 100)), new("cut", new string('v', 101)), new("", "no label"), .. Enumerable.Range(0, 40).Select(i => new Suggestion($"{i}", $"{i}"))]);

        Assert.Equal(25, choices.Count);
        Assert.Equal((100, 100), (choices[0]!["name"]!.GetValue<string>().Length, choices[0]!["value"]!.GetValue<string>().Length));
        Assert.Equal("no label", choices[1]!["name"]!.GetValue<string>());
        Assert.Equal("0", choices[2]!["value"]!.GetValue<string>());
    }

    [Fact]
    public void Completions_over_a_limit_are_refused()
    {
        static JsonArray Of(int count, int name, int value) => new([.. Enumerable.Range(0, count).Select(_ => new JsonObject { ["name"] = new string('n', name), ["value"] = new string('v', value) })]);

        Assert.NotNull(CommandLimits.CheckedChoices(Of(25, 100, 100)));
        Assert.All([Of(26, 1, 1), Of(1, 101, 1), Of(1, 1, 101), Of(1, 0, 1)], choices => Assert.Throws<InvalidOperationException>(() => CommandLimits.CheckedChoices(choices)));
    }

    private static ReplyMenu MenuOf(int count) => new(Choose, "Pick one", [.. Enumerable.Range(0, count).Select(i => new ReplyChoice($"{i}", $"Choice {i}"))]);

    private static ReplyAction[] Actions(int count) => [.. Enumerable.Range(0, count).Select(i => new ReplyAction(new ActionKey(ActionVerb.Passage, "k", i), $"Passage {i}"))];

    private static List<string> Ids(JsonArray rows) => [.. rows.SelectMany(row => row!["components"]!.AsArray()).Select(component => component!["custom_id"]!.GetValue<string>())];
}
