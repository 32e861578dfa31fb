using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace NewsBot.Settings;

/// <summary>Where settings come from: <c>appsettings.json</c> beside the program, this user's secrets (<c>dotnet user-secrets</c>), and the environment (<c>NewsBot__Archive__Path</c>); the later one wins.</summary>
internal static class SettingsFiles
{
    /// <summary>The folder of this user's secrets, as the project file names it.</summary>
    internal const string UserSecrets = "newsbot";

    private const string FileName = "appsettings.json";

    private static readonly string[] TokenNames = ["Token", "BotToken", "AppToken", "SigningSecret", "ApiKey"];

    /// <exception cref="SettingException">A file is no JSON object, or holds a secret that does not belong into it.</exception>
    public static IConfiguration Read() => Read(AppContext.BaseDirectory);

    /// <param name="folder">Full path of the folder that <c>appsettings.json</c> may lie in.</param>
    internal static IConfiguration Read(string folder)
    {
        try
        {
            var settings = new ConfigurationBuilder()
                .SetBasePath(folder)
                .AddJsonFile(FileName, optional: true)
                .AddUserSecrets(UserSecrets)
                .AddEnvironmentVariables()
                .Build();
            RefuseSecrets(settings.Providers.OfType<JsonConfigurationProvider>().First(), Path.Combine(folder, FileName));
            return settings;
        }
        catch (Exception e) when (e is InvalidDataException or FormatException)
        {
            // The message names the file; what is wrong in it stands in the exception within.
            throw new SettingException("a settings file", $"{e.Message} {e.InnerException?.Message}".TrimEnd(), "a JSON object");
        }
    }

    /// <summary>The file is copied about, and checked in: a secret in it is soon everybody's.</summary>
    private static void RefuseSecrets(JsonConfigurationProvider file, string path)
    {
        var sections = file.GetChildKeys([], "NewsBot").Distinct(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in sections.SelectMany(section => TokenNames, (section, name) => $"NewsBot:{section}:{name}"))
        {
            if (file.TryGet(setting, out var secret) && !string.IsNullOrWhiteSpace(secret))
                throw SettingException.OfSecret(setting, $"stands in {path}, where others read it: take it out there, and put it into the environment ({InEnvironment(setting)}), into dotnet user-secrets or into the file that {setting}File names");
        }
    }

    /// <summary>The variable that sets a setting.</summary>
    public static string InEnvironment(string setting) => setting.Replace(":", "__", StringComparison.Ordinal);
}
