using System.Text.Json.Nodes;
using NewsBot.Discord.Rendering;

namespace NewsBot.Tests.Discord.Rendering;

public sealed class LimitsTests
{
    /// <summary>What is limited, its limit, and a message or form of a given size of it.</summary>
    private static readonly Dictionary<string, (int Limit, Func<int, JsonObject> Of)> Sizes = new(StringComparer.Ordinal)
    {
        ["content"] = (2000, n => new JsonObject { ["content"] = Text(n) }),
        ["nonce"] = (25, n => new JsonObject { ["nonce"] = Text(n) }),
        ["embeds"] = (10, n => new JsonObject { ["embeds"] = Many(n, _ => new JsonObject { ["title"] = "t" }) }),
        ["title"] = (256, n => Embed("title", Text(n))),
        ["description"] = (4096, n => Embed("description", Text(n))),
        ["fields"] = (25, n => Embed("fields", Many(n, _ => Field(1, 1)))),
        ["field name"] = (256, n => Embed("fields", Many(1, _ => Field(n, 1)))),
        ["field value"] = (1024, n => Embed("fields", Many(1, _ => Field(1, n)))),
        ["footer"] = (2048, n => Embed("footer", new JsonObject { ["text"] = Text(n) })),
        ["author"] = (256, n => Embed("author", new JsonObject { ["name"] = Text(n) })),
        ["together"] = (6000, n => new JsonObject { ["embeds"] = new JsonArray(Described(2000), Described(2000), new JsonObject { ["title"] = Text(100), ["footer"] = new JsonObject { ["text"] = Text(1000) }, ["description"] = Text(n - 5100) }) }),
        ["colour"] = (0xFFFFFF, n => Embed("color", n)),
        ["url"] = (2048, n => Embed("url", Text(n))),
        ["icon"] = (2048, n => Embed("footer", new JsonObject { ["text"] = "t", ["icon_url"] = Text(n) })),
        ["image"] = (2048, n => Embed("image", new JsonObject { ["url"] = Text(n) })),
        ["request"] = (25 << 20, n => new JsonObject { ["padding"] = Text(n - 14) }),
        ["users"] = (100, n => new JsonObject { ["allowed_mentions"] = new JsonObject { ["users"] = Many(n, i => JsonValue.Create($"{i}")) } }),
        ["roles"] = (100, n => new JsonObject { ["allowed_mentions"] = new JsonObject { ["roles"] = Many(n, i => JsonValue.Create($"{i}")) } }),
        ["rows"] = (5, n => new JsonObject { ["components"] = Many(n, i => Row(Button($"{i}"))) }),
        ["buttons"] = (5, n => Rows(Row([.. Enumerable.Range(0, n).Select(i => Button($"{i}"))]))),
        ["label"] = (80, n => Rows(Row(new JsonObject { ["type"] = 2, ["custom_id"] = "a", ["label"] = Text(n) }))),
        ["link"] = (512, n => Rows(Row(new JsonObject { ["type"] = 2, ["url"] = Text(n), ["label"] = "l" }))),
        ["custom_id"] = (100, n => Rows(Row(Button(Text(n))))),
        ["menus"] = (1, n => Rows(Row([.. Enumerable.Range(0, n).Select(i => Menu($"{i}", Option("v")))]))),
        ["options"] = (25, n => Rows(Row(Menu("a", [.. Enumerable.Range(0, n).Select(i => Option($"{i}"))])))),
        ["option label"] = (100, n => Rows(Row(Menu("a", new JsonObject { ["label"] = Text(n), ["value"] = "v" })))),
        ["option value"] = (100, n => Rows(Row(Menu("a", Option(Text(n)))))),
        ["option description"] = (100, n => Rows(Row(Menu("a", new JsonObject { ["label"] = "l", ["value"] = "v", ["description"] = Text(n) })))),
        ["placeholder"] = (150, n => Rows(Row(With(Menu("a", Option("v")), "placeholder", Text(n))))),
        ["form title"] = (45, n => With(Form(Input("a")), "title", Text(n))),
        ["form custom_id"] = (100, n => With(Form(Input("a")), "custom_id", Text(n))),
        ["form fields"] = (5, n => Form([.. Enumerable.Range(0, n).Select(i => Input($"{i}"))])),
        ["form field"] = (100, n => Form(Input(Text(n)))),
        ["form label"] = (45, n => Form(With(Input("a"), "label", Text(n)))),
        ["form hint"] = (100, n => Form(With(Input("a"), "description", Text(n)))),
        ["form text"] = (4000, n => Form(With(Input("a"), "component", new JsonObject { ["type"] = 4, ["custom_id"] = "a", ["max_length"] = n }))),
        ["form options"] = (25, n => Form(With(Input("a"), "component", Menu("a", [.. Enumerable.Range(0, n).Select(i => Option($"{i}"))])))),
    };

