namespace NewsBot.Core.Archive;

/// <summary>A text in short, by which its reprints are known: the smallest of the hashes of its runs of words, and of its figures.</summary>
/// <remarks>
/// A bottom-k sketch after Broder, "On the resemblance and containment of documents" (1997): below the largest hash that both of two
/// sketches reach, they hold every hash of their texts, and so show what part of the shorter text stands in the longer one too.
/// </remarks>
public sealed record TextSketch
{
    /// <summary>The most hashes of a sketch; a text with fewer is held in full.</summary>
    public const int Most = 64;

    /// <summary>The part of the shorter text that must stand in the other one too. A re-ordered text loses the runs across its sentences' ends, and a cut one nothing.</summary>
    private const double Contained = 0.5;

    /// <summary>The part of its figures: a report that comes every week has last week's words, and other figures.</summary>
    private const double SameFigures = 0.6;

    /// <summary>With fewer runs a text is a notice, made of set phrases: almost all of it must stand in the other one.</summary>
    private const int Short = 16;
    private const double AlmostAll = 0.85;

    /// <param name="runs">Hashes, ascending, each once; at most <see cref="Most"/>.</param>
    /// <param name="figures">Likewise.</param>
    public TextSketch(IReadOnlyList<ulong> runs, IReadOnlyList<ulong> figures) => (Runs, Figures) = (Ascending(runs), Ascending(figures));

    /// <summary>Of a text that is too short to know it by.</summary>
    public static TextSketch None { get; } = new([], []);

    /// <summary>The smallest hashes of the text's runs of words.</summary>
    public IReadOnlyList<ulong> Runs { get; }

    /// <summary>The smallest hashes of its words with a digit.</summary>
    public IReadOnlyList<ulong> Figures { get; }

    /// <summary>Whether one text is the other, or a part of it, in whatever order.</summary>
    public bool IsLike(TextSketch other)
    {
        var (shorter, shared) = Overlap(Runs, other.Runs);
        if (shared == 0 || shared < (shorter < Short ? AlmostAll : Contained) * shorter)
            return false;
        var (fewer, same) = Overlap(Figures, other.Figures);
        return same >= SameFigures * fewer;
    }

    /// <summary>Of the hashes up to where both reach, how many the one with fewer has, and how many both have.</summary>
    private static (int Fewer, int Shared) Overlap(IReadOnlyList<ulong> one, IReadOnlyList<ulong> other)
    {
        var reach = Math.Min(Reach(one), Reach(other));
        var (here, there, shared) = (0, 0, 0);
        while (At(one, here) <= reach || At(other, there) <= reach)
        {
            var (a, b) = (At(one, here), At(other, there));
            shared += a == b ? 1 : 0;
            here += a <= b ? 1 : 0;
            there += b <= a ? 1 : 0;
        }
        return (Math.Min(here, there), shared);
    }

    private static ulong At(IReadOnlyList<ulong> hashes, int place) => place < hashes.Count ? hashes[place] : ulong.MaxValue;

    /// <summary>Up to here no hash of the text is missing.</summary>
    private static ulong Reach(IReadOnlyList<ulong> hashes) => hashes.Count == Most ? hashes[^1] : ulong.MaxValue - 1;

    private static IReadOnlyList<ulong> Ascending(IReadOnlyList<ulong> hashes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hashes.Count, Most);
        for (var i = 1; i < hashes.Count; i++)
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(hashes[i - 1], hashes[i], nameof(hashes));
        return hashes;
    }
}
