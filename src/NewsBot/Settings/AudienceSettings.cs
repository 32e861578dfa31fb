using Microsoft.Extensions.Configuration;
using NewsBot.Core.Chat;
using NewsBot.Hosting;

namespace NewsBot.Settings;

/// <summary>The settings under <c>NewsBot:Audiences</c>: which channels and people were granted which audience.</summary>
internal static class AudienceSettings
{
    private const string Audiences = "NewsBot:Audiences";

    /// <exception cref="SettingException">An entry that grants nothing, or grants it to nobody that there can be.</exception>
    public static AudienceGrants Read(IConfiguration configuration)
    {
        var granted = configuration.GetSection(Audiences).GetChildren().SelectMany(GrantsOf).ToList();
        return new AudienceGrants(Those("Channels"), Those("People"));

        Dictionary<(string Platform, string Id), IReadOnlyList<string>> Those(string kind) =>
            granted.Where(grant => grant.Kind == kind).GroupBy(grant => grant.To).ToDictionary(to => to.Key, IReadOnlyList<string> (to) => [.. to.Select(grant => grant.Audience).Distinct()]);
    }

    private static IEnumerable<(string Kind, (string Platform, string Id) To, string Audience)> GrantsOf(IConfigurationSection audience)
    {
        if (audience.Value is { Length: > 0 } value)
            throw new SettingException(audience.Path, value, "the lists Channels and People");
        foreach (var kind in audience.GetChildren())
        {
            var name = kind.Key.Equals("Channels", StringComparison.OrdinalIgnoreCase) ? "Channels"
                : kind.Key.Equals("People", StringComparison.OrdinalIgnoreCase) ? "People"
                : throw new SettingException(audience.Path, kind.Key, "the lists Channels and People");
            foreach (var to in kind.Names())
                yield return (name, PlaceOf(kind.Path, to), audience.Key);
        }
    }

    private static (string Platform, string Id) PlaceOf(string setting, string text) =>
        text.Split(':', 2, StringSplitOptions.TrimEntries) is [var platform, { Length: > 0 } id] && Platforms.Names.Contains(platform.ToLowerInvariant())
            ? (platform.ToLowerInvariant(), id)
            : throw new SettingException(setting, text, $"{string.Join(" or ", Platforms.Names.Select(name => $"{name}:ID"))}, with the platform's own id of a channel or of a person");
}
