using NewsBot.Core.Archive;

namespace NewsBot.Core.Language.Figures;

/// <summary>The units that may stand after a number, and by how much one of them multiplies it ("two decades": 20 years).</summary>
internal static class FigureUnits
{
    private static readonly WordSet PercentWords = new("percent pct percentage prozent procent procenten percento porcento procentów процентов процента процент відсотків відсотки percant precent persent percnt pecent perecnt perscent");

    private static readonly WordMap<string> PerCent = new(("per", "cent"), ("pour", "cent"), ("por", "ciento cento"));

    private static readonly WordMap<(string Unit, decimal Times)> Times = new(
        ("second seconds sec secs sekunden secondes segundos", (Units.Second, 1)), ("minute minutes min mins minuten minutos", (Units.Minute, 1)),
        ("hour hours hr hrs stunde stunden heure heures hora horas", (Units.Hour, 1)), ("day days tag tage tagen jour jours día días dia dias", (Units.Day, 1)),
        ("week weeks woche wochen semaine semaines semana semanas", (Units.Week, 1)), ("month months mths monat monate monaten mois mes meses", (Units.Month, 1)),
        ("year years yr yrs jahr jahre jahren années año años", (Units.Year, 1)), ("decade decades", (Units.Year, 10)), ("century centuries", (Units.Year, 100)));

    private static readonly WordSet Points = new("points pts pp ppt ppts punkte prozentpunkte puntos");

    /// <summary>What makes something else of a point: "a five-point plan", "all 12 point to it".</summary>
    private static readonly WordSet AfterPoint = new("to out at plan plans agenda list program programme proposal framework type font scale blank");

    /// <returns>Whether a unit stands at <paramref name="i"/>, with or without a hyphen before it. Money is <see cref="Currencies"/>' matter.</returns>
    public static bool TryRead(LineTokens line, int i, decimal value, out string unit, out decimal times, out int next)
    {
        times = 1;
        var at = line.PastHyphen(i);
        var isTied = at > i;
        var word = line.Word(at);
        if (TryReadPercent(line, at, out next))
        {
            unit = Units.Percent;
            var point = line.PastHyphen(next);
            if (line.IsWord(point, "points") || line.IsWord(point, "point") || line.IsWord(point, "pts"))
                (unit, next) = (Units.Points, point + 1);
            // "percentage" is a unit before "points" alone.
            return unit == Units.Points || !word.Equals("percentage", StringComparison.OrdinalIgnoreCase);
        }
        next = at + 1;
        unit = Units.Points;
        if (Points.Has(word) || (line.IsWord(at, "point") && !AfterPoint.Has(line.Word(at + 1))))
            return true;
        if (line.IsWord(at, "bps") || (line.IsWord(at, "basis") && (line.IsWord(at + 1, "points") || line.IsWord(at + 1, "point"))))
        {
            times = 0.01m;
            next = line.IsWord(at, "bps") ? at + 1 : at + 2;
            return true;
        }
        if (word is "h" or "H" && line.Touches(at) && !isTied)
        {
            unit = Units.Hour;
            return true;
        }
        if (Measures.TryRead(line, i, at, value, out unit, out next))
            return true;
        if (!Times.TryGet(word, out var time))
            return TryReadCurrency(line, at, out unit, out next);
        // "ten second-hand cars", "5 min" without more is enough, "the two second …" is not.
        if (line.IsWord(at, "second") && !isTied && (value != 1 || line.IsHyphen(at + 1)))
            return false;
        (unit, times) = time;
        return true;
    }

    public static bool IsPercent(LineTokens line, int i) => TryReadPercent(line, line.PastHyphen(i), out _);

    public static bool IsTime(string unit) => unit is Units.Second or Units.Minute or Units.Hour or Units.Day or Units.Week or Units.Month or Units.Year;

    private static bool TryReadPercent(LineTokens line, int i, out int next)
    {
        next = i + 1;
        if (line.Mark(i) is '%' or '％' or '٪' || PercentWords.Has(line.Word(i)))
            return true;
        if (!PerCent.TryGet(line.Word(i), out var second) || !line.Is(i + 1, FigureTokenKind.Word) || !second.Contains(line.Word(i + 1).ToString(), StringComparison.OrdinalIgnoreCase))
            return false;
        next = i + 2;
        return true;
    }

    private static bool TryReadCurrency(LineTokens line, int i, out string unit, out int next)
    {
        var read = Currencies.TryReadAfter(line, i, out var currency, out next);
        unit = currency ?? Units.Count;
        return read;
    }
}
