using System.Globalization;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Language.Figures;

/// <summary>Units of length, area, volume, weight, speed, power and warmth after a number.</summary>
internal static class Measures
{
    /// <summary>Of an earthquake: it counts nothing.</summary>
    private const string Magnitude = "magnitude";

    private const string Per = "per";

    /// <summary>What is counted between a number and its "per", in tokens; of fewer nobody gives a rate.</summary>
    private const int LongestCounted = 3;
    private const int FewestOfRate = 100;

    private static readonly WordMap<string> Names = new(
        ("km kms kilometer kilometers kilometre kilometres", "km"), ("metre metres meter meters", "metre"), ("cm cms centimetre centimetres centimeter centimeters", "cm"),
        ("mm millimetre millimetres millimeter millimeters", "mm"), ("mile miles", "mile"), ("foot feet ft", "foot"), ("inch inches", "inch"), ("yards", "yard"),
        ("kg kgs kilo kilos kilogram kilograms", "kg"), ("gram grams gramme grammes", "gram"), ("tonne tonnes", "tonne"), ("ton tons", "ton"), ("lb lbs", "lb"), ("ounce ounces", "ounce"),
        ("litre litres liter liters", "litre"), ("gallon gallons", "gallon"), ("hectare hectares", "hectare"), ("acre acres", "acre"),
        ("kw kilowatt kilowatts", "kW"), ("mw megawatt megawatts", "MW"), ("gw gigawatt gigawatts", "GW"), ("mph", "mph"), ("kph kmh", "km/h"), ("hz hertz", "Hz"), (Magnitude, Magnitude));

    private static readonly WordMap<string> Dimensions = new(("square sq", "square "), ("cubic cu", "cubic "));

    private static readonly WordSet Scales = new("Celsius Fahrenheit centigrade");

    /// <summary>Singulars that a number stands before only with a hyphen ("a 12-mile road"), but for one of them.</summary>
    private static readonly WordSet Singular = new("mile foot inch ton acre gallon meter metre yard kilo gram");

    /// <param name="i">The token after the number, which may be a hyphen.</param>
    /// <param name="at">The token after that hyphen.</param>
    public static bool TryRead(LineTokens line, int i, int at, decimal value, out string unit, out int next)
    {
        next = at + 1;
        unit = Units.Count;
        if (TryReadDegrees(line, at, value, out next))
        {
            unit = "degree";
            return true;
        }
        if (line.IsWord(at, "times") && (IsCompared(line, at + 1) || line.IsWord(at + 1, "as")))
        {
            unit = Units.Times;
            return true;
        }
        var dimension = Dimensions.TryGet(line.Word(at), out var power) ? power : "";
        if (dimension.Length > 0)
            at = line.PastHyphen(at + 1);
        var name = line.Word(at);
        if (!Names.TryGet(name, out var measure) || (Singular.Has(name) && at == i && value > 1 && dimension.Length == 0))
            return false;
        next = at + 1;
        if (measure == "km" && line.Mark(next) == '/' && line.IsWord(next + 1, "h"))
            (measure, next) = ("km/h", next + 2);
        unit = dimension + measure;
        return true;
    }

    /// <summary>The unit that a word names ("kilometres"); null where it names none.</summary>
    public static string? UnitOf(ReadOnlySpan<char> word) => Names.TryGet(word, out var unit) ? unit : null;

    /// <summary>The unit that stands before its number ("magnitude 6.4", "a magnitude of 6.4"); null where none does.</summary>
    public static string? UnitBefore(LineTokens line, int first) =>
        line.IsWord(first - 1, Magnitude) || (line.IsWord(first - 1, "of") && line.IsWord(first - 2, Magnitude)) ? Magnitude : null;

    /// <summary>The unit of a rate, "82 cases per 100,000": it is no count of cases. Null where none stands behind the number.</summary>
    public static string? Rate(LineTokens line, int next)
    {
        var at = next;
        while (at < next + LongestCounted && line.Is(at, FigureTokenKind.Word) && !line.IsWord(at, Per))
            at++;
        return line.IsWord(at, Per) && NumberReader.TryRead(line, at + 1, joinsAnd: false, out var whole, out _) && whole.Value >= FewestOfRate ? string.Create(CultureInfo.InvariantCulture, $"{Per} {whole.Value:0}") : null;
    }

    public static bool IsRate(string unit) => unit.StartsWith($"{Per} ", StringComparison.Ordinal);

    private static bool IsCompared(LineTokens line, int i) =>
        line.IsWord(i, "more") || line.IsWord(i, "higher") || line.IsWord(i, "larger") || line.IsWord(i, "greater") || line.IsWord(i, "bigger");

    /// <summary>"41°C", "41 degrees"; of a few degrees in words only with their scale, since they may be a graduate's.</summary>
    private static bool TryReadDegrees(LineTokens line, int at, decimal value, out int next)
    {
        next = at + 1;
        if (line.Mark(at) == '°')
        {
            if (line.Word(next) is "C" or "F")
                next++;
            return true;
        }
        if (!line.IsWord(at, "degrees") && !line.IsWord(at, "degree"))
            return false;
        var isScaled = Scales.Has(line.Word(next)) || line.Word(next) is "C" or "F";
        if (isScaled)
            next++;
        return isScaled || value >= 10;
    }
}
