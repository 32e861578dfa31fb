using NewsBot.Core.Archive;

namespace NewsBot.Core.Language.Figures;

/// <summary>Shares in words: "8 in 10", "one out of every five", "two-thirds", "a quarter of", "half of". All are of a hundred.</summary>
internal static class Shares
{
    private static readonly WordSet HalfOf = new("the its their his her our my your all those these");

    /// <summary>What makes fiscal or calendar quarters of "three quarters".</summary>
    private static readonly WordSet Periods = new("last past next first previous consecutive straight successive for");

    /// <summary>Reads "<paramref name="part"/> in ten" and the like; <paramref name="part"/> has been read.</summary>
    public static bool TryReadRatio(LineTokens line, Number part, out decimal percent, out int next)
    {
        percent = 0;
        next = part.Next;
        if (part.Scale != 1 || part.Value < 1 || part.Value != decimal.Truncate(part.Value) || part.LooksLikeYear)
            return false;
        var at = part.Next;
        var tied = line.PastHyphen(at);
        var isOf = false;
        if (line.IsWord(tied, "in"))
            at = line.PastHyphen(tied + 1);
        else if (line.IsWord(tied, "out") && line.IsWord(line.PastHyphen(tied + 1), "of"))
            at = line.PastHyphen(line.PastHyphen(tied + 1) + 1);
        else if (line.IsWord(at, "of"))
            (isOf, at) = (true, at + 1);
        else
            return false;
        var every = line.IsWord(at, "every");
        if (every)
            at++;
        if (!NumberReader.TryRead(line, at, joinsAnd: true, out var whole, out next))
            return false;
        if (whole.Value < part.Value || whole.Value < 2 || whole.Value != decimal.Truncate(whole.Value) || whole.LooksLikeYear || (isOf && !every && whole.Value != 10))
            return false;
        if (FigureUnits.TryRead(line, next, whole.Value, out _, out _, out _) || line.IsHyphen(next) || line.Mark(next) == ':' || IsMonth(line, next))
            return false;
        percent = part.Value / whole.Value * 100;
        return true;
    }

    /// <summary>Reads "one <paramref name="noun"/> in ten"; nothing where the last number may count what follows it ("two men in three boats").</summary>
    public static bool TryReadApart(LineTokens line, Number part, out decimal percent, out Span noun, out int next)
    {
        (percent, noun, next) = (0, default, part.Next);
        var word = line.Word(part.Next);
        if (!part.InWords || word.Length < 3 || !char.IsLower(word[0]) || CountedNouns.IsPlural(word) != part.Value > 1 || !line.IsWord(part.Next + 1, "in")
            || FigureUnits.TryRead(line, part.Next, part.Value, out _, out _, out _)
            || !TryReadRatio(line, part with { Next = part.Next + 1 }, out percent, out next) || CountedNouns.Find(line, next, direct: true) is not null)
            return false;
        noun = new Span(line[part.Next].Start, line[part.Next].End);
        return true;
    }

    /// <summary>Reads "a quarter point", "three quarters of a percentage point", "a quarter of a percent": parts of one, and not of what is counted.</summary>
    public static bool TryReadPartOfPoint(LineTokens line, int i, out Quantified part)
    {
        part = default;
        var isArticle = line.IsWord(i, "a");
        if (!(isArticle || NumberWords.TryGet(line.Word(i), out _)))
            return false;
        var count = !isArticle && NumberWords.TryGet(line.Word(i), out var word) && word.Part == NumberPart.Small ? word.Value : 1;
        var at = line.PastHyphen(i + 1);
        if (!NumberWords.TryGetPart(line.Word(at), out var parts) || count >= parts || count < 1)
            return false;
        at = line.PastHyphen(at + 1);
        if (line.IsWord(at, "of") && (line.IsWord(at + 1, "a") || line.IsWord(at + 1, "one")))
            at += 2;
        var (unit, times, next) = (Units.Points, 1m, at + 1);
        // "a quarter point to 4%", where "point" alone might be a verb
        if (!(line.IsWord(at, "point") || line.IsWord(at, "points")) && (!FigureUnits.TryRead(line, at, 1, out unit, out times, out next) || unit is not (Units.Points or Units.Percent)))
            return false;
        part = new Quantified(i, next, count / parts * times, unit);
        return true;
    }

