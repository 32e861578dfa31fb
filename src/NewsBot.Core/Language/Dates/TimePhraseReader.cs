using NewsBot.Core.Language.Figures;

namespace NewsBot.Core.Language.Dates;

/// <summary>Reads the time phrase that begins at one token: "last Tuesday", "late on Monday night", "earlier this week", "two days ago".</summary>
internal static class TimePhraseReader
{
    private static readonly WordMap<DayOfWeek> Weekdays = new(
        ("monday mon", DayOfWeek.Monday), ("tuesday tue tues", DayOfWeek.Tuesday), ("wednesday wed", DayOfWeek.Wednesday), ("thursday thu thur thurs", DayOfWeek.Thursday),
        ("friday fri", DayOfWeek.Friday), ("saturday sat", DayOfWeek.Saturday), ("sunday sun", DayOfWeek.Sunday));

    private static readonly WordMap<int> DayWords = new(("today tonight", 0), ("yesterday", -1), ("tomorrow", 1));

    private static readonly WordSet DayParts = new("morning afternoon evening night noon midday");

    private static readonly WordSet Spans = new("week weekend month year decade summer spring fall autumn winter quarter term");

    private static readonly WordSet Vague = new("few several couple many some");

    public static bool TryRead(LineTokens line, int i, out TimePhrase phrase) =>
        TryReadDayWord(line, i, out phrase) || TryReadWeekday(line, i, out phrase) || TryReadLastOrThis(line, i, out phrase)
        || CalendarDates.TryRead(line, i, out phrase) || TryReadAgo(line, i, out phrase);

    private static bool TryReadDayWord(LineTokens line, int i, out TimePhrase phrase)
    {
        phrase = default;
        if (line.IsWord(i, "the") && line.IsWord(i + 1, "day") && line.IsWord(i + 2, "before") && line.IsWord(i + 3, "yesterday"))
            phrase = new TimePhrase(TimeKind.Offset, i, i + 4, Number: -2);
        else if (DayWords.TryGet(line.Word(i), out var offset) && !IsPartOfName(line, i))
            phrase = new TimePhrase(TimeKind.Offset, i, PastDayPart(line, i + 1), Number: offset);
        return phrase.Next > i;
    }

    /// <summary>A weekday, with the date that may follow it: "Tuesday, May 3, 2024".</summary>
    private static bool TryReadWeekday(LineTokens line, int i, out TimePhrase phrase)
    {
        phrase = default;
        var at = line.IsWord(i, "late") || line.IsWord(i, "early") ? i + 1 : i;
        at = at > i && line.IsWord(at, "on") ? at + 1 : at;
        if (!IsWeekday(line, at, out var weekday))
            return false;
        var next = PastDayPart(line, at + 1);
        var date = line.Mark(next) == ',' ? next + 1 : next;
        phrase = CalendarDates.TryRead(line, date, out var full) && full.Kind is TimeKind.Date or TimeKind.MonthDay
            ? full with { First = i }
            : new TimePhrase(TimeKind.Weekday, i, next, Number: (int)weekday);
        return true;
    }

    private static bool TryReadLastOrThis(LineTokens line, int i, out TimePhrase phrase)
    {
        phrase = default;
        var at = line.IsWord(i, "late") || line.IsWord(i, "early") || line.IsWord(i, "earlier") ? i + 1 : i;
        var isLast = line.IsWord(at, "last");
        if (!isLast && !line.IsWord(at, "this"))
            return false;
        var next = at + 2;
        if (IsWeekday(line, at + 1, out var weekday))
            phrase = new TimePhrase(isLast ? TimeKind.LastWeekday : TimeKind.Weekday, i, PastDayPart(line, next), Number: (int)weekday);
        else if (DayParts.Has(line.Word(at + 1)))
            phrase = new TimePhrase(TimeKind.Offset, i, next, Number: isLast ? -1 : 0);
        else if (Spans.Has(line.Word(at + 1)) || CalendarDates.IsMonth(line, at + 1))
            phrase = new TimePhrase(TimeKind.Period, i, next);
        return phrase.Next > i && !line.IsWord(i - 1, "the");
    }

    private static bool TryReadAgo(LineTokens line, int i, out TimePhrase phrase)
    {
        phrase = default;
        var at = line.IsWord(i, "a") || line.IsWord(i, "an") ? i + 1 : i;
        var isVague = Vague.Has(line.Word(at));
        if (isVague)
            at = line.IsWord(at + 1, "of") ? at + 2 : at + 1;
        var count = 1m;
        if (at == i)
        {
            if (!(line.Is(i, FigureTokenKind.Digits) || NumberWords.TryGet(line.Word(i), out _)) || !NumberReader.TryRead(line, i, joinsAnd: true, out var number, out at))
                return false;
            count = number.Value;
        }
        if (!FigureUnits.TryRead(line, at, count, out var unit, out _, out var next) || !FigureUnits.IsTime(unit) || !line.IsWord(next, "ago"))
            return false;
        var isDays = unit == Archive.Units.Day && !isVague && count is >= 1 and < 10_000 && count == decimal.Truncate(count);
        phrase = isDays ? new TimePhrase(TimeKind.Offset, i, next + 1, Number: -(int)count) : new TimePhrase(TimeKind.Period, i, next + 1);
        return true;
    }

    /// <summary>A newspaper may be called "Today".</summary>
    private static bool IsPartOfName(LineTokens line, int i) => char.IsUpper(line.Word(i)[0]) && line.Word(i - 1) is { Length: > 0 } before && char.IsUpper(before[0]) && char.IsLower(line.Word(i)[^1]);

    /// <summary>Short weekdays have capitals ("Sat", "Sun"); they are words else.</summary>
    private static bool IsWeekday(LineTokens line, int i, out DayOfWeek weekday) =>
        Weekdays.TryGet(line.Word(i), out weekday) && (line.Word(i).Length > 5 || char.IsUpper(line.Word(i)[0]));

    private static int PastDayPart(LineTokens line, int i) => DayParts.Has(line.Word(i)) ? i + 1 : i;
}
