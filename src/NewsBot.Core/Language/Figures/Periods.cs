using NewsBot.Core.Language.Dates;

namespace NewsBot.Core.Language.Figures;

/// <summary>Reads the period that begins at one token: "in 2019", "since May", "between 2010 and 2015", "in the third quarter of last year", "year on year", "per day".</summary>
internal static class Periods
{
    private static readonly WordSet Prepositions = new("in since during over by until till through throughout for within on at before after across into to of");

    private static readonly WordSet Parts = new("early earlier late later mid the just all calendar fiscal");

    private static readonly WordSet Which = new("last past previous this next coming current preceding");

    private static readonly WordSet Ordinals = new("first second third fourth final winter spring summer autumn fall");

    private static readonly WordSet Lengths = new("year years month months week weeks day days decade decades quarter quarters half season century weekend summer winter spring autumn fall semester term hour hours");

    private static readonly WordSet Closed = new("ended ending to through until");

    private static readonly WordSet Rates = new("day week month year hour night season quarter");

    private static readonly WordSet Times = new("annually yearly monthly weekly daily hourly overnight");

    /// <param name="next">The token after it, where there is one.</param>
    public static bool TryRead(LineTokens line, int i, out int next) =>
        TryReadFromTo(line, i, out next) || TryReadRate(line, i, out next) || TryReadSoFar(line, i, out next) || TryReadTime(line, i, out next);

    private static bool TryReadFromTo(LineTokens line, int i, out int next)
    {
        next = i;
        var isBetween = line.IsWord(i, "between");
        if (!(isBetween || line.IsWord(i, "from")) || !TryReadPoint(line, i + 1, out var at))
            return false;
        var isJoined = isBetween ? line.IsWord(at, "and") : line.IsWord(at, "to") || line.IsWord(at, "until") || line.IsWord(at, "through");
        return isJoined && TryReadPoint(line, at + 1, out next);
    }

    /// <summary>"a week", "per day", "year on year", "annually".</summary>
    private static bool TryReadRate(LineTokens line, int i, out int next)
    {
        next = i + 2;
        var word = line.Word(i);
        if (word.IsEmpty)
            return false;
        if ((line.IsWord(i, "a") || line.IsWord(i, "per") || line.IsWord(i, "each") || line.IsWord(i, "every") || line.IsWord(i, "an")) && Rates.Has(line.Word(i + 1)))
            return !line.IsHyphen(next) && !(line.IsWord(next, "earlier") || line.IsWord(next, "ago") || line.IsWord(next, "before") || line.IsWord(next, "later"));
        if (line.IsWord(i, "on") && line.IsWord(i + 1, "the") && (line.IsWord(i + 2, "year") || line.IsWord(i + 2, "month")))
        {
            next = i + 3;
            return true;
        }
        var on = line.PastHyphen(i + 1);
        var again = line.PastHyphen(on + 1);
        if (Rates.Has(word) && (line.IsWord(on, "on") || line.IsWord(on, "over")) && line.Word(again).Equals(word, StringComparison.OrdinalIgnoreCase))
        {
            next = again + 1;
            return true;
        }
        next = i + 1;
        return Times.Has(word);
    }

    private static bool TryReadSoFar(LineTokens line, int i, out int next)
    {
        next = i;
        return line.IsWord(i, "so") && line.IsWord(i + 1, "far") && (TryReadCore(line, i + 2, out next) || (line.IsWord(i + 2, "in") && TryReadCore(line, i + 3, out next)));
    }

    private static bool TryReadTime(LineTokens line, int i, out int next)
    {
        var at = Prepositions.Has(line.Word(i)) ? i + 1 : i;
        // "of" and "to" alone tie a time to something else than a figure; "at" is a clock's.
        if (at > i && (line.IsWord(i, "of") || line.IsWord(i, "to") || line.IsWord(i, "at") || line.IsWord(i, "into")))
        {
            next = i;
            return false;
        }
        return TryReadCore(line, at, out next) || (at > i && TryReadPoint(line, at, out next)) || (at == i && TimePhraseReader.TryRead(line, i, out var phrase) && Past(phrase, out next));
    }

    private static bool Past(TimePhrase phrase, out int next)
    {
        next = phrase.Next;
        return phrase.Kind is not TimeKind.LongPeriod;
    }

    /// <summary>"the third quarter of 2023", "the last three years", "the 12 months to June", "last year".</summary>
    private static bool TryReadCore(LineTokens line, int i, out int next, bool isInner = false)
    {
        next = i;
        var at = i;
        while (at < i + 2 && Parts.Has(line.Word(at)))
            at++;
        var isOpen = at > i;
        var isWhich = Which.Has(line.Word(at));
        var isOrdinal = Ordinals.Has(line.Word(at));
        if (isWhich || isOrdinal)
            at++;
        if (isWhich && Ordinals.Has(line.Word(at)) && Lengths.Has(line.Word(at + 1)))
            at++;
        var isNumber = line.Is(at, FigureTokenKind.Digits) || NumberWords.TryGet(line.Word(at), out _);
        if (isNumber && isOpen)
            at++;
        if (!Lengths.Has(line.Word(at)) || !(isWhich || isOrdinal || isOpen))
            return isWhich && TryReadPoint(line, at, out next);
        next = at + 1;
        if (isOrdinal && !(line.IsWord(at, "quarter") || line.IsWord(at, "half") || line.IsWord(at, "month") || line.IsWord(at, "week") || line.IsWord(at, "year") || line.IsWord(at, "season")))
            return false;
        if (Closed.Has(line.Word(next)) && TryReadPoint(line, Parts.Has(line.Word(next + 1)) ? next + 2 : next + 1, out var end))
            next = end;
        else if ((line.IsWord(next, "of") || line.IsWord(next, "in")) && (TryReadPoint(line, next + 1, out end) || (!isInner && TryReadCore(line, next + 1, out end, isInner: true))))
            next = end;
        else if (!isWhich && !isOrdinal)
            return false;
        return true;
    }

    /// <summary>A year, a month, a day.</summary>
    private static bool TryReadPoint(LineTokens line, int i, out int next)
    {
        next = i;
        while (next < i + 2 && Parts.Has(line.Word(next)))
            next++;
        if (CalendarDates.TryRead(line, next, out var phrase))
            next = phrase.Next;
        else if (CalendarDates.TryReadMonth(line, next, out _))
            next++;
        else if (line.Is(next, FigureTokenKind.Digits) && line[next].End - line[next].Start == 4 && line.Text[line[next].Start] is '1' or '2' && !line.Touches(next + 1) | line.Mark(next + 1) is '.' or ',' or ';')
            next++;
        else if (TimePhraseReader.TryRead(line, next, out phrase))
            next = phrase.Next;
        else
            return false;
        return true;
    }
}
