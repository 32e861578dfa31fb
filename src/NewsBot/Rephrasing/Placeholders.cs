using System.Text.RegularExpressions;
using NewsBot.Core.Answering.Verbatim;
using NewsBot.Feeds;

namespace NewsBot.Rephrasing;

/// <summary>What stands in double braces in a template: placeholders of input variables and conditions on them. A slot of the instructions is written <c>\{{q1}}</c>.</summary>
internal static partial class Placeholders
{
    /// <summary>The input variables that each prompt is given.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Given { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        [Prompts.Rephrase] = [Prompts.Question, Prompts.Evidence],
        [Prompts.Digest] = [Prompts.Evidence],
        [Prompts.FollowUp] = [Prompts.Before, Prompts.Sources, Prompts.Question],
    };

    /// <exception cref="FormatException">A placeholder or an input variable is missing, or is none that the prompt is given.</exception>
    public static void Check(PromptFile file, IReadOnlyList<string> given)
    {
        var takes = string.Join(", ", given);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match braces in Braces().Matches(file.Template))
        {
            if (braces.Groups["escape"].Success)
                continue;
            var line = 1 + file.Template.AsSpan(0, braces.Index).Count('\n');
            var (name, shown) = (braces.Groups["name"].Value, YamlLines.Shorten(braces.Value.Split('\n')[0]));
            if (braces.Value.StartsWith("{{{", StringComparison.Ordinal) || braces.Value.StartsWith("{{&", StringComparison.Ordinal))
                throw file.Error(line, $"“{shown}” would pass a reader's text on as it is; write two braces and the name alone");
            if (!braces.Groups["known"].Success)
                throw file.Error(line, $"“{shown}” is not understood; write a placeholder ({takes}) between two braces, {{{{#if name}}}} and {{{{/if}}}} around what depends on one, and a back slash before a slot: \\{{{{q1}}}}");
            if (name.Length > 0 && !given.Contains(name, StringComparer.Ordinal))
                throw file.Error(line, $"there is no placeholder “{name}” here; this prompt takes {takes} (before a slot of the instructions stands a back slash: \\{{{{{name}}}}})");
            if (name.Length > 0 && !file.Variables.ContainsKey(name))
                throw file.Error(line, $"the placeholder “{name}” is no input variable; add “- name: {name}” to input_variables");
            if (braces.Groups["plain"].Success)
                used.Add(name);
        }
        foreach (var name in given.Where(name => !used.Contains(name)))
            throw file.Error(1, $"the placeholder {{{{{name}}}}} is missing; write it where its text is to stand");
        foreach (var (name, line) in file.Variables.Where(variable => !given.Contains(variable.Key, StringComparer.Ordinal)))
            throw new FormatException($"{file.Path}, line {line}: there is no input variable “{YamlLines.Shorten(name)}”; this prompt takes {takes}");
    }

    [GeneratedRegex("""
        (?<escape>\\)?\{\{(?:
            (?<known> (?<plain>(?<name>[\w-]+)) | \#(?:if|unless)[ ](?<name>[\w-]+) | /(?:if|unless) | else | !(?:(?!\}\})[\s\S])* )\}\}(?!\})
            | [\s\S]*?(?:\}\}\}?|\z))
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Braces();
}
