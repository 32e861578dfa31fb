using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsBot.Core.Language.Parsing;

/// <summary>Sixty-four numbers side by side, in four registers.</summary>
internal readonly struct Quad<T>(Vector512<T> first, Vector512<T> second, Vector512<T> third, Vector512<T> fourth)
{
    private const int Lanes = MatrixProduct.Lanes;

    public readonly Vector512<T> First = first, Second = second, Third = third, Fourth = fourth;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quad<T> operator +(Quad<T> left, Quad<T> right) =>
        new(left.First + right.First, left.Second + right.Second, left.Third + right.Third, left.Fourth + right.Fourth);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quad<T> operator *(Vector512<T> left, Quad<T> right) => new(left * right.First, left * right.Second, left * right.Third, left * right.Fourth);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quad<T> Load(ref T from, nuint at) =>
        new(Vector512.LoadUnsafe(ref from, at), Vector512.LoadUnsafe(ref from, at + Lanes), Vector512.LoadUnsafe(ref from, at + 2 * Lanes), Vector512.LoadUnsafe(ref from, at + 3 * Lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref T to, nuint at)
    {
        First.StoreUnsafe(ref to, at);
        Second.StoreUnsafe(ref to, at + Lanes);
        Third.StoreUnsafe(ref to, at + 2 * Lanes);
        Fourth.StoreUnsafe(ref to, at + 3 * Lanes);
    }
}
