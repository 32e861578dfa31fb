using System.Net;
using System.Xml.Linq;
using HandlebarsDotNet;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace NewsBot.Tests.Rephrasing;

/// <summary>Prompt YAML by its published schema (https://learn.microsoft.com/semantic-kernel/concepts/prompts/yaml-schema): known fields of known types alone. Nothing of the program reads here.</summary>
public sealed record SemanticKernelPrompt
{
    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? TemplateFormat { get; set; }

    public string? Template { get; set; }

    public List<Input> InputVariables { get; set; } = [];

    public Output? OutputVariable { get; set; }

    public Dictionary<string, Dictionary<string, object>> ExecutionSettings { get; set; } = [];

    public bool AllowDangerouslySetContent { get; set; }

    public static SemanticKernelPrompt Load(string yaml) =>
        new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).WithDuplicateKeyChecking().Build().Deserialize<SemanticKernelPrompt>(yaml);

    /// <summary>Fills it in and takes it apart into messages, as Semantic Kernel does: values are encoded, the filled-in text is decoded once, its messages are read as XML and decoded.</summary>
    public IReadOnlyList<(string Role, string Text)> Render(IReadOnlyDictionary<string, string> values)
    {
        var encoded = values.ToDictionary(value => value.Key, object? (value) => WebUtility.HtmlEncode(value.Value));
        var text = WebUtility.HtmlDecode(Handlebars.Create().Compile(Template!)(encoded).Trim());
        return [.. XElement.Parse($"<root>{text}</root>").Elements("message").Select(message => (message.Attribute("role")!.Value, message.Value.Trim()))];
    }

    public sealed record Input
    {
        public string? Name { get; set; }

        public string? Description { get; set; }

        public string? Default { get; set; }

        public bool IsRequired { get; set; } = true;

        public string? JsonSchema { get; set; }

        public bool AllowDangerouslySetContent { get; set; }
    }

    public sealed record Output
    {
        public string? Description { get; set; }

        public string? JsonSchema { get; set; }
    }
}
