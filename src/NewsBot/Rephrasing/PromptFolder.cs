using NewsBot.Core.Answering.Verbatim;
using NewsBot.Settings;

namespace NewsBot.Rephrasing;

/// <summary>The prompts of a folder, read and checked.</summary>
internal sealed class PromptFolder
{
    private readonly Dictionary<string, PromptTemplate> _prompts;

    private PromptFolder(Dictionary<string, PromptTemplate> prompts) => _prompts = prompts;

    /// <summary>The prompts' names, which are their files'.</summary>
    public IReadOnlyCollection<string> Names => _prompts.Keys;

    /// <exception cref="SettingException">A prompt is missing or wrong; the message names its file and line, and says what to write.</exception>
    public static PromptFolder Read(string folder)
    {
        try
        {
            return new PromptFolder(Placeholders.Given.ToDictionary(prompt => prompt.Key, prompt => PromptTemplate.Read(Path.Combine(folder, prompt.Key + ".yaml"), prompt.Value)));
        }
        catch (FormatException e)
        {
            throw SettingException.OfPrompt(e.Message);
        }
    }

    /// <param name="draft">Names one of <see cref="Prompts"/>.</param>
    public PromptTemplate For(Draft draft) => _prompts[draft.Prompt];
}
