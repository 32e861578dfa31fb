using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering.Conflicts;

/// <summary>Between which values a figure lies once its margin words and its rounding are taken for what they say.</summary>
internal readonly record struct ValueBounds(decimal Low, decimal High)
{
    /// <summary>How far "about", "nearly", "more than" and "fewer than" reach, as parts of the value: whoever writes them gives the nearest round number.</summary>
    private const decimal Near = 0.05m;
    private const decimal Beyond = 0.25m;

    /// <summary>Whole counts of the same rounding are one only where they are this close, as parts of the larger.</summary>
    private const decimal Rounded = 0.01m;

    public static ValueBounds Of(FigureText figure)
    {
        var (low, high) = (figure.Figure.Quantity.Low, figure.Figure.Quantity.High);
        return figure.Figure.Margin switch
        {
            FigureMargin.About => new ValueBounds(low - Near * Math.Abs(low), high + Near * Math.Abs(high)),
            FigureMargin.Over => new ValueBounds(low, high + Beyond * Math.Abs(high)),
            FigureMargin.Under => new ValueBounds(low - Beyond * Math.Abs(low), high),
            _ => new ValueBounds(low, high),
        };
    }

    /// <summary>Whether both may be true of one thing: they meet, or the one is the other rounded.</summary>
    public static bool Agree(FigureText one, FigureText other)
    {
        var (a, b) = (Of(one), Of(other));
        return (a.Low <= b.High && b.Low <= a.High) || IsRoundingOf(one, other) || IsRoundingOf(other, one);
    }

    /// <summary>Whether <paramref name="fine"/> rounds to <paramref name="coarse"/>: "1.2 million" of 1,234,567, "82%" of 82.4%; "20" is no 17.</summary>
    private static bool IsRoundingOf(FigureText coarse, FigureText fine)
    {
        if (coarse.Figure.Quantity.IsRange || fine.Figure.Quantity.IsRange)
            return false;
        var (value, exact) = (coarse.Figure.Quantity.Low, fine.Figure.Quantity.Low);
        var step = LastPlace(value);
        if (step <= LastPlace(exact) || Math.Abs(exact) > 1_000_000_000_000_000m)
            return false;
        var isWritten = step <= 1 || coarse.Text.Any(char.IsLetter);
        return Math.Abs(value - exact) <= step / 2 && (step <= 1 || Math.Abs(value) >= 10 * step) && (isWritten || Math.Abs(value - exact) <= Rounded * Math.Max(Math.Abs(value), Math.Abs(exact)));
    }

    /// <summary>The place of the last digit that is no zero: 1000 of 14,000, 0.1 of 82.4.</summary>
    private static decimal LastPlace(decimal value)
    {
        if (value == 0)
            return 1;
        var step = 1m;
        while (step > 0.0001m && value % step != 0)
            step /= 10;
        while (step < 1_000_000_000_000m && value % (step * 10) == 0)
            step *= 10;
        return step;
    }
}
