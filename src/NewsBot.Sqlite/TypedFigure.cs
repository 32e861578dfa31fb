using System.Globalization;
using NewsBot.Core.Language;

namespace NewsBot.Sqlite;

/// <summary>The beginning of a figure as somebody types it: digits, also of thousands and millions ("1.2" of 1.2 million), or number words.</summary>
internal sealed record TypedFigure(string Digits, double? Value)
{
    private static readonly double[] Scales = [1, 1e3, 1e6, 1e9, 1e12];

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
        return Digits.Length == 0 ? figures : figures.Where(figure => Begins(value(figure))).OrderBy(figure => Text(value(figure)) == Digits ? 0 : 1);
    }

    private bool Begins(double value) => Scales.Any(scale => value >= scale && Text(value / scale).StartsWith(Digits, StringComparison.Ordinal)) || Text(value).StartsWith(Digits, StringComparison.Ordinal);

    private static string Text(double value) => Math.Abs(value).ToString("0.####", CultureInfo.InvariantCulture);
}
