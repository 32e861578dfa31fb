using System.Text.Json.Nodes;
using NewsBot.Slack.Rendering;

namespace NewsBot.Tests.Slack.Rendering;

public sealed class LimitsTests
{
    /// <summary>What is limited, its limit, and the blocks of a message of a given size of it.</summary>
    private static readonly Dictionary<string, (int Limit, Func<int, JsonArray> Of)> Blocks = new(StringComparer.Ordinal)
    {
        ["blocks"] = (50, n => Many(n, _ => Section("t"))),
        ["section text"] = (3000, n => [Section(Text(n))]),
        ["section fields"] = (10, n => [new JsonObject { ["type"] = "section", ["fields"] = Many(n, _ => Plain("f")) }]),
        ["section field"] = (2000, n => [new JsonObject { ["type"] = "section", ["fields"] = new JsonArray(Plain(Text(n))) }]),
        ["header"] = (150, n => [With(Section("t"), ("type", "header"), ("text", Plain(Text(n))))]),
        ["markdown"] = (12_000, n => [new JsonObject { ["type"] = "markdown", ["text"] = Text(6000) }, new JsonObject { ["type"] = "markdown", ["text"] = Text(n - 6000) }]),
        ["input label"] = (2000, n => [Input("label", Plain(Text(n)))]),
        ["input hint"] = (2000, n => [Input("hint", Plain(Text(n)))]),
        ["block_id"] = (255, n => [With(Section("t"), ("block_id", Text(n)))]),
        ["action_id"] = (255, n => [Actions(With(Button(), ("action_id", Text(n))))]),
        ["overflow options"] = (5, n => [Actions(Choices("overflow", n))]),
        ["radio options"] = (10, n => [Actions(Choices("radio_buttons", n))]),
        ["checkbox options"] = (10, n => [Actions(Choices("checkboxes", n))]),
        ["confirm title"] = (100, n => [Confirm("title", n)]),
        ["confirm text"] = (300, n => [Confirm("text", n)]),
        ["confirm button"] = (30, n => [Confirm("confirm", n)]),
        ["confirm deny"] = (30, n => [Confirm("deny", n)]),
        ["table rows"] = (100, n => [new JsonObject { ["type"] = "table", ["rows"] = Many(n, _ => Row(1)) }]),
        ["table cells"] = (20, n => [new JsonObject { ["type"] = "table", ["rows"] = new JsonArray(Row(n)) }]),
        ["actions elements"] = (25, n => [Actions([.. Enumerable.Range(0, n).Select(i => With(Button(), ("action_id", $"a{i}")))])]),
        ["context elements"] = (10, n => [new JsonObject { ["type"] = "context", ["elements"] = Many(n, _ => Plain("c")) }]),
        ["context_actions elements"] = (5, n => [new JsonObject { ["type"] = "context_actions", ["elements"] = Many(n, i => With(Button(), ("action_id", $"a{i}"))) }]),
        ["image url"] = (3000, n => [Image("image_url", Text(n))]),
        ["image alt"] = (2000, n => [Image("alt_text", Text(n))]),
        ["image title"] = (2000, n => [Image("title", Plain(Text(n)))]),
        ["button text"] = (75, n => [Actions(With(Button(), ("text", Plain(Text(n)))))]),
        ["button value"] = (2000, n => [Actions(With(Button(), ("value", Text(n))))]),
        ["button url"] = (3000, n => [Actions(With(Button(), ("url", Text(n))))]),
        ["select options"] = (100, n => [Actions(Choices("static_select", n))]),
        ["option text"] = (75, n => [Actions(Choice("text", Plain(Text(n))))]),
        ["option value"] = (75, n => [Actions(Choice("value", Text(n)))]),
        ["option description"] = (75, n => [Actions(Choice("description", Plain(Text(n))))]),
        ["placeholder"] = (150, n => [Actions(With(Choices("static_select", 1), ("placeholder", Plain(Text(n)))))]),
        ["group label"] = (75, n => [Actions(new JsonObject { ["type"] = "static_select", ["option_groups"] = new JsonArray(new JsonObject { ["label"] = Plain(Text(n)), ["options"] = Many(1, Option) }) })]),
        ["together"] = (13_200, n => Long(n)),
    };

    private static readonly Dictionary<string, (int Limit, Func<int, JsonObject> Of)> ViewSizes = new(StringComparer.Ordinal)
    {
        ["blocks"] = (100, n => View(Many(n, _ => Section("t")))),
        ["title"] = (24, n => With(View([Section("t")]), ("title", Plain(Text(n))))),
        ["submit"] = (24, n => With(View([Section("t")]), ("submit", Plain(Text(n))))),
        ["close"] = (24, n => With(View([Section("t")]), ("close", Plain(Text(n))))),
        ["private_metadata"] = (3000, n => With(View([Section("t")]), ("private_metadata", Text(n)))),
        ["callback_id"] = (255, n => With(View([Section("t")]), ("callback_id", Text(n)))),
    };

    public static TheoryData<string> BlockNames => [.. Blocks.Keys];

    public static TheoryData<string> ViewNames => [.. ViewSizes.Keys];