    /// <summary>Reads a fraction that begins at <paramref name="i"/>: "two-thirds", "a third of", "half of".</summary>
    /// <param name="isMeasured">Margin words or a "by" stand before it: then "a third" is no ordinal.</param>
    public static bool TryReadFraction(LineTokens line, int i, bool isMeasured, out decimal fraction, out int next)
    {
        fraction = 0.5m;
        next = i + 1;
        if (line.IsWord(i, "half"))
            return IsShareOfHalf(line, i, isMeasured);
        var isArticle = line.IsWord(i, "a") || line.IsWord(i, "an");
        var count = 1m;
        if (!isArticle)
        {
            if (!NumberWords.TryGet(line.Word(i), out var word) || word.Part != NumberPart.Small || word.Value < 1)
                return false;
            count = word.Value;
        }
        var at = line.PastHyphen(i + 1);
        if (!NumberWords.TryGetPart(line.Word(at), out var parts) || line.IsHyphen(at + 1) || count >= parts)
            return false;
        var isPlural = line.Word(at)[^1] is 's' or 'S';
        next = at + 1;
        fraction = count / parts;
        if (isPlural != count > 1)
            return false;
        var isTied = at > i + 1;
        var isOf = line.IsWord(next, "of");
        if (isArticle)
            return isOf || (isMeasured && !IsFollowedByNoun(line, next));
        if (parts == 4 && !isTied && !isOf)
            return count > 1 && !Periods.Has(line.Word(i - 1)) && !line.IsWord(next, "ago");
        // "one fifth grader", "one second half"
        return count > 1 || isTied || isOf || isMeasured || parts == 3;
    }

    /// <summary>Reads "2/3 of": without "of" it may be a day or a score.</summary>
    public static bool TryReadSlashed(LineTokens line, int i, out decimal percent, out int next)
    {
        percent = 0;
        next = i + 3;
        if (line.Mark(i + 1) != '/' || !line.Touches(i + 1) || !line.Touches(i + 2) || !line.IsWord(next, "of") || line.Touches(i)
            || !NumberReader.TryRead(line, i, joinsAnd: false, out var part, out _) || !NumberReader.TryRead(line, i + 2, joinsAnd: false, out var whole, out var end))
            return false;
        if (end != next || part.Next != i + 1 || part.Value < 1 || part.Value >= whole.Value || whole.Value > 10)
            return false;
        percent = part.Value / whole.Value * 100;
        return true;
    }

    /// <summary>Reads the "of a million" after a fraction.</summary>
    public static bool TryReadScaleOf(LineTokens line, int i, out decimal scale, out int next)
    {
        scale = 0;
        next = i + 3;
        if (!line.IsWord(i, "of") || !line.IsWord(i + 1, "a") || !NumberWords.TryGet(line.Word(i + 2), out var word) || word.Part != NumberPart.Scale)
            return false;
        scale = word.Value;
        return true;
    }

    /// <summary>Whether a half counts, and is not "the first half", "half an hour" or "half asleep".</summary>
    private static bool IsShareOfHalf(LineTokens line, int i, bool isMeasured)
    {
        if (line.IsHyphen(i + 1) || line.IsHyphen(i - 1) || line.IsWord(i - 1, "a") || line.IsWord(i - 1, "the") || Periods.Has(line.Word(i - 1)) || line.IsWord(i - 1, "second"))
            return false;
        return line.IsWord(i + 1, "of") ? !line.IsWord(i + 2, "time") : HalfOf.Has(line.Word(i + 1)) || (isMeasured && !line.IsWord(i + 1, "a") && !line.IsWord(i + 1, "an"));
    }

    private static bool IsFollowedByNoun(LineTokens line, int i) => line.IsWord(i, "time") || line.IsWord(i, "party") || line.IsWord(i, "person") || line.IsWord(i, "term");

    private static bool IsMonth(LineTokens line, int i) => NotFigures.IsMonth(line.Word(i));
}
