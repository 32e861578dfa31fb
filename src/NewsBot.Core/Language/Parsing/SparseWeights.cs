using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsBot.Core.Language.Parsing;

/// <summary>The weights of a linear model: for each feature that counts, those of its classes. Immutable, integers only.</summary>
/// <remarks>
/// A feature's slot is one of four that share a cache line; it holds ten bits of the feature's hash and the place of its first weight.
/// So a feature never seen in training is taken for one that was in about one case of five hundred (feature hashing: Weinberger et al. 2009).
/// </remarks>
internal sealed class SparseWeights
{
    public const int CheckBits = 10;

    public const int PlaceBits = 32 - CheckBits;

    /// <summary>The places that fit a slot, as a mask.</summary>
    public const uint MostPlaces = (1u << PlaceBits) - 1;

    public const int MostClasses = 128;

    private readonly uint[] _slots;

    private readonly int[] _units;

    private readonly int _shift;

    /// <param name="slots">A power of two, at least 4: the check in the upper bits, the place in <paramref name="units"/> in the lower; 0 is free.</param>
    /// <param name="units">From 1: the weight from bit 8 on, bit 7 set in a feature's last, the class in bits 0 to 6.</param>
    public SparseWeights(uint[] slots, int[] units)
    {
        _slots = slots;
        _units = units;
        _shift = 64 - BitOperations.Log2((uint)slots.Length);
    }

    public ReadOnlySpan<uint> Slots => _slots;

    public ReadOnlySpan<int> Units => _units;

    public static uint Check(ulong feature) => (uint)(feature >> 8) & (1u << CheckBits) - 1;

    public static int Home(ulong feature, int slots) => (int)(feature >> 64 - BitOperations.Log2((uint)slots));

    /// <summary>The place of a feature's first unit; 0 where it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong feature)
    {
        var home = (int)(feature >> _shift);
        // Its slots are those of its home's line, each at its distance from home (as a bit mask); it stands before the first free one.
        var line = Vector128.LoadUnsafe(ref _slots[0], (nuint)(home & ~3));
        var free = FromHome(Vector128.Equals(line, Vector128<uint>.Zero).ExtractMostSignificantBits(), home);
        var same = FromHome(Vector128.Equals(line >> PlaceBits, Vector128.Create(Check(feature))).ExtractMostSignificantBits(), home) & (free - 1 & ~free);
        return same == 0 ? 0 : (int)(_slots[home ^ BitOperations.TrailingZeroCount(same)] & MostPlaces);
    }

    /// <summary>Orders four bits as the slots are looked at: at home, then the other of its pair, then the other pair.</summary>
    private static uint FromHome(uint bits, int home)
    {
        bits = (home & 1) == 0 ? bits : (bits & 5) << 1 | (bits & 10) >> 1;
        return (home & 2) == 0 ? bits : (bits & 3) << 2 | bits >> 2;
    }
}
