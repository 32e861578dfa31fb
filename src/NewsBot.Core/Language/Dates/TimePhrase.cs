namespace NewsBot.Core.Language.Dates;

internal enum TimeKind
{
    /// <summary>A day with its year.</summary>
    Date,

    /// <summary>A day without its year.</summary>
    MonthDay,

    Weekday,

    /// <summary>"last Tuesday": not the article's own day.</summary>
    LastWeekday,

    /// <summary>So many days from the article's.</summary>
    Offset,

    /// <summary>A relative time that names no single day ("last week").</summary>
    Period,

    /// <summary>A month or year by name, which means the same in every article.</summary>
    LongPeriod,
}

/// <summary>A time phrase from token <paramref name="First"/> up to before <paramref name="Next"/>.</summary>
/// <param name="Year">0 where the phrase names none.</param>
/// <param name="Number">The day of the month, the <see cref="DayOfWeek"/>, or the offset in days, as <paramref name="Kind"/> has it.</param>
internal readonly record struct TimePhrase(TimeKind Kind, int First, int Next, int Year = 0, int Month = 0, int Number = 0)
{
    /// <summary>Whether it means another time in another article.</summary>
    public bool IsRelative => Kind is not (TimeKind.Date or TimeKind.LongPeriod);

    /// <summary>The day it means in an article of <paramref name="published"/>.</summary>
    public bool TryResolve(DateOnly? published, out DateOnly day)
    {
        day = default;
        if (Kind == TimeKind.Date)
            return TryDay(Year, out day);
        if (published is not { } date)
            return false;
        switch (Kind)
        {
            case TimeKind.MonthDay:
                // What was said lies in the past; one day's grace is the width of the time zones.
                return (TryDay(date.Year, out day) && day.DayNumber <= date.DayNumber + 1) || (date.Year > 1 && TryDay(date.Year - 1, out day));
            case TimeKind.Weekday:
                return TryShift(date, -((int)date.DayOfWeek - Number + 7) % 7, out day);
            case TimeKind.LastWeekday:
                return TryShift(date, -(((int)date.DayOfWeek - Number + 6) % 7) - 1, out day);
            case TimeKind.Offset:
                return TryShift(date, Number, out day);
            default:
                return false;
        }
    }

    private static bool TryShift(DateOnly date, int days, out DateOnly day)
    {
        var number = (long)date.DayNumber + days;
        var fits = number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber;
        day = fits ? DateOnly.FromDayNumber((int)number) : default;
        return fits;
    }

    private bool TryDay(int year, out DateOnly day)
    {
        var exists = year is >= 1 and <= 9999 && Month is >= 1 and <= 12 && Number >= 1 && Number <= DateTime.DaysInMonth(year, Month);
        day = exists ? new DateOnly(year, Month, Number) : default;
        return exists;
    }
}
