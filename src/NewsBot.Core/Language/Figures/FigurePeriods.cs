using NewsBot.Core.Archive;
using NewsBot.Core.Language.Dates;

namespace NewsBot.Core.Language.Figures;

/// <summary>Gives each figure of a line the period that its clause names: the one after it, else the one before it that nothing divides from it.</summary>
internal static class FigurePeriods
{
    /// <summary>In tokens; a period further off belongs to something else.</summary>
    private const int Reach = 25;

    private static readonly WordSet Dividers = new("while whereas but although though compared against versus from which who whom whose than");

    /// <param name="first">The first of <paramref name="figures"/> that stands in the line.</param>
    public static void Assign(LineTokens line, List<Figure> figures, int first)
    {
        if (first == figures.Count)
            return;
        var periods = Read(line, figures, first);
        if (periods.Count == 0)
            return;
        var kinds = Marks(line, figures, first, periods);
        for (var (f, at) = (first, 0); f < figures.Count; f++)
        {
            while (at < line.Count && line[at].Start < figures[f].Span.Start)
                at++;
            var next = at;
            while (next < line.Count && line[next].Start < figures[f].Span.End)
                next++;
            if (!FigureUnits.IsTime(figures[f].Quantity.Unit) && Of(line, kinds, at, next) is { } period)
                figures[f] = figures[f] with { Period = new Span(line[period.First].Start, line[period.Next - 1].End) };
        }
    }

    private static List<(int First, int Next)> Read(LineTokens line, List<Figure> figures, int first)
    {
        var periods = new List<(int, int)>();
        var f = first;
        for (var i = 0; i < line.Count;)
        {
            while (f < figures.Count && figures[f].Span.End <= line[i].Start)
                f++;
            if (!(line.Is(i, FigureTokenKind.Word) || line.Is(i, FigureTokenKind.Digits)) || (f < figures.Count && figures[f].Span.Contains(line[i].Start)) || !Periods.TryRead(line, i, out var next) || next <= i)
            {
                i++;
                continue;
            }
            periods.Add((i, next));
            i = next;
        }
        return periods;
    }

    /// <summary>For each token the period that it is of, from 1; -1 where a figure stands; else 0.</summary>
    private static int[] Marks(LineTokens line, List<Figure> figures, int first, List<(int First, int Next)> periods)
    {
        var kinds = new int[line.Count];
        var f = first;
        for (var i = 0; i < kinds.Length; i++)
        {
            while (f < figures.Count && figures[f].Span.End <= line[i].Start)
                f++;
            if (f < figures.Count && figures[f].Span.Contains(line[i].Start))
                kinds[i] = -1;
        }
        for (var p = 0; p < periods.Count; p++)
            Array.Fill(kinds, p + 1, periods[p].First, periods[p].Next - periods[p].First);
        return kinds;
    }

    private static (int First, int Next)? Of(LineTokens line, int[] kinds, int first, int next)
    {
        if (first < kinds.Length && kinds[first] > 0)
            return null;
        for (var i = next; i < Math.Min(kinds.Length, next + Reach) && !Divides(line, kinds, i); i++)
        {
            if (kinds[i] > 0)
                return Run(kinds, i);
        }
        for (var i = first - 1; i >= Math.Max(0, first - Reach); i--)
        {
            if (kinds[i] > 0)
            {
                var run = Run(kinds, i);
                return line.Is(run.First - 1, FigureTokenKind.Word) && SaidWhen.IsSpeechVerb(line.Word(run.First - 1)) ? null : run;
            }
            var isAfterOpening = line.Mark(i) == ',' && i > 0 && kinds[i - 1] > 0 && Run(kinds, i - 1).First is var start && (start == 0 || line.Mark(start - 1) is '.' or '“' or '"');
            if (!isAfterOpening && Divides(line, kinds, i))
                break;
        }
        return null;
    }

    private static bool Divides(LineTokens line, int[] kinds, int i) =>
        kinds[i] < 0 || line.Mark(i) is ',' or ';' or ':' or '.' or '!' or '?' or '(' or ')' or '—' or '–' or '"' or '“' or '”'
        || (kinds[i] == 0 && (Dividers.Has(line.Word(i)) || SaidWhen.IsSpeechVerb(line.Word(i))));

    private static (int First, int Next) Run(int[] kinds, int i)
    {
        var (first, next) = (i, i + 1);
        while (first > 0 && kinds[first - 1] == kinds[i])
            first--;
        while (next < kinds.Length && kinds[next] == kinds[i])
            next++;
        return (first, next);
    }
}
