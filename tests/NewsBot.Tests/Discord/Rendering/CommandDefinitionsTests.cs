using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Discord.Rendering;

namespace NewsBot.Tests.Discord.Rendering;

public sealed class CommandDefinitionsTests
{
    private static readonly ChatCommand Ask = new("ask", "Answers a question", [new("kind", "What kind", [new("who", "Who said it")]), new("question", "What you want to know", []) { IsRequired = true, IsCompleted = true }], "/ask who is full?")
    {
        Translations = new Dictionary<string, (string, string)> { ["de"] = ("frage", "Beantwortet eine Frage"), ["hi"] = ("पूछो", "सवाल का जवाब") },
    };

    [Fact]
    public void A_command_is_written_with_all_that_discord_wants()
    {
        var definition = CommandDefinitions.Write([Ask])[0]!;

        Assert.Equal("""{"en-US":"ask","en-GB":"ask","de":"frage"}""", Without(definition["name_localizations"]!, "hi"));
        Assert.Equal("""{"en-US":"Answers a question","en-GB":"Answers a question","de":"Beantwortet eine Frage"}""", Without(definition["description_localizations"]!, "hi"));
        Assert.Equal(("[0,1]", "[0]", 1), (definition["contexts"]!.ToJsonString(), definition["integration_types"]!.ToJsonString(), definition["type"]!.GetValue<int>()));
        Assert.Equal("""[{"type":3,"name":"question","description":"What you want to know","required":true,"min_length":1,"max_length":2000,"autocomplete":true},{"type":3,"name":"kind","description":"What kind","required":false,"choices":[{"name":"Who said it","value":"who"}]}]""", definition["options"]!.ToJsonString());
    }

    [Fact]
    public void The_command_on_messages_stands_last_and_describes_nothing()
    {
        var last = CommandDefinitions.Write([Ask])[^1]!.AsObject();

        Assert.Equal((3, "Who said this?"), (last["type"]!.GetValue<int>(), last["name"]!.GetValue<string>()));
        Assert.False(last.ContainsKey("description"));
    }

    [Fact]
    public void The_hash_changes_with_any_word_and_with_nothing_else()
    {
        var hash = CommandDefinitions.Hash(CommandDefinitions.Write([Ask]));

        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.Equal(hash, CommandDefinitions.Hash(CommandDefinitions.Write([Ask])));
        Assert.NotEqual(hash, CommandDefinitions.Hash(CommandDefinitions.Write([Ask with { Description = "Answers one question" }])));
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("who-said_it's2")]
    [InlineData("größe")]
    [InlineData("ถาม")]
    public void A_name_may_hold_lower_case_letters_of_any_script(string name) => Assert.NotNull(CommandDefinitions.Write([Ask with { Name = name }]));

    [Theory]
    [InlineData("")]
    [InlineData("Ask")]
    [InlineData("a b")]
    [InlineData("a!")]
    [InlineData("a/b")]
    [InlineData("😀")]
    public void Any_other_name_is_refused(string name)
    {
        Assert.Throws<InvalidOperationException>(() => CommandDefinitions.Write([Ask with { Name = name }]));
        Assert.Throws<InvalidOperationException>(() => CommandDefinitions.Write([Ask with { Options = [new(name, "d", [])] }]));
        Assert.Throws<InvalidOperationException>(() => CommandDefinitions.Write([Ask with { Translations = new Dictionary<string, (string, string)> { ["de"] = (name, "d") } }]));
    }

    [Theory]
    [InlineData("name", 32)]
    [InlineData("description", 100)]
    [InlineData("commands", 100)]
    [InlineData("options", 25)]
    [InlineData("choices", 25)]
    [InlineData("option name", 32)]
    [InlineData("option description", 100)]
    [InlineData("choice name", 100)]
    [InlineData("choice value", 100)]
    [InlineData("translated name", 32)]
    [InlineData("translated description", 100)]
    [InlineData("together", 8000)]
    public void The_limit_passes_and_one_more_is_refused(string what, int limit)
    {
        Assert.NotNull(CommandDefinitions.Write(Sized(what, limit)));
        Assert.Throws<InvalidOperationException>(() => CommandDefinitions.Write(Sized(what, limit + 1)));
    }

