using System.Xml;
using HandlebarsDotNet;
using Microsoft.Extensions.AI;

namespace NewsBot.Rephrasing;

/// <summary>A checked prompt: its template, and how the model is to write.</summary>
/// <remarks>Values are encoded where they are put in, so that none can end a message or begin another; then the messages are read as XML, as Semantic Kernel reads them.</remarks>
internal sealed class PromptTemplate
{
    private const string Message = "message";
    private const string Role = "role";

    private static readonly IHandlebars Handlebars = HandlebarsDotNet.Handlebars.Create(new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true });

    private readonly PromptFile _file;
    private readonly HandlebarsTemplate<object, object> _template;

    private PromptTemplate(PromptFile file, HandlebarsTemplate<object, object> template) => (_file, _template) = (file, template);

    public string Name => _file.Name;

    public ChatOptions Options => new() { Temperature = _file.Settings.Temperature, TopP = _file.Settings.TopP, MaxOutputTokens = _file.Settings.MaxTokens };

    /// <param name="given">The input variables that the prompt is given.</param>
    /// <exception cref="FormatException">The file is no prompt, or not one for these variables; the message names file and line, and says what to write.</exception>
    public static PromptTemplate Read(string path, IReadOnlyList<string> given)
    {
        var file = PromptFile.Read(path);
        Placeholders.Check(file, given);
        var prompt = new PromptTemplate(file, Compile(file));
        prompt.Try(given);
        return prompt;
    }

    /// <exception cref="KeyNotFoundException">A variable is not given.</exception>
    public IReadOnlyList<ChatMessage> Render(IReadOnlyDictionary<string, string> variables) =>
        Read(_template(_file.Variables.Keys.ToDictionary(name => name, name => XmlSafe(variables[name]))));

    private static HandlebarsTemplate<object, object> Compile(PromptFile file)
    {
        try
        {
            return Handlebars.Compile(file.Template);
        }
        catch (HandlebarsException e)
        {
            throw file.Error(1, $"the template is no Handlebars template ({e.Message.ReplaceLineEndings(" ")})");
        }
    }

    private static List<ChatMessage> Read(string rendered)
    {
        using var xml = XmlReader.Create(new StringReader(rendered), new XmlReaderSettings { ConformanceLevel = ConformanceLevel.Fragment, DtdProcessing = DtdProcessing.Prohibit });
        var messages = new List<ChatMessage>();
        while (xml.MoveToContent() != XmlNodeType.None)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.Name != Message)
                throw Fault(xml, "text stands outside of the messages; put it between <message role=\"system\"> and </message>");
            if (xml.GetAttribute(Role) is not ("system" or "user" or "assistant"))
                throw Fault(xml, "a message needs a role: <message role=\"system\"> or <message role=\"user\">");
            var role = new ChatRole(xml.GetAttribute(Role)!);
            messages.Add(new ChatMessage(role, xml.ReadElementContentAsString().Trim()));
        }
        return messages;
    }

    /// <summary>Puts a mark in the place of each variable and looks where it comes out.</summary>
    private void Try(IReadOnlyList<string> given)
    {
        try
        {
            var messages = Render(given.ToDictionary(name => name, MarkOf));
            foreach (var name in given)
            {
                if (messages.Any(message => message.Role != ChatRole.User && message.Text.Contains(MarkOf(name), StringComparison.Ordinal)))
                    throw _file.Error(LineOf(name), $"{{{{{name}}}}} stands in a message that is not the user's; what readers and articles say belongs into <message role=\"user\">");
                if (!messages.Any(message => message.Text.Contains(MarkOf(name), StringComparison.Ordinal)))
                    throw _file.Error(LineOf(name), $"{{{{{name}}}}} does not come out of the template; put it where no condition hides it");
            }
        }
        catch (XmlException e)
        {
            throw _file.Error(Math.Max(1, e.LineNumber), $"the messages are not well formed ({e.Message.Split(" Line ")[0].ReplaceLineEndings(" ")}); leave out < and & but for the tags of the messages");
        }
        catch (HandlebarsException e)
        {
            throw _file.Error(1, $"the template cannot be filled in ({e.Message.ReplaceLineEndings(" ")})");
        }
    }

    private static string MarkOf(string name) => $"[the text of {name}]";

    private long LineOf(string name) => 1 + _file.Template.AsSpan(0, Math.Max(0, _file.Template.IndexOf($"{{{{{name}}}}}", StringComparison.Ordinal))).Count('\n');

    private static XmlException Fault(XmlReader xml, string what) => new(what, null, ((IXmlLineInfo)xml).LineNumber, ((IXmlLineInfo)xml).LinePosition);

    /// <summary>Characters that XML 1.0 has no place for, lone surrogates among them, are shown as U+FFFD.</summary>
    private static string XmlSafe(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD"));
}
