using System.Globalization;
using NewsBot.Core.Language.Figures;

namespace NewsBot.Core.Language.Dates;

/// <summary>Reads dates by name and number: "May 3, 2024", "3 May", "the 3rd of May 2024", "2024-05-03", "in March", "in 2019".</summary>
internal static class CalendarDates
{
    private static readonly WordMap<int> Months = new(
        ("january jan", 1), ("february feb", 2), ("march mar", 3), ("april apr", 4), ("may", 5), ("june jun", 6), ("july jul", 7), ("august aug", 8),
        ("september sep sept", 9), ("october oct", 10), ("november nov", 11), ("december dec", 12));

    private static readonly WordSet Suffixes = new("st nd rd th");

    public static bool TryReadMonth(LineTokens line, int i, out int month) => TryReadMonth(line, i, out month, out _);

    public static bool TryRead(LineTokens line, int i, out TimePhrase phrase) =>
        TryReadIso(line, i, out phrase) || TryReadMonthFirst(line, i, out phrase) || TryReadDayFirst(line, i, out phrase) || TryReadYear(line, i, out phrase);

    private static bool TryReadIso(LineTokens line, int i, out TimePhrase phrase)
    {
        phrase = default;
        if (!TryReadNumber(line, i, 4, out var year) || !line.IsHyphen(i + 1) || !TryReadNumber(line, i + 2, 2, out var month) || !line.IsHyphen(i + 3) || !TryReadNumber(line, i + 4, 2, out var day))
            return false;
        phrase = new TimePhrase(TimeKind.Date, i, i + 5, year, month, day);
        return month is >= 1 and <= 12 && day is >= 1 and <= 31;
    }

    private static bool TryReadMonthFirst(LineTokens line, int i, out TimePhrase phrase)
    {
        phrase = default;
        if (!TryReadMonth(line, i, out var month, out var at))
            return false;
        if (TryReadDay(line, at, out var day, out var next))
        {
            phrase = WithYear(line, i, month, day, next);
            return true;
        }
        var comma = line.Mark(at) == ',' ? at + 1 : at;
        if (IsYear(line, comma, out var year))
            phrase = new TimePhrase(TimeKind.LongPeriod, i, comma + 1, year, month);
        else if (line.IsWord(i - 1, "in") || (i == 0 && at == line.Count))
            phrase = new TimePhrase(TimeKind.Month, i, at, Month: month);
        return phrase.Next > i;
    }

    private static bool TryReadDayFirst(LineTokens line, int i, out TimePhrase phrase)
    {
        phrase = default;
        var at = line.IsWord(i, "the") ? i + 1 : i;
        if (!TryReadDay(line, at, out var day, out var next) || !TryReadMonth(line, line.IsWord(next, "of") ? next + 1 : next, out var month, out next))
            return false;
        phrase = WithYear(line, i, month, day, next);
        return true;
    }

    private static bool TryReadYear(LineTokens line, int i, out TimePhrase phrase)
    {
        var read = IsYear(line, i, out var year) && line.IsWord(i - 1, "in") && !line.Touches(i + 1);
        phrase = read ? new TimePhrase(TimeKind.LongPeriod, i, i + 1, year) : default;
        // Sentence marks touch a year, too.
        if (!read && IsYear(line, i, out year) && line.IsWord(i - 1, "in") && line.Mark(i + 1) is '.' or ',' or ';' or '”' or '"')
            phrase = new TimePhrase(TimeKind.LongPeriod, i, i + 1, year);
        return phrase.Next > i;
    }

    private static TimePhrase WithYear(LineTokens line, int first, int month, int day, int next)
    {
        var at = line.Mark(next) == ',' ? next + 1 : next;
        return IsYear(line, at, out var year)
            ? new TimePhrase(TimeKind.Date, first, at + 1, year, month, day)
            : new TimePhrase(TimeKind.MonthDay, first, next, 0, month, day);
    }

    /// <summary>Months have capitals, since "may" and "march" are words; where all is small, a number beside them tells.</summary>
    private static bool TryReadMonth(LineTokens line, int i, out int month, out int next)
    {
        next = i + 1;
        var word = line.Word(i);
        if (!Months.TryGet(word, out month) || (!char.IsUpper(word[0]) && !line.Is(i - 1, FigureTokenKind.Digits) && !line.Is(i + 1, FigureTokenKind.Digits)))
            return false;
        if (word.Length <= 4 && line.Mark(next) == '.' && line.Touches(next) && line.Is(next + 1, FigureTokenKind.Digits))
            next++;
        return true;
    }

    private static bool TryReadDay(LineTokens line, int i, out int day, out int next)
    {
        next = i + 1;
        if (!TryReadNumber(line, i, 1, out day) && !TryReadNumber(line, i, 2, out day))
            return false;
        if (line.Touches(next) && Suffixes.Has(line.Word(next)))
            next++;
        return day is >= 1 and <= 31 && !(line.Touches(next) && line.Is(next, FigureTokenKind.Word)) && line.Mark(next) != ':';
    }

    private static bool IsYear(LineTokens line, int i, out int year) => TryReadNumber(line, i, 4, out year) && year is >= 1800 and <= 2099;

    private static bool TryReadNumber(LineTokens line, int i, int digits, out int number)
    {
        number = 0;
        return line.Is(i, FigureTokenKind.Digits) && line[i].End - line[i].Start == digits
            && int.TryParse(line.Text.AsSpan(line[i].Start, digits), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
