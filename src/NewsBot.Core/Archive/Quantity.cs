using System.Globalization;

namespace NewsBot.Core.Archive;

/// <summary>A figure as a value: 82%, 82 per cent and eighty-two percent are one quantity; 82, 820 and 1.82% are others.</summary>
/// <param name="Low">The value, or the lower end of a range.</param>
/// <param name="High">The upper end of a range; else the same as <paramref name="Low"/>.</param>
/// <param name="Unit"><see cref="Units"/> says which there are.</param>
public readonly record struct Quantity(decimal Low, decimal High, string Unit)
{
    public Quantity(decimal value, string unit)
        : this(value, value, unit)
    {
    }

    public bool IsRange => Low != High;

    /// <summary>The same value in the same unit; of fractions, which seldom come out even, the first four decimals.</summary>
    public bool Equals(Quantity other) =>
        Unit == other.Unit && Math.Round(Low, 4) == Math.Round(other.Low, 4) && Math.Round(High, 4) == Math.Round(other.High, 4);

    public override int GetHashCode() => HashCode.Combine(Unit, Math.Round(Low, 4), Math.Round(High, 4));

    public override string ToString()
    {
        var low = Low.ToString("0.####", CultureInfo.InvariantCulture);
        return IsRange ? $"{low}-{High.ToString("0.####", CultureInfo.InvariantCulture)} {Unit}" : $"{low} {Unit}";
    }
}
