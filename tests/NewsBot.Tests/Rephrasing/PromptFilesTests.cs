using NewsBot.Core.Answering.Verbatim;
using NewsBot.Rephrasing;
using NewsBot.Settings;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Rephrasing;

public sealed class PromptFilesTests : IDisposable
{
    private const string Good = """
        name: digest
        template_format: handlebars
        template: |
          <message role="system">Put \{{q1}} into prose.</message>
          <message role="user">{{evidence}}</message>
        input_variables:
          - name: evidence
        """;

    private readonly Workspace _workspace = new();

    public PromptFilesTests()
    {
        foreach (var name in Placeholders.Given.Keys)
            _workspace.File(name + ".yaml", Checkout.Text("prompts", name + ".yaml"));
    }

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("{{evidence}}", "{{if}}", 5, "there is no placeholder “if” here; this prompt takes evidence")]
    [InlineData("{{evidence}}", "the evidence", 4, "the placeholder {{evidence}} is missing")]
    [InlineData("{{evidence}}", "{{evidence}} {{question}}", 5, "there is no placeholder “question” here; this prompt takes evidence")]
    [InlineData("{{evidence}}", "{{{evidence}}}", 5, "“{{{evidence}}}” would pass a reader's text on as it is")]
    [InlineData("{{evidence}}", "{{#each evidence}}{{this}}{{/each}}", 5, "“{{#each evidence}}” is not understood")]
    [InlineData("{{evidence}}", "{{evidence", 5, "is not understood")]
    [InlineData("{{evidence}}", "{{evidence}} {{#if evidence}}", 4, "the template is no Handlebars template")]
    [InlineData("{{evidence}}", "{{#unless evidence}}{{evidence}}{{/unless}}", 5, "{{evidence}} does not come out of the template")]
    [InlineData("\\{{q1}}", "{{q1}}", 4, "there is no placeholder “q1” here")]
    [InlineData("into prose", "into {{evidence}}", 4, "{{evidence}} stands in a message that is not the user's")]
    [InlineData("into prose", "into a < b", 4, "the messages are not well formed")]
    [InlineData("role=\"user\"", "role=\"boss\"", 5, "a message needs a role")]
    [InlineData("  <message role=\"system\">Put", "  Put <message role=\"system\">", 4, "text stands outside of the messages")]
    [InlineData("template_format: handlebars", "template_format: liquid", 2, "template_format “liquid”; it takes handlebars")]
    [InlineData("template_format: handlebars", "description: none", 1, "template_format is missing; write template_format: handlebars")]
    [InlineData("template: |", "unknown: |", 3, "“unknown” is no key of a prompt; it takes name, description")]
    [InlineData("  - name: evidence", "  - name: other", 5, "the placeholder “evidence” is no input variable; add “- name: evidence” to input_variables")]
    [InlineData("  - name: evidence", "  - name: evidence\n  - name: other", 8, "there is no input variable “other”; this prompt takes evidence")]
    [InlineData("  - name: evidence", "  - name: evidence\n    allow_dangerously_set_content: true", 8, "allow_dangerously_set_content “true” would let a question write messages of its own")]
    [InlineData("  - name: evidence", "  - name: evidence\nexecution_settings:\n  default:\n    temperature: hot", 10, "temperature “hot”; it takes a number from 0 to 2")]
    [InlineData("  - name: evidence", "  - name: evidence\nexecution_settings:\n  default:\n    magic: 1", 10, "“magic” is no key of execution settings; it takes temperature, top_p, max_tokens")]
    [InlineData("name: digest", "name: [digest", 1, "")]
    [InlineData("name: digest", "name: &x digest", 1, "anchors and aliases")]
    public void What_is_wrong_is_told_with_file_line_and_what_to_write(string there, string instead, int line, string what)
    {
        var path = _workspace.File("digest.yaml", Good.Replace(there, instead, StringComparison.Ordinal));

        var refused = Assert.Throws<SettingException>(() => PromptFolder.Read(_workspace.Root));

        Assert.StartsWith($"{path}, line {(what.Length == 0 ? "" : $"{line}: ")}", refused.Message, StringComparison.Ordinal);
        Assert.Contains(what, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Theory]
    [InlineData("", "line 1: the file is empty")]
    [InlineData("name: digest\ntemplate_format: handlebars\ntemplate: |\ninput_variables: []\n", "line 3: the template is empty")]
    [InlineData("template_format: handlebars\n", "line 1: template is missing")]
    [InlineData("- a list\n", "line 1: a prompt has keys and values")]
    [InlineData("name: \"digest\ntemplate: none\n", "this is not YAML")]
    public void What_is_no_prompt_at_all_is_told_too(string text, string what)
    {
        _workspace.File("digest.yaml", text);

        Assert.Contains(what, Assert.Throws<SettingException>(() => PromptFolder.Read(_workspace.Root)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        File.Delete(_workspace.Path("follow-up.yaml"));

        Assert.StartsWith($"{_workspace.Path("follow-up.yaml")}, line 1: there is no such file", Assert.Throws<SettingException>(() => PromptFolder.Read(_workspace.Root)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_that_is_no_text_is_told_with_its_line()
    {
        _workspace.File("digest.yaml", [.. "name: digest\ndescription: "u8, 0xFF, (byte)'\n']);

        Assert.StartsWith($"{_workspace.Path("digest.yaml")}, line 2: a byte that is not UTF-8", Assert.Throws<SettingException>(() => PromptFolder.Read(_workspace.Root)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prompt_that_was_changed_is_in_force_at_the_next_start()
    {
        _workspace.File("digest.yaml", Good.Replace("Put", "Kindly put", StringComparison.Ordinal) + "\nexecution_settings:\n  default:\n    max_tokens: 7\n    top_p: 0.5\n");
        var draft = new Draft(Prompts.Digest, new Dictionary<string, string> { [Prompts.Evidence] = "{{q1}}" });

        var prompt = PromptFolder.Read(_workspace.Root).For(draft);

        Assert.Equal("Kindly put {{q1}} into prose.", prompt.Render(draft.Variables)[0].Text);
        Assert.Equal((7, 0.5f, null), (prompt.Options.MaxOutputTokens, prompt.Options.TopP, prompt.Options.Temperature));
    }
}
