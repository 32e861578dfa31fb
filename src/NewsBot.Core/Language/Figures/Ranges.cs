using NewsBot.Core.Archive;

namespace NewsBot.Core.Language.Figures;

/// <summary>Ranges: "10 to 15 percent", "10-15%", "between 5 and 7 million", "$5-7 million". The lower end takes scale and unit from the upper one where it has none.</summary>
internal static class Ranges
{
    /// <summary>"grew by 2,000 to 50,000": so far above a growth is what it came to.</summary>
    private const int FarAbove = 5;

    /// <param name="low">The lower end as read alone.</param>
    /// <param name="before">The first token of it and its margin words.</param>
    /// <param name="high">The upper end, in the unit of both.</param>
    /// <param name="lowValue">The lower end in that unit; not below the upper one in what is no range ("3-2").</param>
    /// <param name="isTied">A dash ties the two numbers together, as in scores: if they are no range, then neither is a figure.</param>
    public static bool TryRead(LineTokens line, Quantified low, Number lowNumber, string? money, int before, out Quantified high, out decimal lowValue, out bool isTied)
    {
        high = default;
        lowValue = low.Value;
        var isGrown = line.IsWord(before - 1, "by") && line.IsWord(low.Next, "to") && (low.Unit != Units.Count || !lowNumber.IsPlain);
        var at = low.Next;
        var isBetween = line.IsWord(before - 1, "between");
        var isDash = line.Mark(at) is '–' || line.IsHyphen(at) || (line.Mark(at) == '-' && !line.Touches(at) && !line.Touches(at + 1));
        isTied = isDash && line.Touches(at) && line.Touches(at + 1);
        if (!(line.IsWord(at, "to") || (line.IsWord(at, "and") && isBetween) || (line.IsWord(at, "or") && low.Unit == Units.Count) || isDash))
            return false;
        at = line.IsHyphen(at) && line.IsWord(at + 1, "to") ? line.PastHyphen(at + 2) : at + 1;
        string? sign = null;
        if (Currencies.IsSign(line.Mark(at)) || (line.Is(at, FigureTokenKind.Word) && Currencies.IsSign(line.Mark(at + 1))))
            at += Currencies.IsSign(line.Mark(at)) ? 1 : 2;
        if (!(line.Is(at, FigureTokenKind.Digits) || line.Is(at, FigureTokenKind.Word)) || !NumberReader.TryRead(line, at, joinsAnd: !isBetween, out var number, out _))
            return false;
        if (Currencies.TryReadBefore(line, at, out var before2, out _))
            sign = before2;
        var unit = sign ?? money ?? Units.Count;
        var times = 1m;
        var next = number.Next;
        if (unit == Units.Count)
        {
            if (FigureUnits.TryRead(line, number.Next, number.Value, out var after, out times, out var afterUnit))
                (unit, next) = (after, afterUnit);
            else
                times = 1;
        }
        if (low.Unit != Units.Count && low.Unit != unit)
            return false;
        if (lowNumber.Scale == 1 && number.Scale > 1 && lowNumber.Value < number.Coefficient)
            lowValue = lowNumber.Value * number.Scale;
        if (low.Unit == Units.Count)
            lowValue *= times;
        high = new Quantified(at, next, number.Value * times, unit) { Plain = number };
        // "1 – 0" is a score, "12 – 3 of them children" is not.
        isTied |= isDash && unit == Units.Count && lowNumber.IsPlain && number.IsPlain && Math.Max(lowNumber.Value, number.Value) < 100 && !line.IsWord(next, "of");
        return (lowValue < high.Value && !(isGrown && high.Value > FarAbove * lowValue)) || isTied;
    }
}
