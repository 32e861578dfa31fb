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

    /// <summary>"this Tuesday": of the article's own week.</summary>
    ThisWeekday,

    /// <summary>"next Tuesday": the first one after the article's own day.</summary>
    NextWeekday,

    /// <summary>So many days from the article's.</summary>
    Offset,

    /// <summary>The week so many weeks from the article's.</summary>
    Week,

    /// <summary>Saturday and Sunday of that week.</summary>
    Weekend,

    /// <summary>The month so many months from the article's.</summary>
    MonthOffset,

    /// <summary>The year so many years from the article's.</summary>
    YearOffset,

    /// <summary>A month without its year: by its number "in March" (0), "last March" (-1), "this March" (1) or "next March" (2).</summary>
    Month,

    /// <summary>A relative time that names no days ("a few weeks ago", "last summer").</summary>
    Period,

    /// <summary>A month or year by name, which means the same in every article.</summary>
    LongPeriod,
}

/// <summary>What of a time is meant.</summary>
internal enum TimePart
{
    Whole,

    /// <summary>"earlier this month": up to the article's day.</summary>
    Earlier,

    /// <summary>"later this month": from the article's day on.</summary>
    Later,
}

/// <summary>A time phrase from token <paramref name="First"/> up to before <paramref name="Next"/>.</summary>
/// <param name="Year">0 where the phrase names none.</param>
/// <param name="Number">The day of the month, the <see cref="DayOfWeek"/>, or how many days, weeks, months or years it lies ahead (before: less than 0), as <paramref name="Kind"/> has it.</param>
internal readonly record struct TimePhrase(TimeKind Kind, int First, int Next, int Year = 0, int Month = 0, int Number = 0)
{
    public TimePart Part { get; init; }

    /// <summary>Whether it means another time in another article.</summary>
    public bool IsRelative => Kind is not (TimeKind.Date or TimeKind.LongPeriod);

    /// <summary>Whether it names a single day.</summary>
    public bool NamesDay => Kind is TimeKind.Date or TimeKind.MonthDay or TimeKind.Weekday or TimeKind.LastWeekday or TimeKind.ThisWeekday or TimeKind.NextWeekday or TimeKind.Offset;

    /// <summary>Whether it lies ahead by its own words: nobody has said anything then.</summary>
    public bool IsAhead => Part == TimePart.Later || Kind == TimeKind.NextWeekday || (Kind == TimeKind.Month && Number == 2)
        || (Kind is TimeKind.Week or TimeKind.Weekend or TimeKind.MonthOffset or TimeKind.YearOffset && Number > 0);

    /// <summary>Whether only the sentence around it tells if it lies before the article or after: "on Friday", "3 May", "in March".</summary>
    public bool IsEitherWay => Kind is TimeKind.Weekday or TimeKind.MonthDay || (Kind == TimeKind.Month && Number == 0);
}
