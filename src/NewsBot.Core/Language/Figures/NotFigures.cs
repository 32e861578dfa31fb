namespace NewsBot.Core.Language.Figures;

/// <summary>Numbers that name, date or order something and measure nothing: years, days, clocks, labels, scores, telephone numbers.</summary>
internal static class NotFigures
{
    private static readonly WordSet Months = new(
        "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec");

    /// <summary>What is numbered, and not counted, by the number after it.</summary>
    private static readonly WordSet Labels = new(
        """
        article articles section sections paragraph paragraphs chapter chapters page pages para paras annex appendix clause clauses item items amendment resolution proposition prop
        rule title part volume vol figure table room level phase stage grade version windows round game week day season episode series channel lot type class category tier
        line platform gate terminal pier unit block apartment apt suite box area zone district ward precinct number no nos nr num question act scene psalm verse case flight route
        highway interstate exit boulevard street road avenue boeing airbus apollo formula top catch studio square sector camp model size group seed ranked rank pope king queen bus
        train tram bill law protocol committee region day year step point points option lane pole court bed ps tel phone fax ext extension lines
        """);

    /// <summary>"last year 310 people" numbers no year.</summary>
    private static readonly WordSet Which = new("last this next every each previous past same");

    private static readonly WordSet Streets = new("street road avenue lane drive boulevard square terrace court st ave rd blvd");

    private static readonly WordSet Clock = new("am pm a.m. p.m. a.m p.m o'clock o’clock gmt utc est edt cet cest bst pst pdt");

    private static readonly WordSet BeforeYear = new("in since until till before after during the circa late early mid this last next year election autumn spring summer winter");

    /// <summary>What stands before years and counts alike.</summary>
    private static readonly WordSet MaybeBeforeYear = new("by of from around and to between through");

    /// <summary>Nouns with which even 2022 is a count.</summary>
    private static readonly WordSet SurelyCounted = new(
        "people persons men women children deaths cases votes casualties jobs soldiers troops workers employees homes houses residents patients refugees migrants prisoners students voters miles kilometers kilometres tons tonnes barrels shares feet metres meters respondents adults");

    /// <summary>What a hyphen ties to digits without its being counted.</summary>
    private static readonly WordSet Uncounted = new("way star fold odd something time times and the all plus strong");

    /// <summary>"28,000-plus", "40-odd", "a 3,000-strong crowd": a number all the same.</summary>
    private static readonly WordSet Rounded = new("plus odd strong something");

    private static readonly WordSet CountedAfterWords = new("member person man woman nation country judge seat page mile foot acre bed story storey");

    private static readonly WordSet FunctionWords = new(
        """
        the a an in on at of to by for with from and or but nor about over under some only another after before these those all first nearly almost around roughly up down than least most its their
        his her our my your this that between among per as if when while where who what whose said says were was are is have has had there it they we he she you i not another another both
        within without since during until against including killed at least just then now so also with every each no yes did do does how why which
        """);

    /// <summary>What a hyphen ties to a number without making it a name ("a 12-member panel").</summary>
    public static bool IsCountedCompound(LineTokens line, int hyphen)
    {
        var noun = line.Word(hyphen + 1);
        return line.IsHyphen(hyphen) && noun.Length > 2
            && (line.Is(hyphen - 1, FigureTokenKind.Digits) ? char.IsLower(noun[0]) && !Uncounted.Has(noun) : CountedAfterWords.Has(noun));
    }

    public static bool IsRounded(LineTokens line, int hyphen) => line.IsHyphen(hyphen) && Rounded.Has(line.Word(hyphen + 1));

    public static bool IsMonth(ReadOnlySpan<char> word) => word.Length >= 3 && char.IsUpper(word[0]) && Months.Has(word);

    /// <summary>Whether the number is a part of something longer: a name, a version, an address, a clock, an ordinal.</summary>
    /// <param name="first">The first token of the number or of its money sign.</param>
    /// <param name="next">The token after the number and its unit.</param>
    public static bool IsPartOfAToken(LineTokens line, int first, int next, bool hasUnit)
    {
        if (line.Touches(first) && line.Is(first - 1, FigureTokenKind.Mark))
        {
            var mark = line.Mark(first - 1);
            if (mark is '/' or '=' or '_' or '#' or '@' or '&' or '\\' or ':' or '°' or '^' or '*' or '.')
                return mark != ':' || line.Touches(first - 1);
            // A quoted attribute of mark-up, and the second number of "80%-10%", which a unit divides from the first.
            if (mark is '"' or '\'' && line.Touches(first - 1) && line.Mark(first - 2) == '=')
                return true;
            if (mark is '-' or '\u2010' or '\u2011' or '\'' or '’' && line.Touches(first - 1) && !line.Is(first - 2, FigureTokenKind.Mark))
                return true;
            if (mark is '\'' or '’' && line.Is(first, FigureTokenKind.Digits) && line[first].End - line[first].Start == 2 && line.Touches(next))
                return true;
        }
        else if (line.Touches(first))
        {
            return true;
        }
        if (hasUnit || !line.Touches(next))
            return false;
        return line.Is(next, FigureTokenKind.Mark)
            ? line.Mark(next) is '/' or '=' or '_' or '@' or '\\' or '°' or '^' or '*' or '#' || (line.Mark(next) is ':' or '-' or '–' && line.Touches(next + 1) && !IsCountedCompound(line, next) && !IsRounded(line, next))
            : !CountedNouns.Measures.Has(line.Word(next));
    }

