using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using NewsBot.Core.Indexing;

namespace NewsBot.Settings;

/// <summary>The settings under <c>NewsBot:Feeds</c>: feeds that are polled and folders that are watched.</summary>
internal static partial class FeedSettings
{
    private const string Section = "NewsBot:Feeds";
    private const int LongestName = 100;

    private static readonly string[] Known = ["Url", "Folder", "Name", "Outlet", "Audience", "Every"];

    /// <exception cref="SettingException">An entry that names no feed, or one twice.</exception>
    public static IReadOnlyList<Feed> Read(IConfiguration configuration)
    {
        if (configuration.Text(Section) is { } value)
            throw new SettingException(Section, value, "a list of objects with Url or Folder");
        List<Feed> feeds = [.. configuration.GetSection(Section).GetChildren().Select(entry => Entry(entry, configuration))];
        Demand(feeds, feed => feed.Place, "place");
        Demand(feeds, feed => feed.Name.ToLowerInvariant(), "name");
        return feeds;
    }

    /// <summary>A pause such as <c>90s</c>, <c>15m</c>, <c>2h</c> or <c>1d</c>: a minute to a week.</summary>
    public static bool TryParsePause(string text, out TimeSpan pause)
    {
        pause = default;
        if (Span().Match(text.Trim()) is not { Success: true } span)
            return false;
        var number = int.Parse(span.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        pause = span.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "s" => TimeSpan.FromSeconds(number),
            "m" => TimeSpan.FromMinutes(number),
            "h" => TimeSpan.FromHours(number),
            _ => TimeSpan.FromDays(number),
        };
        return pause >= TimeSpan.FromMinutes(1) && pause <= TimeSpan.FromDays(7);
    }

    /// <summary>Why nothing can be called so; null where it can.</summary>
    public static string? WhyNoName(string name) =>
        name.Trim().Length is 0 or > LongestName || name.Any(char.IsControl) ? $"a name of 1 to {LongestName} characters" : null;

    private static Feed Entry(IConfigurationSection entry, IConfiguration configuration)
    {
        if (entry.Value is { } value)
            throw new SettingException(entry.Path, value, "an object with Url or Folder");
        if (entry.GetChildren().FirstOrDefault(part => !Known.Contains(part.Key, StringComparer.OrdinalIgnoreCase)) is { } other)
            throw new SettingException(other.Path, other.Value ?? "a list", $"nothing: an entry has {string.Join(", ", Known)}");
        var (url, folder) = (configuration.Text($"{entry.Path}:Url"), configuration.Text($"{entry.Path}:Folder"));
        if (url is null == folder is null)
            throw new SettingException(entry.Path, url is null ? "neither" : "both Url and Folder", "one of Url and Folder");
        var written = $"{entry.Path}:{(url is null ? "Folder" : "Url")}";
        if (!FeedPlace.TryParse((url ?? folder)!, out var place, out var usual, out var takes))
            throw new SettingException(written, (url ?? folder)!, takes);
        if (place.Contains("://", StringComparison.Ordinal) != url is not null)
            throw new SettingException(written, (url ?? folder)!, url is null ? "a folder; an address stands under Url" : "an address that begins with https:// or http://; a folder stands under Folder");
        var name = configuration.Text($"{entry.Path}:Name") ?? usual;
        if (WhyNoName(name) is { } why)
            throw new SettingException($"{entry.Path}:Name", name, why);
        return new Feed(name, place)
        {
            Outlet = configuration.Text($"{entry.Path}:Outlet"),
            Audiences = configuration.GetSection($"{entry.Path}:Audience").Names(),
            Every = Pause($"{entry.Path}:Every", configuration),
            IsOfSettings = true,
        };
    }

    private static TimeSpan? Pause(string setting, IConfiguration configuration) => configuration.Text(setting) switch
    {
        null => null,
        var text when TryParsePause(text, out var pause) => pause,
        var text => throw new SettingException(setting, text, "a pause from 1m to 7d, such as 15m or 2h"),
    };

    private static void Demand(IReadOnlyList<Feed> feeds, Func<Feed, string> what, string called)
    {
        if (feeds.GroupBy(what).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new SettingException(Section, $"{(called == "name" ? twice.First().Name : twice.Key)} {twice.Count()} times", $"each {called} once{(called == "name" ? ": give one of them a Name" : "")}");
    }

    [GeneratedRegex(@"^(?<number>[0-9]{1,6}) ?(?<unit>[smhd])\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Span();
}