    [Fact]
    public void Fifteen_commands_on_messages_pass_and_one_more_is_refused()
    {
        static JsonArray Of(int count) => new([.. Enumerable.Range(0, count).Select(i => new JsonObject { ["type"] = 3, ["name"] = $"Look up {i}" })]);

        Assert.NotNull(CommandLimits.Checked(Of(15)));
        Assert.Throws<InvalidOperationException>(() => CommandLimits.Checked(Of(16)));
    }

    [Fact]
    public void A_name_twice_or_a_locale_that_discord_lacks_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => CommandDefinitions.Write([Ask, Ask]));
        Assert.Throws<InvalidOperationException>(() => CommandDefinitions.Write([Ask with { Translations = new Dictionary<string, (string, string)> { ["tlh"] = ("a", "b") } }]));
    }

    [Fact]
    public void What_discord_refuses_of_options_is_refused()
    {
        static JsonArray Of(params JsonObject[] options) => [new JsonObject { ["type"] = 1, ["name"] = "a", ["description"] = "d", ["options"] = new JsonArray([.. options]) }];

        static JsonObject Option(string name, bool required) => new() { ["type"] = 3, ["name"] = name, ["description"] = "d", ["required"] = required };

        var both = Option("a", true);
        both["autocomplete"] = true;
        both["choices"] = new JsonArray();
        Assert.Throws<InvalidOperationException>(() => CommandLimits.Checked(Of(both)));
        Assert.Throws<InvalidOperationException>(() => CommandLimits.Checked(Of(Option("a", false), Option("b", true))));
        Assert.NotNull(CommandLimits.Checked(Of(Option("b", true), Option("a", false))));
    }

    private static ChatCommand[] Sized(string what, int n) => what switch
    {
        "name" => [Ask with { Name = Text(n) }],
        "description" => [Ask with { Description = Text(n) }],
        "commands" => [.. Enumerable.Range(0, n).Select(i => Ask with { Name = $"a{i}" })],
        "options" => [Ask with { Options = [.. Enumerable.Range(0, n).Select(i => new ChatOption($"o{i}", "d", []))] }],
        "choices" => [WithChoices([.. Enumerable.Range(0, n).Select(i => new ReplyChoice($"{i}", "l"))])],
        "option name" => [Ask with { Options = [new(Text(n), "d", [])] }],
        "option description" => [Ask with { Options = [new("o", Text(n), [])] }],
        "choice name" => [WithChoices([new("v", Text(n))])],
        "choice value" => [WithChoices([new(Text(n), "l")])],
        "translated name" => [Translated(Text(n), "d")],
        "translated description" => [Translated("a", Text(n))],
        _ => [Together(n)],
    };

    /// <summary>One letter for the name, one for the description, and options with 40 choices of 198 characters.</summary>
    private static ChatCommand Together(int n)
    {
        var full = Enumerable.Range(0, 40).Select(i => new ReplyChoice($"{i:00}{new string('v', 97)}", new string('l', 99))).ToList();
        var left = n - 2 - 2 * 2 - 40 * 198;
        return new ChatCommand("a", "d", [new("o", "d", full[..20]), new("p", "d", [.. full[20..], new(Text(left / 2), Text(left - left / 2))])], "/a");
    }

    private static ChatCommand WithChoices(ReplyChoice[] choices) => Ask with { Options = [new("o", "d", choices)] };

    private static ChatCommand Translated(string name, string description) => Ask with { Translations = new Dictionary<string, (string, string)> { ["de"] = (name, description) } };

    private static string Text(int length) => new('x', length);

    private static string Without(JsonNode languages, string locale)
    {
        var rest = languages.DeepClone().AsObject();
        rest.Remove(locale);
        return rest.ToJsonString();
    }
}
