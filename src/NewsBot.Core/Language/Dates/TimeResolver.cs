namespace NewsBot.Core.Language.Dates;

/// <summary>Which days a time phrase means in an article of one day.</summary>
/// <remarks>
/// Weeks begin on Monday, as in ISO 8601: "last week" is the Monday to Sunday before the week of the article, whichever day of its week that is, and "two weeks ago" the one before that. So are
/// "last month", "two years ago" and the like the calendar's month or year, and "last weekend" the Saturday and Sunday of last week.
/// </remarks>
internal static class TimeResolver
{
    /// <param name="published">The article's day; null where it is not known.</param>
    /// <param name="isAhead">Whether what can lie either way lies after the article.</param>
    /// <returns>Null for a phrase that names no days, or none of the calendar's, and for a relative one where the article's day is not known.</returns>
    public static DayRange? Resolve(TimePhrase phrase, DateOnly? published, bool isAhead = false)
    {
        if (phrase.Kind == TimeKind.Date)
            return One(DayIn(phrase, phrase.Year));
        if (phrase.Kind == TimeKind.LongPeriod)
            return phrase.Month == 0 ? YearOf(phrase.Year) : MonthOf(phrase.Year, phrase.Month);
        if (published is not { } day || Whole(phrase, day, isAhead) is not { } whole)
            return null;
        return phrase.Part switch
        {
            TimePart.Earlier => Between(whole.First, whole.Last < day ? whole.Last : day),
            TimePart.Later => Between(whole.First > day ? whole.First : day, whole.Last),
            _ => whole,
        };
    }

    private static DayRange? Whole(TimePhrase phrase, DateOnly day, bool isAhead) => phrase.Kind switch
    {
        TimeKind.MonthDay => One(isAhead ? MonthDayFrom(phrase, day) : MonthDayUpTo(phrase, day)),
        TimeKind.Weekday when isAhead => Shift(day, (phrase.Number - (int)day.DayOfWeek + 7) % 7),
        TimeKind.Weekday => Shift(day, -((int)day.DayOfWeek - phrase.Number + 7) % 7),
        TimeKind.LastWeekday => Shift(day, -(((int)day.DayOfWeek - phrase.Number + 6) % 7) - 1),
        TimeKind.ThisWeekday => Shift(day, Past(phrase.Number) - Past((int)day.DayOfWeek)),
        TimeKind.NextWeekday => Shift(day, ((phrase.Number - (int)day.DayOfWeek + 6) % 7) + 1),
        TimeKind.Offset => Shift(day, phrase.Number),
        TimeKind.Week => Week(day, phrase.Number, from: 0),
        TimeKind.Weekend => Week(day, phrase.Number, from: 5),
        TimeKind.MonthOffset => MonthOf(day.Year, day.Month + phrase.Number),
        TimeKind.YearOffset => YearOf(day.Year + phrase.Number),
        TimeKind.Month => MonthOf(day.Year + YearsTo(phrase, day, isAhead), phrase.Month),
        _ => null,
    };

    /// <summary>How many days of its week lie before a weekday: none before Monday.</summary>
    private static int Past(int weekday) => (weekday + 6) % 7;

    private static int YearsTo(TimePhrase phrase, DateOnly day, bool isAhead) => phrase.Number switch
    {
        -1 => phrase.Month < day.Month ? 0 : -1,
        0 when isAhead => phrase.Month >= day.Month ? 0 : 1,
        0 => phrase.Month <= day.Month ? 0 : -1,
        1 => 0,
        _ => phrase.Month > day.Month ? 0 : 1,
    };

    /// <summary>What was said lies in the past; one day's grace is the width of the time zones.</summary>
    private static DateOnly? MonthDayUpTo(TimePhrase phrase, DateOnly day) =>
        DayIn(phrase, day.Year) is { } here && here.DayNumber <= day.DayNumber + 1 ? here : DayIn(phrase, day.Year - 1);

    private static DateOnly? MonthDayFrom(TimePhrase phrase, DateOnly day) => DayIn(phrase, day.Year) is { } here && here.DayNumber + 1 >= day.DayNumber ? here : DayIn(phrase, day.Year + 1);

    private static DateOnly? DayIn(TimePhrase phrase, int year) =>
        year is >= 1 and <= 9999 && phrase.Month is >= 1 and <= 12 && phrase.Number >= 1 && phrase.Number <= DateTime.DaysInMonth(year, phrase.Month) ? new DateOnly(year, phrase.Month, phrase.Number) : null;

    private static DayRange? One(DateOnly? day) => day is { } one ? new DayRange(one, one) : null;

    private static DayRange? Between(DateOnly first, DateOnly last) => last < first ? null : new DayRange(first, last);

    private static DayRange? Shift(DateOnly day, int days) => Days(day.DayNumber + (long)days, 1);

    private static DayRange? Week(DateOnly day, int weeks, int from) => Days(day.DayNumber - Past((int)day.DayOfWeek) + (7L * weeks) + from, 7 - from);

    private static DayRange? Days(long first, int count) => first >= DateOnly.MinValue.DayNumber && first + count - 1 <= DateOnly.MaxValue.DayNumber
        ? new DayRange(DateOnly.FromDayNumber((int)first), DateOnly.FromDayNumber((int)first + count - 1)) : null;

    /// <param name="month">1 is January of that year; others lie in years before or after.</param>
    private static DayRange? MonthOf(int year, int month)
    {
        var months = ((long)year * 12) + month - 1;
        if (months < 12 || months >= 10_000L * 12)
            return null;
        var (ofYear, ofMonth) = ((int)(months / 12), (int)(months % 12) + 1);
        return new DayRange(new DateOnly(ofYear, ofMonth, 1), new DateOnly(ofYear, ofMonth, DateTime.DaysInMonth(ofYear, ofMonth)));
    }

    private static DayRange? YearOf(int year) => year is >= 1 and <= 9999 ? new DayRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) : null;
}
