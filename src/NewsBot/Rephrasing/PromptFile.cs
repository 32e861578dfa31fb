using NewsBot.Feeds;

namespace NewsBot.Rephrasing;

/// <summary>A prompt as its file holds it.</summary>
/// <param name="Path">Full path of the file.</param>
/// <param name="Template">A Handlebars template of messages.</param>
/// <param name="TemplateLine">The line of the file, from 1, on which the template begins.</param>
/// <param name="Variables">The input variables, and the line of each.</param>
/// <remarks>https://learn.microsoft.com/semantic-kernel/concepts/prompts/yaml-schema</remarks>
internal sealed record PromptFile(string Path, string Name, string Template, long TemplateLine, IReadOnlyDictionary<string, long> Variables, PromptSettings Settings)
{
    /// <summary>Far more than a model reads with care.</summary>
    private const int LargestBytes = 64 * 1024;

    /// <exception cref="FormatException">There is no such file, or it is no prompt; the message names file and line, and says what to write.</exception>
    public static PromptFile Read(string path)
    {
        if (!File.Exists(path))
            throw new FormatException($"{path}, line 1: there is no such file; put the one that came with the program there");
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > LargestBytes)
                throw new FormatException($"{path}, line 1: the prompt is larger than {LargestBytes / 1024} KiB, the most that is read");
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return new PromptYaml(YamlLines.Of(YamlLines.Decode(bytes, path), path), path).ReadPrompt();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"{path}, line 1: the file cannot be read ({e.Message})", e);
        }
    }

    /// <param name="line">A line of the template, from 1.</param>
    public FormatException Error(long line, string what) => new($"{Path}, line {TemplateLine + line - 1}: {what}");
}

/// <summary>How the model is to write; null leaves it to the server.</summary>
/// <param name="MaxTokens">Of what is written.</param>
internal sealed record PromptSettings(float? Temperature, float? TopP, int? MaxTokens);
