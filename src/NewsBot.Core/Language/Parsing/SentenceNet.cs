using System.Runtime.Intrinsics;

namespace NewsBot.Core.Language.Parsing;

/// <summary>Runs the network over one sentence: numbers for each word, read from both sides, then how well each pair of words makes an arc (Dozat and Manning 2017).</summary>
internal sealed class SentenceNet(LoadedNet net)
{
    private const int Width = NetWeights.Width, Arc = NetWeights.ArcWidth, Bond = NetWeights.RelationWidth, AsDependent = 2 * Arc, AsHead = AsDependent + Bond;

    private readonly NetWeights _weights = net.Weights;

    private float[] _input = [], _output = [], _content = [], _inner = [], _roles = [], _dependents = [], _heads = [], _bent = [], _fits = [], _scores = [];

    private int[] _rounded = [];

    /// <summary>What the distance says, for heads from as far before a word as there may be to as far behind it.</summary>
    private readonly float[] _away = [.. Enumerable.Range(-WordColumns.Most, 2 * WordColumns.Most + 1).Select(away => net.Weights.Distance[NetWeights.Away(WordColumns.Most + 1, WordColumns.Most + 1 + away)])];

    /// <summary>Arc scores: a row for each word, <see cref="Stride"/> numbers long, the root first.</summary>
    public ReadOnlySpan<float> Scores => _scores;

    public int Stride { get; private set; }

    /// <summary>Reads tagged words.</summary>
    public void Read(WordColumns words)
    {
        var count = words.Count;
        if (_input.Length < count * Width)
            Grow(count);
        Look(words);
        for (var layer = 0; layer < NetWeights.Layers; layer++)
        {
            net.Layers[layer].Multiply(_input, count, _rounded, [], _inner);
            Recurrence.Read(count, _input, _inner, _weights.Gates[layer], _content, _output);
            (_input, _output) = (_output, _input);
        }
        net.Roles.Multiply(_input, count, _rounded, _weights.RoleConstants, _roles);
        ScoreArcs(count);
    }

    /// <summary>Writes the relation that fits each word best under its head.</summary>
    /// <param name="heads">From index 1; the root is 0.</param>
    public void Label(int count, ReadOnlySpan<int> heads, Span<Relation> labels)
    {
        for (var i = 0; i < count; i++)
        {
            if (heads[i + 1] > 0)
                BendSum(Role(i, AsDependent, Bond), Role(heads[i + 1] - 1, AsHead, Bond), _bent.AsSpan(i * Bond, Bond));
        }
        Repeat(_weights.RelationConstants, _fits, count);
        MatrixProduct.Add(_bent, count, Bond, _weights.Relations, NetWeights.RelationColumns, _fits);
        for (var i = 0; i < count; i++)
            labels[i + 1] = heads[i + 1] == 0 ? Relation.Root : BestRelation(_fits.AsSpan(i * NetWeights.RelationColumns, RelationNames.Count));
    }

    private static Relation BestRelation(Span<float> fits)
    {
        fits[(int)Relation.Root] = float.NegativeInfinity;
        var best = 0;
        for (var i = 1; i < fits.Length; i++)
        {
            if (fits[i] > fits[best])
                best = i;
        }
        return (Relation)best;
    }

    /// <summary>Writes the sums, bent.</summary>
    private static void BendSum(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> into)
    {
        for (var i = 0; i < into.Length; i += MatrixProduct.Lanes)
        {
            var sum = Vector512.Create(a.Slice(i, MatrixProduct.Lanes)) + Vector512.Create(b.Slice(i, MatrixProduct.Lanes));
            Vector512.MaxNative(sum, sum * 0.1f).CopyTo(into[i..]);
        }
    }

    /// <summary>A word's numbers in a role.</summary>
    private ReadOnlySpan<float> Role(int word, int from, int width) => _roles.AsSpan(word * NetWeights.RoleColumns + from, width);

    /// <summary>What is below nothing counts a tenth (a leaky rectifier).</summary>
    public static float Bend(float x) => Math.Max(x, 0.1f * x);

    /// <summary>Copies a row as often as there are words.</summary>
    public static void Repeat(ReadOnlySpan<float> row, Span<float> into, int count)
    {
        for (var i = 0; i < count; i++)
            row.CopyTo(into[(i * row.Length)..]);
    }

    private void Look(WordColumns words)
    {
        Span<int> rows = stackalloc int[NetWeights.PartWidths.Length];
        for (var i = 0; i < words.Count; i++)
        {
            _weights.Rows(words, i + 1, rows);
            var at = i * Width;
            for (var part = 0; part < rows.Length; part++)
            {
                var width = NetWeights.PartWidths[part];
                _weights.Parts[part].AsSpan(rows[part] * width, width).CopyTo(_input.AsSpan(at));
                at += width;
            }
        }
    }

    private void ScoreArcs(int count)
    {
        Stride = (count + MatrixProduct.Lanes) / MatrixProduct.Lanes * MatrixProduct.Lanes;
        Array.Clear(_heads, 0, Arc * Stride);
        Span<float> head = stackalloc float[Arc];
        Span<float> none = stackalloc float[Arc];
        none.Clear();
        for (var k = 0; k < Arc; k++)
            _heads[k * Stride] = _weights.Root[k];
        for (var i = 0; i < count; i++)
        {
            BendSum(Role(i, 0, Arc), none, _bent.AsSpan(i * Arc, Arc));
            BendSum(Role(i, Arc, Arc), none, head);
            for (var k = 0; k < Arc; k++)
                _heads[k * Stride + i + 1] = head[k];
        }
        Repeat(_weights.ArcConstants, _dependents, count);
        MatrixProduct.Add(_bent, count, Arc, _weights.Arcs, Arc, _dependents);
        for (var i = 0; i < count; i++)
        {
            var row = _scores.AsSpan(i * Stride, Stride);
            row[0] = _weights.Distance[0];
            _away.AsSpan(WordColumns.Most - i, count).CopyTo(row[1..]);
            row[(count + 1)..].Clear();
        }
        MatrixProduct.Add(_dependents, count, Arc, _heads, Stride, _scores);
    }

    private void Grow(int count)
    {
        count = Math.Min(WordColumns.Most, Math.Max(64, count * 2));
        _input = new float[count * Width];
        _output = new float[count * Width];
        _content = new float[count * Width];
        _inner = new float[count * NetWeights.LayerColumns];
        _roles = new float[count * NetWeights.RoleColumns];
        _dependents = new float[count * Arc];
        _bent = new float[count * Math.Max(Arc, Bond)];
        _fits = new float[count * NetWeights.RelationColumns];
        _rounded = new int[count * Width / 2];
        _heads = new float[(count + MatrixProduct.Lanes) * Arc];
        _scores = new float[count * (count + MatrixProduct.Lanes)];
    }
}