    public static TheoryData<string> Names => [.. Sizes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_limit_passes_and_one_more_is_refused(string name)
    {
        var (limit, of) = Sizes[name];

        Assert.NotNull(Checked(name, of(limit)));
        Assert.Throws<InvalidOperationException>(() => Checked(name, of(limit + 1)));
    }

    public static TheoryData<string> MinimumNames => ["field name", "field value", "footer", "author", "buttons", "label", "custom_id", "options", "option label", "option value", "form title", "form custom_id", "form fields", "form field", "form label", "form text", "form options"];

    [Theory]
    [MemberData(nameof(MinimumNames))]
    public void What_must_be_there_is_refused_without(string name) => Assert.Throws<InvalidOperationException>(() => Checked(name, Sizes[name].Of(0)));

    [Fact]
    public void A_custom_id_stands_once_in_a_message()
    {
        Assert.Throws<InvalidOperationException>(() => MessageLimits.Checked(Rows(Row(Button("a")), Row(Button("a")))));
        Assert.Throws<InvalidOperationException>(() => MessageLimits.Checked(Rows(Row(Button("a")), Row(Menu("a", Option("v"))))));
        Assert.Throws<InvalidOperationException>(() => ModalLimits.Checked(Form(Input("a"), Input("a"))));
    }

    [Fact]
    public void A_value_stands_once_in_a_menu() =>
        Assert.Throws<InvalidOperationException>(() => MessageLimits.Checked(Rows(Row(Menu("a", Option("v"), Option("v"))))));

    [Fact]
    public void A_link_has_no_custom_id() =>
        Assert.Throws<InvalidOperationException>(() => MessageLimits.Checked(Rows(Row(With(Button("a"), "url", "https://example.org/")))));

    [Fact]
    public void A_menu_stands_alone_in_its_row() =>
        Assert.Throws<InvalidOperationException>(() => MessageLimits.Checked(Rows(Row(Menu("a", Option("v")), Button("b")))));

    [Fact]
    public void A_refusal_names_the_place_and_not_the_text()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => MessageLimits.Checked(Embed("title", Text(257))));

        Assert.Equal("embeds.0.title has 257 characters; the platform takes at most 256", refusal.Message);
    }

    private static JsonObject Checked(string name, JsonObject body) => name.StartsWith("form", StringComparison.Ordinal) ? ModalLimits.Checked(body) : MessageLimits.Checked(body);

    private static string Text(int length) => new('x', length);

    private static JsonArray Many(int count, Func<int, JsonNode> one) => new([.. Enumerable.Range(0, count).Select(one)]);

    private static JsonObject Embed(string name, JsonNode value) => new() { ["embeds"] = new JsonArray(new JsonObject { [name] = value }) };

    private static JsonObject Described(int length) => new() { ["description"] = Text(length) };

    private static JsonObject Field(int name, int value) => new() { ["name"] = Text(name), ["value"] = Text(value) };

    private static JsonObject Rows(params JsonObject[] rows) => new() { ["components"] = new JsonArray([.. rows]) };

    private static JsonObject Row(params JsonObject[] components) => new() { ["type"] = 1, ["components"] = new JsonArray([.. components]) };

    private static JsonObject Button(string id) => new() { ["type"] = 2, ["style"] = 2, ["custom_id"] = id, ["label"] = "l" };

    private static JsonObject Menu(string id, params JsonObject[] options) => new() { ["type"] = 3, ["custom_id"] = id, ["options"] = new JsonArray([.. options]) };

    private static JsonObject Option(string value) => new() { ["label"] = "l", ["value"] = value };

    private static JsonObject Form(params JsonObject[] labels) => new() { ["title"] = "t", ["custom_id"] = "f", ["components"] = new JsonArray([.. labels]) };

    private static JsonObject Input(string id) => new() { ["type"] = 18, ["label"] = "l", ["component"] = new JsonObject { ["type"] = 4, ["custom_id"] = id, ["style"] = 1 } };

    private static JsonObject With(JsonObject holder, string name, JsonNode value)
    {
        holder[name] = value;
        return holder;
    }
}
