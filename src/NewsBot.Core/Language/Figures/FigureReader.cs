using NewsBot.Core.Archive;

namespace NewsBot.Core.Language.Figures;

/// <summary>Reads the figure, or the two ends of a range, that begins at one token.</summary>
internal static class FigureReader
{
    /// <summary>Adds what it finds to <paramref name="figures"/>.</summary>
    /// <returns>The token to go on from, after <paramref name="i"/>.</returns>
    public static int Read(LineTokens line, int i, List<Figure> figures)
    {
        if (Multiples.TryRead(line, i, out var multiple))
        {
            figures.Add(multiple!);
            return i + 1;
        }
        var margin = FigureMargins.Before(line, i, out var before);
        var isMeasured = margin != FigureMargin.Exact || line.IsWord(before - 1, "by");
        if (Shares.TryReadPartOfPoint(line, i, out var ofPoint))
            return Add(line, ofPoint, ofPoint.Value, margin, before, takesNoun: false, figures);
        if (Shares.TryReadFraction(line, i, isMeasured, out var fraction, out var afterFraction) && !(line.Touches(i) && line.IsHyphen(i - 1)))
        {
            var part = Shares.TryReadScaleOf(line, afterFraction, out var scale, out var afterScale)
                ? new Quantified(i, afterScale, fraction * scale, Units.Count)
                : new Quantified(i, afterFraction, fraction * 100, Units.Percent);
            return Add(line, part, part.Value, margin, before, takesNoun: true, figures);
        }
        if (Shares.TryReadSlashed(line, i, out var slashed, out var afterSlashed))
            return Add(line, new Quantified(i, afterSlashed, slashed, Units.Percent), slashed, margin, before, takesNoun: true, figures);
        if (TryReadHalfOfUnit(line, i, out var half))
            return Add(line, half, half.Value, margin, before, takesNoun: false, figures);
        if (!NumberReader.TryRead(line, i, joinsAnd: !line.IsWord(before - 1, "between"), out var number, out var next))
            return next;
        var first = i;
        if (Currencies.TryReadBefore(line, i, out var money, out var sign))
        {
            first = sign;
            margin = FigureMargins.Before(line, first, out before);
        }
        else if (Shares.TryReadRatio(line, number, out var percent, out var afterRatio) && !NotFigures.IsPartOfAToken(line, i, number.Next, hasUnit: true))
        {
            return Add(line, new Quantified(i, afterRatio, percent, Units.Percent), percent, margin, before, takesNoun: true, figures);
        }
        if (money is null && Shares.TryReadApart(line, number, out var ofThem, out var noun, out var afterThem))
        {
            var past = Add(line, new Quantified(i, afterThem, ofThem, Units.Percent), ofThem, margin, before, takesNoun: false, figures);
            figures[^1] = figures[^1] with { Of = noun, Whom = noun };
            return past;
        }
        var low = Quantify(line, first, number, money);
        if (Ranges.TryRead(line, low, number, money, before, out var high, out var lowValue, out var isTied))
        {
            var isPair = line.IsWord(before - 1, "from") && line.IsWord(low.Next, "to");
            if (isPair && high.Unit != Units.Count && !NotFigures.IsPartOfAToken(line, first, low.Next, hasUnit: true))
                return Add(line, low with { Value = lowValue, Unit = high.Unit }, lowValue, margin, before, takesNoun: false, figures);
            if (!isPair && lowValue < high.Value && IsFigure(line, first, high, (high.Plain.IsPlain ? number : high.Plain) with { Next = high.Next }, margin, isRange: true))
                return Add(line, high with { First = first }, lowValue, margin, before, takesNoun: true, figures);
            if (isTied && low.Unit == Units.Count)
                return high.Next;
        }
        if (!IsFigure(line, first, low, number, margin, isRange: false))
            return Math.Max(low.Next, i + 1);
        return Add(line, low, low.Value, margin, before, takesNoun: true, figures);
    }

