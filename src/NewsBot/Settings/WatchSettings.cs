using Microsoft.Extensions.Configuration;
using NewsBot.Core.Chat;
using NewsBot.Core.Digests;

namespace NewsBot.Settings;

/// <summary>The settings under <c>NewsBot:Watches</c>.</summary>
internal static class WatchSettings
{
    private const string QuietHoursSetting = "NewsBot:Watches:QuietHours";

    /// <summary><c>NewsBot:Watches:QuietHours</c>: when watches are quiet wherever nobody has set it; default none.</summary>
    /// <param name="zone">Of hours that name none.</param>
    /// <exception cref="SettingException">No quiet hours.</exception>
    public static WatchHours Read(IConfiguration configuration, TimeZoneInfo zone)
    {
        if (configuration.Text(QuietHoursSetting) is not { } text)
            return new WatchHours(zone, null);
        return QuietHours.TryParse(text, zone, out var hours, out _)
            ? new WatchHours(zone, hours)
            : throw new SettingException(QuietHoursSetting, text, "two different hours and, where it is not the newsroom's, an IANA time zone, such as 22:00-07:00 Europe/Kyiv");
    }
}
