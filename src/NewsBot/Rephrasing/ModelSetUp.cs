using Microsoft.Extensions.Configuration;
using NewsBot.Settings;

namespace NewsBot.Rephrasing;

/// <summary>The language model as it is set up, its prompts read and checked.</summary>
internal sealed record ModelSetUp(RephrasingSettings Settings, PromptFolder Prompts)
{
    /// <returns>Null where no model is set up.</returns>
    /// <exception cref="SettingException">A setting or a prompt is wrong.</exception>
    public static ModelSetUp? Read(IConfiguration configuration) =>
        RephrasingSettings.Read(configuration) is { } settings ? new ModelSetUp(settings, PromptFolder.Read(settings.Prompts)) : null;
}
