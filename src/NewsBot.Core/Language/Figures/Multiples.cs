using NewsBot.Core.Archive;

namespace NewsBot.Core.Language.Figures;

/// <summary>Verbs that hold a figure themselves: "doubled" is two times, "halved" a half.</summary>
internal static class Multiples
{
    private static readonly WordMap<decimal> Verbs = new(("doubled", 2m), ("tripled trebled", 3m), ("quadrupled", 4m), ("halved", 0.5m));

    /// <summary>What makes something else of the verb: "doubled down", "doubled over".</summary>
    private static readonly WordSet Particles = new("down over up back as");

    public static bool Is(ReadOnlySpan<char> word) => Verbs.TryGet(word, out _);

    public static bool TryRead(LineTokens line, int i, out Figure? figure)
    {
        figure = null;
        if (!Verbs.TryGet(line.Word(i), out var times) || Particles.Has(line.Word(i + 1)) || line.IsHyphen(i - 1) || line.IsHyphen(i + 1))
            return false;
        figure = new Figure(new Span(line[i].Start, line[i].End), new Quantity(times, Units.Times))
        {
            Margin = FigureMargins.Before(line, i, out _),
            IsChange = true,
            Trend = times > 1 ? FigureTrend.Up : FigureTrend.Down,
        };
        return true;
    }
}
