using NewsBot.Core.Language.Parsing;

namespace NewsBot.Training;

/// <summary>A feature with the weights it has for some classes, at least one.</summary>
internal sealed record LearnedFeature(ulong Key, (int Class, int Weight)[] Weights)
{
    private int Size => Weights.Max(unit => Math.Abs(unit.Weight));

    /// <summary>Puts features in a table; the heaviest first, for one that finds its four slots taken is left out.</summary>
    public static SparseWeights Pack(List<LearnedFeature> features, int bits)
    {
        var slots = new uint[1 << bits];
        var holders = new LearnedFeature?[slots.Length];
        foreach (var feature in features.OrderByDescending(feature => feature.Size).ThenBy(feature => feature.Key))
        {
            var home = SparseWeights.Home(feature.Key, slots.Length);
            for (var i = 0; i < 4; i++)
            {
                var holder = holders[home ^ i];
                if (holder is null)
                    holders[home ^ i] = feature;
                // One with the same check would stand in the other's way.
                if (holder is null || SparseWeights.Check(holder.Key) == SparseWeights.Check(feature.Key))
                    break;
            }
        }
        var units = new List<int> { 0 };
        for (var i = 0; i < slots.Length; i++)
        {
            if (holders[i] is not { } feature)
                continue;
            slots[i] = SparseWeights.Check(feature.Key) << SparseWeights.PlaceBits | (uint)units.Count;
            foreach (var (number, weight) in feature.Weights)
                units.Add(weight << 8 | number);
            units[^1] |= 0x80;
        }
        return units.Count <= 1 << SparseWeights.PlaceBits ? new SparseWeights(slots, [.. units])
            : throw new InvalidOperationException($"{units.Count} weights are more than a table can hold.");
    }
}
