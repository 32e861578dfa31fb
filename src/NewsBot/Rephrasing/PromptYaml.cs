using System.Globalization;
using System.Numerics;
using NewsBot.Feeds;

namespace NewsBot.Rephrasing;

/// <summary>Reads Semantic Kernel's prompt YAML, strictly: what is not understood is an error with its line.</summary>
/// <remarks>https://learn.microsoft.com/semantic-kernel/concepts/prompts/yaml-schema</remarks>
internal sealed class PromptYaml(YamlLines yaml, string path)
{
    private const string Handlebars = "handlebars";

    private readonly Dictionary<string, long> _variables = new(StringComparer.Ordinal);
    private string _name = "";
    private string? _format;
    private YamlScalar? _template;
    private PromptSettings _settings = new(null, null, null);

    public PromptFile ReadPrompt()
    {
        if (!yaml.Begin())
            throw yaml.Error(1, "the file is empty; a prompt has name, template_format, template and input_variables");
        foreach (var key in yaml.Keys("a prompt", "name", "description", "template_format", "template", "input_variables", "execution_settings", "allow_dangerously_set_content"))
            ReadValue(key);
        yaml.End();
        if (_format is null)
            throw yaml.Error(1, $"template_format is missing; write template_format: {Handlebars}");
        if (_template is not { } template)
            throw yaml.Error(1, "template is missing; write template: | and the messages below it, indented");
        if (string.IsNullOrWhiteSpace(template.Text))
            throw yaml.Error(template.Line, "the template is empty; write the messages below it, indented");
        // Of a block (template: |) the text begins on the next line.
        return new PromptFile(path, _name, template.Text, template.Text.Contains('\n', StringComparison.Ordinal) ? template.Line + 1 : template.Line, _variables, _settings);
    }

    private void ReadValue(YamlScalar key)
    {
        switch (key.Text)
        {
            case "name":
                _name = yaml.Scalar(key.Text).Text;
                break;
            case "template_format":
                _format = FormatOf(yaml.Scalar(key.Text));
                break;
            case "template":
                _template = yaml.Scalar(key.Text);
                break;
            case "input_variables":
                foreach (var line in yaml.Items(key.Text))
                    ReadVariable(line);
                break;
            case "execution_settings":
                foreach (var _ in yaml.Keys(key.Text, "default"))
                    ReadSettings();
                break;
            case "allow_dangerously_set_content":
                RefuseDanger(yaml.Scalar(key.Text));
                break;
            default:
                yaml.Scalar(key.Text);
                break;
        }
    }

    private string FormatOf(YamlScalar format) => format.Text == Handlebars
        ? format.Text
        : throw yaml.Error(format.Line, $"template_format “{YamlLines.Shorten(format.Text)}”; it takes {Handlebars}");

    private void ReadVariable(long line)
    {
        var name = "";
        foreach (var key in yaml.Keys("an input variable", "name", "description", "default", "is_required", "json_schema", "allow_dangerously_set_content"))
        {
            var value = yaml.Scalar(key.Text);
            if (key.Text == "name")
                name = value.Text;
            else if (key.Text == "allow_dangerously_set_content")
                RefuseDanger(value);
            else if (key.Text == "is_required" && !bool.TryParse(value.Text, out _))
                throw yaml.Error(value.Line, $"is_required “{YamlLines.Shorten(value.Text)}”; it takes true or false");
        }
        if (name.Length == 0)
            throw yaml.Error(line, "an input variable without a name");
        if (!_variables.TryAdd(name, line))
            throw yaml.Error(line, $"the input variable “{YamlLines.Shorten(name)}” stands here a second time");
    }

    /// <summary>What readers and articles say is escaped in a message, always.</summary>
    private void RefuseDanger(YamlScalar value)
    {
        if (!bool.TryParse(value.Text, out var isAllowed) || isAllowed)
            throw yaml.Error(value.Line, $"allow_dangerously_set_content “{YamlLines.Shorten(value.Text)}” would let a question write messages of its own; leave it out, or write false");
    }

    private void ReadSettings()
    {
        foreach (var key in yaml.Keys("execution settings", "temperature", "top_p", "max_tokens"))
        {
            var value = yaml.Scalar(key.Text);
            _settings = key.Text switch
            {
                "temperature" => _settings with { Temperature = Number(key.Text, value, 0f, 2f) },
                "top_p" => _settings with { TopP = Number(key.Text, value, 0f, 1f) },
                _ => _settings with { MaxTokens = Number(key.Text, value, 1, 4096) },
            };
        }
    }

    private T Number<T>(string name, YamlScalar value, T least, T most)
        where T : struct, INumber<T> =>
        T.TryParse(value.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw yaml.Error(value.Line, string.Create(CultureInfo.InvariantCulture, $"{name} “{YamlLines.Shorten(value.Text)}”; it takes a number from {least} to {most}"));
}
