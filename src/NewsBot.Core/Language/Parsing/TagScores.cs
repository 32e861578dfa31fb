using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsBot.Core.Language.Parsing;

/// <summary>The tagger's weights made ready for reading: a feature that tells of many classes has a row of them, which is added up sixteen at a time.</summary>
internal sealed class TagScores
{
    /// <summary>Fewer weights are sooner added one by one.</summary>
    private const int Fewest = 8;

    /// <summary>Classes in a row; a feature that tells of others keeps its units.</summary>
    private const int Row = 80;

    /// <summary>Stands before a row where a unit would stand: none has a weight of 0.</summary>
    private const int RowFollows = 0xFF;

    /// <summary>Its units are those it was made from, or <see cref="RowFollows"/> and a row, two weights in each number.</summary>
    private readonly SparseWeights _weights;

    private readonly int _classes;

    public TagScores(SparseWeights weights)
    {
        var slots = weights.Slots.ToArray();
        var from = weights.Units;
        var units = new List<int>(from.Length * 2) { 0 };
        foreach (ref var slot in slots.AsSpan())
        {
            if (slot == 0)
                continue;
            var first = (int)(slot & SparseWeights.MostPlaces);
            var end = first;
            do
                _classes = Math.Max(_classes, (from[end] & 0x7F) + 1);
            while ((from[end++] & 0x80) == 0);
            var all = from[first..end];
            slot = slot & ~SparseWeights.MostPlaces | (uint)units.Count;
            if (all.Length < Fewest || units.Count + Row + from.Length > SparseWeights.MostPlaces || !TryAddRow(all, units))
                units.AddRange(all);
        }
        _weights = new SparseWeights(slots, [.. units]);
    }

    /// <summary>The class that the features speak for most; the first of several.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Best(ReadOnlySpan<ulong> features)
    {
        // First all places, then all weights: the memory is slow, and so it fetches many at once.
        Span<int> places = stackalloc int[Tagger.MostFeatures];
        var found = 0;
        foreach (var feature in features)
        {
            places[found] = _weights.Find(feature);
            found += places[found] == 0 ? 0 : 1;
        }
        Span<int> scores = stackalloc int[SparseWeights.MostClasses];
        Vector512<int> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default;
        ref var units = ref MemoryMarshal.GetReference(_weights.Units);
        foreach (var place in places[..found])
        {
            ref var at = ref Unsafe.Add(ref units, place);
            if (at == RowFollows)
            {
                ref var row = ref Unsafe.As<int, short>(ref Unsafe.Add(ref at, 1));
                s0 += Load(ref row, 0);
                s1 += Load(ref row, 16);
                s2 += Load(ref row, 32);
                s3 += Load(ref row, 48);
                s4 += Load(ref row, 64);
                continue;
            }
            int unit;
            do
            {
                unit = at;
                scores[unit & 0x7F] += unit >> 8;
                at = ref Unsafe.Add(ref at, 1);
            }
            while ((unit & 0x80) == 0);
        }
        Add(s0, scores);
        Add(s1, scores[16..]);
        Add(s2, scores[32..]);
        Add(s3, scores[48..]);
        Add(s4, scores[64..]);
        var most = int.MinValue;
        foreach (var score in scores[.._classes])
            most = Math.Max(most, score);
        return scores.IndexOf(most);
    }

    private static bool TryAddRow(ReadOnlySpan<int> features, List<int> units)
    {
        var row = new short[Row];
        foreach (var unit in features)
        {
            if ((unit & 0x7F) >= Row || unit >> 8 is < short.MinValue or > short.MaxValue)
                return false;
            row[unit & 0x7F] = (short)(unit >> 8);
        }
        units.Add(RowFollows);
        units.AddRange(MemoryMarshal.Cast<short, int>(row));
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Load(ref short row, nuint at) => Vector512.WidenLower(Vector256.LoadUnsafe(ref row, at).ToVector512Unsafe());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector512<int> sums, Span<int> scores) => (Vector512.Create<int>(scores) + sums).CopyTo(scores);
}
