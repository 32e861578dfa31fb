using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace NewsBot.Settings;

/// <summary>Settings that hold one plain value. One that is left out, or empty, has its default.</summary>
internal static class PlainSettings
{
    /// <summary>A list, or names with commas between them in one value, as an environment variable has it.</summary>
    public static IReadOnlyList<string> Names(this IConfigurationSection section)
    {
        var names = section.Value is { } one ? one.Split(',') : section.GetChildren().Select(child => child.Value ?? "");
        return [.. names.Select(name => name.Trim()).Where(name => name.Length > 0)];
    }

    /// <exception cref="SettingException">Neither true nor false.</exception>
    public static bool Switch(this IConfiguration configuration, string setting, bool otherwise) => Text(configuration, setting) switch
    {
        null => otherwise,
        var text when bool.TryParse(text, out var isOn) => isOn,
        var text => throw new SettingException(setting, text, "true or false"),
    };

    /// <param name="least">Included, as <paramref name="most"/> is.</param>
    /// <exception cref="SettingException">No whole number, or one out of range.</exception>
    public static int Number(this IConfiguration configuration, string setting, int least, int most, int otherwise) => Text(configuration, setting) switch
    {
        null => otherwise,
        var text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        var text => throw new SettingException(setting, text, $"a whole number from {least} to {most}"),
    };

    /// <param name="least">Included, as <paramref name="most"/> is; in seconds.</param>
    /// <exception cref="SettingException">No number, or one out of range.</exception>
    public static TimeSpan Seconds(this IConfiguration configuration, string setting, double least, double most, TimeSpan otherwise) => Text(configuration, setting) switch
    {
        null => otherwise,
        var text when double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds >= least && seconds <= most => TimeSpan.FromSeconds(seconds),
        var text => throw new SettingException(setting, text, string.Create(CultureInfo.InvariantCulture, $"a number of seconds from {least} to {most}, such as {otherwise.TotalSeconds}")),
    };

    /// <exception cref="SettingException">None of the names.</exception>
    public static T Choice<T>(this IConfiguration configuration, string setting, T otherwise)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        return Text(configuration, setting) switch
        {
            null => otherwise,
            var text when names.Contains(text, StringComparer.OrdinalIgnoreCase) => Enum.Parse<T>(text, ignoreCase: true),
            var text => throw new SettingException(setting, text, string.Join(", ", names[..^1]).ToLowerInvariant() + " or " + names[^1].ToLowerInvariant()),
        };
    }

    /// <summary>The root of a web interface. It ends in a slash, whether or not the setting does.</summary>
    /// <exception cref="SettingException">No address, or one over which a token would travel in the open.</exception>
    public static Uri Root(this IConfiguration configuration, string setting, Uri otherwise)
    {
        if (Text(configuration, setting) is not { } text)
            return otherwise;
        if (!Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var root) || root.Scheme is not ("http" or "https"))
            throw new SettingException(setting, text, $"an address such as {otherwise}");
        if (root.UserInfo.Length > 0)
            throw SettingException.OfSecret(setting, $"holds a user's name; it takes an address without one, such as {otherwise}");
        if (root.Query.Length > 0 || root.Fragment.Length > 0)
            throw new SettingException(setting, text, $"an address without ? and #, such as {otherwise}");
        return root.Scheme == "https" || root.IsLoopback
            ? root
            : throw new SettingException(setting, text, "an address that begins with https:// (http:// on this machine's own loopback address alone)");
    }

    /// <summary>Null where there is nothing but blanks.</summary>
    public static string? Text(this IConfiguration configuration, string setting) => configuration[setting]?.Trim() is { Length: > 0 } text ? text : null;
}