    private static Quantified Quantify(LineTokens line, int first, Number number, string? money)
    {
        if (money is not null)
            return new Quantified(first, number.Next, number.Value, money) { Plain = number };
        if (FigureUnits.TryRead(line, number.Next, number.Value, out var unit, out var times, out var next))
            return new Quantified(first, next, number.Value * times, unit) { Plain = number };
        var isAge = number.IsPlain && number.Value < 130 && (line.IsWord(first - 1, "aged") || line.IsWord(first - 1, "age"));
        return new Quantified(first, number.Next, number.Value, isAge ? Units.Year : Measures.UnitBefore(line, first) ?? Measures.Rate(line, number.Next) ?? Units.Count) { Plain = number };
    }

    /// <summary>"half an hour", "half-hour": 30 minutes; of other units the half of one ("half a percentage point").</summary>
    private static bool TryReadHalfOfUnit(LineTokens line, int i, out Quantified half)
    {
        half = default;
        if (!line.IsWord(i, "half"))
            return false;
        var at = line.IsWord(i + 1, "a") || line.IsWord(i + 1, "an") ? i + 2 : line.IsHyphen(i + 1) ? i + 2 : i;
        if (at == i || !FigureUnits.TryRead(line, at, 1, out var unit, out var times, out var next) || line.IsWord(at, "second"))
            return false;
        half = unit == Units.Hour ? new Quantified(i, next, 30, Units.Minute) : new Quantified(i, next, times / 2, unit);
        return true;
    }

    private static bool IsFigure(LineTokens line, int first, Quantified read, Number number, FigureMargin margin, bool isRange)
    {
        var hasUnit = read.Unit != Units.Count;
        // "82 cases per 100,000"
        if (NotFigures.IsPartOfAToken(line, first, read.Next, hasUnit) || (!hasUnit && !number.InWords && line.IsWord(first - 1, "per")))
            return false;
        if (hasUnit)
        {
            var isIdiom = number is { InWords: true, Value: 1 } && (read.Unit is Units.Points || (read.Unit == Units.Day && !line.IsHyphen(number.Next)));
            return !isIdiom && !line.IsWord(read.Next, "ago") && !(number is { LooksLikeYear: true, Value: >= 1900 } && read.Unit is Units.Year or Units.Month or Units.Week or Units.Day);
        }
        var after = read.Next;
        FigureMargins.After(line, ref after);
        var noun = CountedNouns.Find(line, after, direct: true) is not null || NotFigures.IsCountedCompound(line, after);
        if (number.IsDoubtful)
            return noun || (number.Scale == 1_000_000 && margin != FigureMargin.Exact);
        if (NotFigures.IsDateOrLabel(line, first, number, margin != FigureMargin.Exact))
            return false;
        if (isRange)
            return noun || !number.IsPlain;
        if (number.InWords)
            return noun ? number.Value != 1 : number.Value > 12 || !number.IsPlain;
        return noun || !line.IsHyphen(after) || NotFigures.IsRounded(line, after);
    }

    private static int Add(LineTokens line, Quantified high, decimal low, FigureMargin margin, int before, bool takesNoun, List<Figure> figures)
    {
        var next = high.Next;
        var after = FigureMargins.After(line, ref next);
        var isMoney = high.Unit.Length == 3 && char.IsUpper(high.Unit[0]);
        var takesDirect = high.Unit == Units.Count || Measures.IsRate(high.Unit) || (high.Unit == Units.Percent && !FigureUnits.IsPercent(line, high.Next - 1));
        var of = takesNoun && !FigureUnits.IsTime(high.Unit) && high.Unit != Units.Points
            ? NotFigures.IsCountedCompound(line, next) && high.Unit == Units.Count
                ? new Span(line[next + 1].Start, line[next + 1].End)
                : CountedNouns.Find(line, next, takesDirect, isMoney)
            : null;
        figures.Add(new Figure(new Span(line[high.First].Start, line[high.Next - 1].End), new Quantity(low, high.Value, high.Unit))
        {
            Margin = margin == FigureMargin.Exact ? after : margin,
            IsChange = FigureChanges.IsChange(line, before, line.PastHyphen(next), high.Unit, out var trend),
            Trend = trend,
            Role = FigureRoles.Of(line, before, high.First, next, high.Unit),
            Of = of,
            Whom = high.Unit == Units.Percent ? of : null,
        });
        return Math.Max(high.Next, next);
    }
}
