namespace NewsBot.Core.Archive;

/// <summary>A stretch of a text: UTF-16 code units, counted from 0, end exclusive.</summary>
public readonly record struct Span : IComparable<Span>
{
    /// <param name="start">First code unit, 0 or more.</param>
    /// <param name="end">One past the last code unit, not before <paramref name="start"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative start, or an end before the start.</exception>
    public Span(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    public int Start { get; }

    public int End { get; }

    public int Length => End - Start;

    public bool IsEmpty => Start == End;

    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;

    /// <summary>The smallest span that holds all of <paramref name="spans"/>, of which there is at least one.</summary>
    public static Span Hull(IEnumerable<Span> spans) => spans.Aggregate((a, b) => new Span(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End)));

    public bool Contains(int position) => Start <= position && position < End;

    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>The same stretch, counted from <paramref name="offset"/> code units further on.</summary>
    public Span Shift(int offset) => new(Start + offset, End + offset);

    /// <summary>The words that stand there, unchanged.</summary>
    public string Of(string text) => text[Start..End];

    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    public override string ToString() => $"[{Start},{End})";
}