    [Theory]
    [MemberData(nameof(BlockNames))]
    public void The_limit_of_a_message_passes_and_one_more_is_refused(string name)
    {
        var (limit, of) = Blocks[name];

        Assert.NotNull(MessageLimits.Checked(Message("t", of(limit))));
        Assert.Throws<InvalidOperationException>(() => MessageLimits.Checked(Message("t", of(limit + 1))));
    }

    [Theory]
    [MemberData(nameof(ViewNames))]
    public void The_limit_of_a_view_passes_and_one_more_is_refused(string name)
    {
        var (limit, of) = ViewSizes[name];

        Assert.NotNull(ViewLimits.Checked(of(limit)));
        Assert.Throws<InvalidOperationException>(() => ViewLimits.Checked(of(limit + 1)));
    }

    [Fact]
    public void A_view_is_refused_from_the_byte_on_that_is_too_much()
    {
        var view = With(View([Section("t")]), ("external_id", ""));
        var room = ViewLimits.Bytes - view.ToJsonString().Length;

        Assert.NotNull(ViewLimits.Checked(With(view, ("external_id", Text(room)))));
        Assert.Throws<InvalidOperationException>(() => ViewLimits.Checked(With(view, ("external_id", Text(room + 1)))));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(4000, true)]
    [InlineData(4001, false)]
    public void A_message_has_a_text_of_reasonable_length(int length, bool passes)
    {
        var message = Message(Text(length), [Section("t")]);

        Assert.Equal(passes, Record.Exception(() => MessageLimits.Checked(message)) is null);
    }

    [Fact]
    public void What_Slack_wants_is_refused_without()
    {
        Assert.Throws<InvalidOperationException>(() => MessageLimits.Checked(Message("t", [])));
        Assert.Throws<InvalidOperationException>(() => MessageLimits.Checked(Message("t", [Section("")])));
        Assert.Throws<InvalidOperationException>(() => MessageLimits.Checked(Message("t", [Actions()])));
        Assert.Throws<InvalidOperationException>(() => MessageLimits.Checked(Message("t", [Actions(With(Button(), ("text", Plain(""))))])));
        Assert.Throws<InvalidOperationException>(() => ViewLimits.Checked(View([Input("hint", Plain("h"))])));
    }

    [Fact]
    public void Ids_stand_once()
    {
        Assert.Throws<InvalidOperationException>(() => MessageLimits.Checked(Message("t", [With(Section("a"), ("block_id", "b")), With(Section("c"), ("block_id", "b"))])));
        Assert.Throws<InvalidOperationException>(() => MessageLimits.Checked(Message("t", [Actions(Button(), Button())])));
    }

    [Fact]
    public void A_refusal_names_the_place_and_not_the_text()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => MessageLimits.Checked(Message("t", [Section("a"), Section(Text(3001))])));

        Assert.Equal("blocks.1.text has 3001 characters; the platform takes at most 3000", refusal.Message);
    }

    private static string Text(int length) => new('x', length);

    private static JsonArray Many(int count, Func<int, JsonNode> one) => new([.. Enumerable.Range(0, count).Select(one)]);

    private static JsonObject Message(string text, JsonArray blocks) => new() { ["text"] = text, ["blocks"] = blocks };

    private static JsonObject View(JsonArray blocks) => new() { ["type"] = "modal", ["callback_id"] = "c", ["title"] = Plain("t"), ["blocks"] = blocks };

    private static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text };

    private static JsonObject Section(string text) => new() { ["type"] = "section", ["text"] = Plain(text) };

    private static JsonObject Actions(params JsonObject[] elements) => new() { ["type"] = "actions", ["elements"] = new JsonArray([.. elements]) };

    private static JsonObject Button() => new() { ["type"] = "button", ["action_id"] = "a", ["text"] = Plain("b") };

    private static JsonObject Option(int number) => new() { ["text"] = Plain("o"), ["value"] = $"{number}" };

    private static JsonObject Choices(string type, int count) => new() { ["type"] = type, ["action_id"] = "a", ["options"] = Many(count, Option) };

    private static JsonObject Choice(string name, JsonNode value) => new() { ["type"] = "static_select", ["options"] = new JsonArray(With(Option(0), (name, value))) };

    private static JsonObject Confirm(string name, int length) => Actions(With(Button(), ("confirm", new JsonObject { [name] = Plain(Text(length)) })));

    private static JsonObject Image(string name, JsonNode value) => new() { ["type"] = "image", [name] = value };

    private static JsonObject Input(string name, JsonNode value) => new() { ["type"] = "input", [name] = value, ["element"] = new JsonObject { ["type"] = "plain_text_input", ["action_id"] = "a" } };

    private static JsonArray Row(int cells) => Many(cells, _ => new JsonObject { ["type"] = "raw_text", ["text"] = "c" });

    /// <summary>Blocks of so many characters as JSON.</summary>
    private static JsonArray Long(int length)
    {
        JsonArray Of(int last) => [Section(Text(3000)), Section(Text(3000)), Section(Text(3000)), Section(Text(3000)), Section(Text(last))];
        return Of(1 + length - Of(1).ToJsonString().Length);
    }

    private static JsonObject With(JsonObject holder, params (string Name, JsonNode Value)[] values)
    {
        foreach (var (name, value) in values)
            holder[name] = value;
        return holder;
    }
}
