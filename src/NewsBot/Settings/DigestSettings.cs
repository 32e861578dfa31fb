using Microsoft.Extensions.Configuration;
using NewsBot.Core.Chat;
using NewsBot.Core.Digests;
using NewsBot.Hosting;

namespace NewsBot.Settings;

/// <summary>The settings under <c>NewsBot:Digests</c>.</summary>
internal sealed record DigestSettings
{
    private const string CatchUpSetting = "NewsBot:Digests:CatchUpHours";
    private const string ChannelsSetting = "NewsBot:Digests:Channels";

    /// <summary>Two digests of a channel are never due at once.</summary>
    private const int MostHours = 20;

    private static readonly string[] Parts = ["At", "Zone", "Days", "WhenNothing", "Topics"];

    /// <summary><c>NewsBot:Digests:CatchUpHours</c>: how late a digest may be posted, 1 to 20 hours; default 3.</summary>
    public TimeSpan CatchUp { get; init; } = TimeSpan.FromHours(3);

    /// <summary><c>NewsBot:Digests:Channels</c>: channels that get a digest; default none.</summary>
    public IReadOnlyList<(ChatChannel Channel, DigestSchedule Schedule)> Channels { get; init; } = [];

    /// <param name="newsroom">The zone where an entry names none.</param>
    /// <exception cref="SettingException">A setting holds what it cannot; the message has its full name.</exception>
    public static DigestSettings Read(IConfiguration configuration, TimeZoneInfo newsroom)
    {
        var usual = new DigestSettings();
        var channels = configuration.GetSection(ChannelsSetting).GetChildren().Select(entry => Entry(entry, configuration, newsroom)).ToList();
        var twice = channels.GroupBy(entry => (entry.Channel.Platform, entry.Channel.Id)).FirstOrDefault(same => same.Count() > 1);
        return twice is not null
            ? throw new SettingException(ChannelsSetting, $"{twice.Key.Platform} {twice.Key.Id} {twice.Count()} times", "each channel once: a channel has one digest")
            : new DigestSettings
            {
                CatchUp = TimeSpan.FromHours(configuration.Number(CatchUpSetting, least: 1, MostHours, (int)usual.CatchUp.TotalHours)),
                Channels = channels,
            };
    }

    /// <summary>The digests that are set here, as of now.</summary>
    public IReadOnlyList<ChannelDigest> Digests(DateTimeOffset now) =>
        [.. Channels.Select(entry => ChannelDigest.Set(entry.Channel, entry.Schedule, $"settings {entry.Schedule.Write()}", now) with { IsOfSettings = true })];

    private static (ChatChannel Channel, DigestSchedule Schedule) Entry(IConfigurationSection entry, IConfiguration configuration, TimeZoneInfo newsroom)
    {
        string[] known = ["Platform", "Channel", "Schedule", .. Parts];
        if (entry.Value is { } value)
            throw new SettingException(entry.Path, value, "an object with Platform, Channel and Schedule");
        if (entry.GetChildren().FirstOrDefault(part => !known.Contains(part.Key, StringComparer.OrdinalIgnoreCase)) is { } other)
            throw new SettingException(other.Path, other.Value ?? "a list", $"nothing: an entry has {string.Join(", ", known)}");
        var platform = configuration.Text($"{entry.Path}:Platform")?.ToLowerInvariant() ?? "";
        var names = Platforms.Names;
        if (!names.Contains(platform))
            throw new SettingException($"{entry.Path}:Platform", platform, $"the name of a platform: {string.Join(" or ", names)}");
        var channel = configuration.Text($"{entry.Path}:Channel") ?? "";
        return channel.Length > 0 && channel.All(char.IsAsciiLetterOrDigit)
            ? (new ChatChannel(platform, channel, ChatPlace.Channel), ScheduleOf(entry, configuration, newsroom))
            : throw new SettingException($"{entry.Path}:Channel", channel, "the platform's own id of the channel: letters and digits alone, as its link ends");
    }

    private static DigestSchedule ScheduleOf(IConfigurationSection entry, IConfiguration configuration, TimeZoneInfo newsroom)
    {
        var whole = configuration.Text($"{entry.Path}:Schedule");
        var parts = Parts.Where(part => ListOf(entry.GetSection(part)).Length > 0).ToList();
        if (whole is not null && parts.Count > 0)
            throw new SettingException($"{entry.Path}:Schedule", whole, $"the whole schedule, and {parts[0]} stands beside it: give one or the other");
        var text = whole ?? string.Join(' ', parts.Select(part => (part == "Topics" ? "topics:" : "") + ListOf(entry.GetSection(part))));
        return DigestSchedule.TryParse(text, newsroom, out var schedule, out var why)
            ? schedule
            : throw new SettingException($"{entry.Path}:{(whole is null && parts.Count > 0 ? "At" : "Schedule")}", text, $"a schedule such as 08:30 Europe/Kyiv weekdays. {why}");
    }

    /// <summary>A list, or one value.</summary>
    private static string ListOf(IConfigurationSection section) => section.Value?.Trim() ?? string.Join(',', section.GetChildren().Select(child => child.Value?.Trim()));
}
