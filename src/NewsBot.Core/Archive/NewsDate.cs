using System.Globalization;

namespace NewsBot.Core.Archive;

/// <summary>A date as an article gives it: an instant, and whether a time of day was given with it (ISO 8601).</summary>
public readonly record struct NewsDate(DateTimeOffset Instant, bool HasTime)
{
    public DateOnly Day => DateOnly.FromDateTime(Instant.DateTime);

    /// <summary>Reads <c>2026-11-22</c>, <c>2026-11-22T08:30</c>, <c>2026-11-22T08:30:00Z</c> and the like. What names no offset is in <paramref name="zone"/>.</summary>
    public static bool TryParse(string? text, TimeZoneInfo zone, out NewsDate date)
    {
        date = default;
        var trimmed = text?.Trim() ?? "";
        if (DateOnly.TryParseExact(trimmed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return TryIn(zone, day.ToDateTime(TimeOnly.MinValue), hasTime: false, out date);
        if (trimmed.Length < 16 || trimmed[4] != '-' || trimmed[10] is not ('T' or ' '))
            return false;
        if (trimmed[^1] is 'Z' or 'z' || trimmed.AsSpan(16).ContainsAny('+', '-'))
        {
            var whole = DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant);
            date = new NewsDate(instant, HasTime: true);
            return whole;
        }
        return DateTime.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && TryIn(zone, moment, hasTime: true, out date);
    }

    /// <summary>A date and time of day on a zone's clocks.</summary>
    /// <returns>False for what the zone's offset takes out of the calendar: hours of its first or last day.</returns>
    public static bool TryIn(TimeZoneInfo zone, DateTime local, bool hasTime, out NewsDate date)
    {
        var offset = zone.GetUtcOffset(local);
        var ticks = local.Ticks - offset.Ticks;
        var isInCalendar = ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks;
        date = isInCalendar ? new NewsDate(new DateTimeOffset(local, offset), hasTime) : default;
        return isInCalendar;
    }

    /// <summary>ISO 8601, with a time of day only where one was given.</summary>
    public override string ToString() => HasTime
        ? Instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        : Instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
