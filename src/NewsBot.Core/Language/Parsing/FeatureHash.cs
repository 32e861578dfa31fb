using System.Runtime.CompilerServices;

namespace NewsBot.Core.Language.Parsing;

/// <summary>Turns a feature (the number of its template and what it saw) into 64 bits, the same on every machine.</summary>
/// <remarks>Not inlined: a method with a hundred such calls in it is compiled to code half as fast.</remarks>
internal static class FeatureHash
{
    private const ulong Odd = 0x9E3779B97F4A7C15;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong Of(uint template, uint a) => Stir(Join(template, a));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong Of(uint template, uint a, uint b) => Stir(Fold(Join(template, a)) ^ b);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong Of(uint template, uint a, uint b, uint c) => Stir(Fold(Fold(Join(template, a)) ^ b) ^ c);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong Of(uint template, uint a, uint b, uint c, uint d) => Stir(Fold(Fold(Fold(Join(template, a)) ^ b) ^ c) ^ d);

    /// <summary>One more character of a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Next(uint hash, uint value) => (hash ^ value) * 0x01000193;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Join(uint template, uint a) => (ulong)template << 32 | a;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong hash)
    {
        hash *= Odd;
        return hash ^ hash >> 32;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Stir(ulong hash)
    {
        hash = Fold(hash) * 0xBF58476D1CE4E5B9;
        return hash ^ hash >> 29;
    }
}
