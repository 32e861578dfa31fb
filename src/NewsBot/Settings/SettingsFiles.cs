using Microsoft.Extensions.Configuration;

namespace NewsBot.Settings;

/// <summary>Where settings come from: <c>appsettings.json</c> beside the program, and the environment (<c>NewsBot__Archive__Path</c>), which wins.</summary>
internal static class SettingsFiles
{
    private const string FileName = "appsettings.json";

    /// <exception cref="SettingException">The file is no JSON object.</exception>
    public static IConfiguration Read()
    {
        try
        {
            return new ConfigurationBuilder()
                .SetBasePath(AppContext.BaseDirectory)
                .AddJsonFile(FileName, optional: true)
                .AddEnvironmentVariables()
                .Build();
        }
        catch (Exception e) when (e is InvalidDataException or FormatException)
        {
            throw new SettingException(Path.Combine(AppContext.BaseDirectory, FileName), (e.InnerException ?? e).Message, "a JSON object");
        }
    }
}
