using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Core.Archive;

namespace NewsBot.Feeds;

/// <summary>The parts of a printed date put together.</summary>
internal static class WrittenDate
{
    /// <param name="day">Has the groups <c>day</c> and <c>year</c>.</param>
    /// <param name="time">Has the groups <c>hour</c>, <c>minute</c>, <c>second</c>, <c>half</c> and <c>zone</c>, as far as they are printed.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="isGuess">Whether the century or the zone had to be guessed.</param>
    /// <returns>False for what the calendar does not have.</returns>
    public static bool TryBuild(Match day, Match time, int month, TimeZoneInfo zone, out NewsDate date, out bool isGuess)
    {
        date = default;
        isGuess = false;
        var year = Number(day.Groups["year"]) ?? 0;
        if (day.Groups["year"].Length == 2)
        {
            // RFC 5322, 4.3: 00 to 49 are of this century, 50 to 99 of the last.
            year += year < 50 ? 2000 : 1900;
            isGuess = true;
        }
        var number = Number(day.Groups["day"]) ?? 0;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || number < 1 || number > DateTime.DaysInMonth(year, month) || !TryTime(time, out var sinceMidnight))
            return false;
        var local = new DateTime(year, month, number, 0, 0, 0, DateTimeKind.Unspecified);
        // The last day of the calendar may have no next one.
        if (sinceMidnight is { } span && DateTime.MaxValue - local < span)
            return false;
        local += sinceMidnight ?? TimeSpan.Zero;
        if (sinceMidnight is null || time.Groups["zone"].Value is not { Length: > 0 } name)
            return NewsDate.TryIn(zone, local, hasTime: sinceMidnight is not null, out date);
        var named = ZoneNames.Find(name);
        isGuess |= named is null;
        return NewsDate.TryIn(named ?? TimeZoneInfo.Utc, local, hasTime: true, out date);
    }

    /// <param name="sinceMidnight">Null where no time of day is printed.</param>
    private static bool TryTime(Match time, out TimeSpan? sinceMidnight)
    {
        sinceMidnight = null;
        if (Number(time.Groups["hour"]) is not { } hour)
            return true;
        var minute = Number(time.Groups["minute"]) ?? 0;
        // Leap seconds are the last of their minute.
        var second = Math.Min(Number(time.Groups["second"]) ?? 0, 60);
        var half = time.Groups["half"].Value;
        if (half.Length > 0)
        {
            if (hour is < 1 or > 12)
                return false;
            hour = hour % 12 + (half is "p" or "P" ? 12 : 0);
        }
        if (hour > 24 || minute > 59 || (hour == 24 && minute + second > 0))
            return false;
        sinceMidnight = new TimeSpan(hour, minute, Math.Min(second, 59));
        return true;
    }

    private static int? Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;
}
