using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsBot.Core.Language.Parsing;

/// <summary>Finds the best tree with one root and no crossing arcs: each word's best head where these make such a tree, else by dynamic programming (Eisner 1996).</summary>
internal sealed class ProjectiveTree
{
    // Spans by where they start and by where they end, so that all ways to cut one stand side by side. In a closed span all hangs on one
    // end; in an open one the one end hangs on the other, and both may take more between them.
    private float[] _rightFrom = [], _rightTo = [], _leftFrom = [], _leftTo = [], _openRightFrom = [], _openLeftTo = [];

    private readonly int[] _seen = new int[WordColumns.Most + 2];

    private int _stride;

    /// <summary>Spans looked at by the last search, 0 where none was needed.</summary>
    public int Spans { get; private set; }

    /// <param name="scores">A row for each word, with a score for each head: the root, then the words. A word is no head of its own.</param>
    /// <param name="heads">Takes the heads, both counted from 1; the root is 0.</param>
    public void Find(int words, ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        Spans = 0;
        for (var word = 1; word <= words; word++)
            heads[word] = BestHead(scores.Slice((word - 1) * stride, words + 1), word);
        if (IsTree(heads[..(words + 1)]))
            return;
        Fill(words, scores, stride);
        int root = 0;
        var best = float.NegativeInfinity;
        for (var word = 0; word < words; word++)
        {
            var score = _leftFrom[word] + _rightFrom[word * words + words - 1] + scores[word * stride];
            if (score > best)
                (best, root) = (score, word);
        }
        heads[root + 1] = 0;
        Left(0, root, heads);
        Right(root, words - 1, heads);
    }

    private static int BestHead(ReadOnlySpan<float> scores, int word)
    {
        var best = 0;
        for (var head = 1; head < scores.Length; head++)
        {
            if (head != word && scores[head] > scores[best])
                best = head;
        }
        return best;
    }

    private bool IsTree(ReadOnlySpan<int> heads)
    {
        if (heads[1..].Count(0) != 1)
            return false;
        Array.Clear(_seen);
        for (var word = 1; word < heads.Length; word++)
        {
            var at = word;
            for (; at != 0 && _seen[at] == 0; at = heads[at])
                _seen[at] = word;
            if (at != 0 && _seen[at] == word)
                return false;
            for (int low = Math.Min(word, heads[word]), high = Math.Max(word, heads[word]), inside = low + 1; inside < high; inside++)
            {
                if (heads[inside] < low || heads[inside] > high)
                    return false;
            }
        }
        return true;
    }

    private void Fill(int words, ReadOnlySpan<float> scores, int stride)
    {
        _stride = words;
        if (_rightFrom.Length < words * words)
            (_rightFrom, _rightTo, _leftFrom, _leftTo, _openRightFrom, _openLeftTo) = (Table(), Table(), Table(), Table(), Table(), Table());
        for (var i = 0; i < words; i++)
            _rightFrom[At(i, i)] = _rightTo[At(i, i)] = _leftFrom[At(i, i)] = _leftTo[At(i, i)] = 0;
        for (var length = 1; length < words; length++)
        {
            for (int i = 0, j = length; j < words; i++, j++, Spans++)
            {
                var open = Best(_rightFrom.AsSpan(At(i, i), length), _leftTo.AsSpan(At(j, i + 1), length));
                _openRightFrom[At(i, j)] = open + scores[j * stride + i + 1];
                _openLeftTo[At(j, i)] = open + scores[i * stride + j + 1];
                _rightFrom[At(i, j)] = _rightTo[At(j, i)] = Best(_openRightFrom.AsSpan(At(i, i + 1), length), _rightTo.AsSpan(At(j, i + 1), length));
                _leftFrom[At(i, j)] = _leftTo[At(j, i)] = Best(_leftFrom.AsSpan(At(i, i), length), _openLeftTo.AsSpan(At(j, i), length));
            }
        }

        float[] Table() => new float[words * words];
    }

    private int At(int row, int column) => row * _stride + column;

    /// <summary>Heads of a span whose words hang on its first.</summary>
    private void Right(int i, int j, Span<int> heads)
    {
        while (i < j)
        {
            var k = i + 1 + Cut(_openRightFrom.AsSpan(At(i, i + 1), j - i), _rightTo.AsSpan(At(j, i + 1), j - i));
            heads[k + 1] = i + 1;
            Open(i, k, heads);
            i = k;
        }
    }

    /// <summary>Heads of a span whose words hang on its last.</summary>
    private void Left(int i, int j, Span<int> heads)
    {
        while (i < j)
        {
            var k = i + Cut(_leftFrom.AsSpan(At(i, i), j - i), _openLeftTo.AsSpan(At(j, i), j - i));
            heads[k + 1] = j + 1;
            Open(k, j, heads);
            j = k;
        }
    }

    private void Open(int i, int j, Span<int> heads)
    {
        var k = i + Cut(_rightFrom.AsSpan(At(i, i), j - i), _leftTo.AsSpan(At(j, i + 1), j - i));
        Right(i, k, heads);
        Left(k + 1, j, heads);
    }

    /// <summary>The first of the best sums.</summary>
    private static int Cut(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var best = 0;
        for (var k = 1; k < a.Length; k++)
        {
            if (a[k] + b[k] > a[best] + b[best])
                best = k;
        }
        return best;
    }

    /// <summary>The best of the sums; a last group that is not full is filled up with sums already looked at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Best(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        ref var x = ref MemoryMarshal.GetReference(a);
        ref var y = ref MemoryMarshal.GetReference(b[..a.Length]);
        var count = (nuint)a.Length;
        if (a.Length >= Vector512<float>.Count)
        {
            var most = Vector512.LoadUnsafe(ref x) + Vector512.LoadUnsafe(ref y);
            for (nuint k = 16; k < count; k += 16)
            {
                var from = Math.Min(k, count - 16);
                most = Vector512.MaxNative(most, Vector512.LoadUnsafe(ref x, from) + Vector512.LoadUnsafe(ref y, from));
            }
            var half = Vector256.MaxNative(most.GetLower(), most.GetUpper());
            return Most(Vector128.MaxNative(half.GetLower(), half.GetUpper()));
        }
        if (a.Length >= Vector128<float>.Count)
        {
            var most = Vector128.LoadUnsafe(ref x) + Vector128.LoadUnsafe(ref y);
            for (nuint k = 4; k < count; k += 4)
            {
                var from = Math.Min(k, count - 4);
                most = Vector128.MaxNative(most, Vector128.LoadUnsafe(ref x, from) + Vector128.LoadUnsafe(ref y, from));
            }
            return Most(most);
        }
        var best = a[0] + b[0];
        for (var k = 1; k < a.Length; k++)
            best = Math.Max(best, a[k] + b[k]);
        return best;
    }

    private static float Most(Vector128<float> of)
    {
        of = Vector128.MaxNative(of, Vector128.Shuffle(of, Vector128.Create(2, 3, 0, 1)));
        return Math.Max(of.GetElement(0), of.GetElement(1));
    }
}
