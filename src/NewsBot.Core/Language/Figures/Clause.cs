using NewsBot.Core.Archive;
using NewsBot.Core.Language.Dates;

namespace NewsBot.Core.Language.Figures;

/// <summary>A line with its figures, as far as it takes to see where the clause around one of them begins and ends.</summary>
internal sealed class Clause(LineTokens line, List<Figure> figures, int first)
{
    /// <summary>In tokens; nobody's subject or predicate goes on longer.</summary>
    public const int Longest = 14;

    private static readonly WordSet Openers = new("that which who whom while whereas but because although though if when whether as since where than compared and or");

    private readonly bool[] _figures = Marks(line, figures, first);

    public LineTokens Line => line;

    /// <summary>The first token from <paramref name="at"/> on that begins at an offset or after it.</summary>
    public int After(int at, int offset)
    {
        while (at < line.Count && line[at].Start < offset)
            at++;
        return at;
    }

    /// <summary>Whether one of the figures stands there.</summary>
    public bool IsFigure(int i) => (uint)i < (uint)_figures.Length && _figures[i];

    /// <summary>Whether a mark there divides clauses.</summary>
    public bool IsDivider(int i) => line.Mark(i) is ',' or ';' or ':' or '.' or '!' or '?' or '(' or ')' or '[' or ']' or '—' or '–' or '"' or '“' or '”' || (line.Mark(i) == '-' && !line.IsHyphen(i));

    /// <summary>The first token of the stretch that ends before <paramref name="end"/>: after a mark, a figure, a verb of saying or a word that opens a clause.</summary>
    public int Start(int end)
    {
        var start = end;
        while (start > 0 && end - start < Longest && !IsDivider(start - 1) && !IsFigure(start - 1) && !(line.Mark(start - 1) is '%' or '$')
            && !(Openers.Has(line.Word(start - 1)) && !IsInner(start - 1)) && !SaidWhen.IsSpeechVerb(line.Word(start - 1)) && !Predicates.IsFinding(line.Word(start - 1)))
            start--;
        return start;
    }

    private static bool[] Marks(LineTokens line, List<Figure> figures, int first)
    {
        var marks = new bool[line.Count];
        for (var (i, f) = (0, first); i < marks.Length; i++)
        {
            while (f < figures.Count && figures[f].Span.End <= line[i].Start)
                f++;
            marks[i] = f < figures.Count && figures[f].Span.Contains(line[i].Start);
        }
        return marks;
    }

    /// <summary>"bread and milk rose": what is joined inside a subject, in small letters, opens no clause.</summary>
    private bool IsInner(int i) => line.IsWord(i, "and") && i > 1 && !IsDivider(i - 1) && line.Is(i - 1, FigureTokenKind.Word) && !IsFigure(i + 1);
}
