using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace NewsBot.Settings;

/// <summary>The usual section <c>Logging</c>, which Microsoft.Extensions.Logging reads.</summary>
internal static class LoggingSettings
{
    private const string Levels = "Logging:LogLevel";

    /// <exception cref="SettingException">A level that there is not.</exception>
    public static IConfigurationSection Read(IConfiguration configuration)
    {
        foreach (var level in configuration.GetSection(Levels).GetChildren())
        {
            if (level.Value is { } name && !Enum.GetNames<LogLevel>().Contains(name, StringComparer.OrdinalIgnoreCase))
                throw new SettingException($"{Levels}:{level.Key}", name, string.Join(", ", Enum.GetNames<LogLevel>()));
        }
        return configuration.GetSection("Logging");
    }
}