    /// <summary>Whether a number without unit, margin or scale is a date, a clock or a label.</summary>
    public static bool IsDateOrLabel(LineTokens line, int first, Number number, bool hasMargin)
    {
        var next = number.Next;
        if (number.InWords)
            return Clock.Has(line.Word(next)) || IsLabel(line, first, number, hasMargin);
        if (number.LooksLikeYear && IsYear(line, first, number, hasMargin))
            return true;
        if (Clock.Has(line.Word(next)) || line.Mark(next) == '°')
            return true;
        if (number.Value is >= 1 and <= 31 && number.IsPlain && (IsMonth(line.Word(first - 1)) || (line.Mark(first - 1) == '.' && IsMonth(line.Word(first - 2)))
            || IsMonth(line.Word(next)) || (line.IsWord(next, "of") && IsMonth(line.Word(next + 1))) || (Months.Has(line.Word(next)) && line.Is(next + 1, FigureTokenKind.Digits))))
            return true;
        return IsLabel(line, first, number, hasMargin) || (number.IsPlain && !hasMargin && IsAddress(line, next)) || (number.IsPlain && number.Value < 100 && IsListItem(line, first, next)) || (number.IsPlain && line.Mark(first - 1) == ',' && line.Mark(next) == ',');
    }

    private static bool IsYear(LineTokens line, int first, Number number, bool hasMargin)
    {
        if (line.Mark(first - 1) == ',' && line.Is(first - 2, FigureTokenKind.Digits) && IsMonth(line.Word(first - 3)))
            return true;
        var isSurelyCounted = SurelyCounted.Has(line.Word(number.Next)) || (hasMargin && SurelyCounted.Has(line.Word(number.Next + 1)));
        var isCounted = isSurelyCounted || CountedNouns.Find(line, number.Next, direct: true) is not null;
        var before = line.Word(first - 1);
        if (number.Value >= 1900)
            return hasMargin ? !isCounted : !isSurelyCounted || line.IsWord(first - 1, "the") || (before.EndsWith("s") && before.ContainsAny('\'', '’'));
        return !hasMargin && (BeforeYear.Has(before) || (!isCounted && MaybeBeforeYear.Has(before)));
    }

    private static bool IsLabel(LineTokens line, int first, Number number, bool hasMargin)
    {
        var before = first - 1;
        if (line.Mark(before) == '.' && (line.IsWord(before - 1, "no") || line.IsWord(before - 1, "nos") || line.IsWord(before - 1, "vol")))
            return true;
        if (line.Mark(before) == '#')
            return true;
        var word = line.Word(before);
        if (word.IsEmpty || hasMargin || !number.IsPlain)
            return false;
        if (Labels.Has(word))
            return !Which.Has(line.Word(before - 1));
        // "HTML 5", where not all is shouted
        if (word.Length is >= 2 and <= 5 && !word.ContainsAnyExceptInRange('A', 'Z') && line.Is(first, FigureTokenKind.Digits) && (line.Word(before - 1).ContainsAnyInRange('a', 'z') || line.Word(first + 1).ContainsAnyInRange('a', 'z')))
            return CountedNouns.Find(line, first + 1, direct: true) is null;
        // "Challenger 7", "iOS 17"; not "BUT 82" where all is shouted, and not "The 82"
        return line.Is(first, FigureTokenKind.Digits) && word.Length > 1 && !word.ContainsAny('\'', '’') && word.ContainsAnyInRange('A', 'Z') && word.ContainsAnyInRange('a', 'z') && !FunctionWords.Has(word)
            && !(before == 0 && word.EndsWith("ed"));
    }

    /// <summary>"221 Linden Street".</summary>
    private static bool IsAddress(LineTokens line, int next)
    {
        for (var i = next; i < next + 4 && line.Word(i) is { Length: > 0 } word && char.IsUpper(word[0]); i++)
        {
            if (i > next && Streets.Has(word))
                return true;
        }
        return false;
    }

    /// <summary>"1. Peace", "(2) bread", "and 3) land".</summary>
    private static bool IsListItem(LineTokens line, int first, int next)
    {
        if (!line.Is(next + 1, FigureTokenKind.Word) || !line.Touches(next))
            return false;
        if (first == 0 || line.Mark(first - 1) == '(')
            return line.Mark(next) is '.' or ')';
        if (line.Mark(next) != ')')
            return false;
        var open = first - 1;
        while (open > first - 12 && open > 0 && line.Mark(open) != '(')
            open--;
        return line.Mark(open) != '(';
    }
}
