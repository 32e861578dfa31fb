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

    private static readonly WordMap<TimeKind> Spans = new(
        ("week", TimeKind.Week), ("weekend", TimeKind.Weekend), ("month", TimeKind.MonthOffset), ("year", TimeKind.YearOffset),
        ("decade summer spring fall autumn winter quarter term", TimeKind.Period));

    private static readonly WordMap<int> Which = new(("last", -1), ("this", 0), ("next", 1));

    private static readonly WordMap<TimePart> Parts = new(("earlier", TimePart.Earlier), ("later", TimePart.Later), ("late early", TimePart.Whole));

    private static readonly WordSet Vague = new("few several couple many some");

    public static bool TryRead(LineTokens line, int i, out TimePhrase phrase) =>
        TryReadDayWord(line, i, out phrase) || TryReadWeekday(line, i, out phrase) || TryReadWhich(line, i, out phrase)
        || CalendarDates.TryRead(line, i, out phrase) || TryReadAgo(line, i, out phrase);

    private static bool TryReadDayWord(LineTokens line, int i, out TimePhrase phrase)
    {
        phrase = default;
        if (line.IsWord(i, "the") && line.IsWord(i + 1, "day") && line.IsWord(i + 2, "before") && line.IsWord(i + 3, "yesterday"))
            phrase = new TimePhrase(TimeKind.Offset, i, i + 4, Number: -2);
        else if (line.IsWord(i, "the") && line.IsWord(i + 1, "day") && line.IsWord(i + 2, "after") && line.IsWord(i + 3, "tomorrow"))
            phrase = new TimePhrase(TimeKind.Offset, i, i + 4, Number: 2);
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

    /// <summary>"last Tuesday", "this morning", "earlier this month", "next year".</summary>
    private static bool TryReadWhich(LineTokens line, int i, out TimePhrase phrase)
    {
        phrase = default;
        var at = Parts.TryGet(line.Word(i), out var part) ? i + 1 : i;
        if (!Which.TryGet(line.Word(at), out var which) || line.IsWord(i - 1, "the"))
            return false;
        var next = at + 2;
        if (IsWeekday(line, at + 1, out var weekday))
            phrase = new TimePhrase(which < 0 ? TimeKind.LastWeekday : which > 0 ? TimeKind.NextWeekday : TimeKind.ThisWeekday, i, PastDayPart(line, next), Number: (int)weekday);
        else if (DayParts.Has(line.Word(at + 1)) && which <= 0)
            phrase = new TimePhrase(TimeKind.Offset, i, next, Number: which);
        else if (Spans.TryGet(line.Word(at + 1), out var span))
            phrase = new TimePhrase(span, i, next, Number: which) { Part = which == 0 ? part : TimePart.Whole };
        else if (CalendarDates.TryReadMonth(line, at + 1, out var month))
            phrase = new TimePhrase(TimeKind.Month, i, next, Month: month, Number: which < 0 ? -1 : which + 1) { Part = part };
        return phrase.Next > i;
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
        if (!FigureUnits.TryRead(line, at, count, out var unit, out var times, out var next) || !FigureUnits.IsTime(unit) || !line.IsWord(next, "ago"))
            return false;
        // "a decade ago" is a round number, and so is "an hour ago" on the edge of a day.
        var isCounted = !isVague && times == 1 && count is >= 1 and < 10_000 && count == decimal.Truncate(count);
        var kind = unit switch
        {
            Archive.Units.Day => TimeKind.Offset,
            Archive.Units.Week => TimeKind.Week,
            Archive.Units.Month => TimeKind.MonthOffset,
            Archive.Units.Year => TimeKind.YearOffset,
            _ => TimeKind.Period,
        };
        phrase = isCounted ? new TimePhrase(kind, i, next + 1, Number: -(int)count) : new TimePhrase(TimeKind.Period, i, next + 1);
        return true;
    }

    /// <summary>A newspaper may be called "Today", or "USA TODAY".</summary>
    private static bool IsPartOfName(LineTokens line, int i) => line.IsWord(i, "today") && line.Word(i - 1) is "USA" || char.IsUpper(line.Word(i)[0]) && line.Word(i - 1) is { Length: > 0 } before && char.IsUpper(before[0]) && char.IsLower(line.Word(i)[^1]);

    /// <summary>Short weekdays have capitals ("Sat", "Sun"); they are words else.</summary>
    private static bool IsWeekday(LineTokens line, int i, out DayOfWeek weekday) =>
        Weekdays.TryGet(line.Word(i), out weekday) && (line.Word(i).Length > 5 || char.IsUpper(line.Word(i)[0]));

    private static int PastDayPart(LineTokens line, int i) => DayParts.Has(line.Word(i)) ? i + 1 : i;
}
