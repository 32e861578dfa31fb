using System.Globalization;
using NewsBot.Core.Language;

namespace NewsBot.Sqlite;

/// <summary>The beginning of a figure as somebody types it: digits, also of thousands and millions ("1.2" of 1.2 million), or number words.</summary>
internal sealed record TypedFigure(string Digits, double? Value)
{
    /// <summary>Of ten: as far as trillions.</summary>
    private const int HighestPower = 15;

    public static TypedFigure Of(string typed)
    {
        var digits = string.Concat(typed.Where(c => char.IsAsciiDigit(c) || c == '.')).TrimEnd('.');
        var value = digits.Length == 0 && FigureFinder.Find(typed) is [var figure, ..] ? FigureRow.Searchable(figure.Quantity.Low) : (double?)null;
        return new TypedFigure(typed.Trim().Length > 0 && digits.Length == 0 && value is null ? "none" : digits, value);
    }

    /// <summary>Those that begin with it, in their order; the very figure before others.</summary>
    public IEnumerable<T> Among<T>(IReadOnlyList<T> figures, Func<T, double> value)
    {
        if (Value is { } exact)
            return figures.Where(figure => value(figure) == exact);
        if (Digits.Length == 0)
            return figures;
        if (!double.TryParse(Digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var first))
            return [];
        var point = Digits.IndexOf('.', StringComparison.Ordinal);
        var past = first + (point < 0 ? 1 : Math.Pow(10, point + 1 - Digits.Length));
        return figures.Where(figure => Begins(value(figure), first, past, point < 0 ? 1 : 3)).OrderBy(figure => Text(value(figure)) == Digits ? 0 : 1);
    }

    /// <summary>Compared as numbers, since there may be a hundred thousand: 82 begins 82.5, 820 and 8,250; 1.2 begins 1.25 and 1.2 million.</summary>
    private static bool Begins(double value, double first, double past, int step)
    {
        const double rounding = 1e-9;
        var scaled = Math.Abs(value);
        for (var power = 0; power <= HighestPower && scaled >= first - rounding; power += step, scaled /= Math.Pow(10, step))
        {
            if (scaled < past - rounding)
                return true;
        }
        return false;
    }

    private static string Text(double value) => Math.Abs(value).ToString("0.####", CultureInfo.InvariantCulture);
}
