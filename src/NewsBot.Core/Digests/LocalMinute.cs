namespace NewsBot.Core.Digests;

/// <summary>Instants of local times, over every change of a zone's clocks.</summary>
internal static class LocalMinute
{
    /// <summary>No zone is farther from UTC than 14 hours; a change of clocks may lie between.</summary>
    private static readonly TimeSpan Farthest = TimeSpan.FromHours(15);

    /// <summary>The first instant at which the clocks of a zone show a local time, or one after it where they skip it.</summary>
    /// <remarks>
    /// It asks for nothing but what clocks show at an instant: how .NET tells skipped and doubled hours does not know of a zone that
    /// changes its base offset (https://learn.microsoft.com/dotnet/api/system.timezoneinfo.isinvalidtime).
    /// </remarks>
    public static DateTimeOffset First(DateTime local, TimeZoneInfo zone)
    {
        var middle = new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), TimeSpan.Zero);
        var (earliest, latest) = (middle - Farthest, middle + Farthest);
        var offset = zone.GetUtcOffset(earliest);
        if (IsSteady(zone, earliest, latest, offset))
            return middle - offset;
        var minute = earliest;
        while (minute < latest && TimeZoneInfo.ConvertTime(minute, zone).DateTime < local)
            minute = minute.AddMinutes(1);
        return minute;
    }

    public static DateOnly DateOf(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    private static bool IsSteady(TimeZoneInfo zone, DateTimeOffset from, DateTimeOffset to, TimeSpan offset)
    {
        for (var hour = from; hour <= to; hour = hour.AddHours(1))
        {
            if (zone.GetUtcOffset(hour) != offset)
                return false;
        }
        return true;
    }
}
