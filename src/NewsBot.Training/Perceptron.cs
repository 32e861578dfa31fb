using NewsBot.Core.Language.Parsing;

namespace NewsBot.Training;

/// <summary>An averaged perceptron (Freund and Schapire 1999; Collins 2002) over hashed features. Integers only, so that every machine learns the same.</summary>
internal sealed class Perceptron(int classes)
{
    /// <summary>In weights; one lesson changes the difference of two scores by twice as many as there are features.</summary>
    private const int Margin = 40;

    private readonly Dictionary<ulong, int> _rows = [];

    private readonly List<ulong> _keys = [];

    private int[] _weights = new int[1 << 16];

    private long[] _totals = new long[1 << 16];

    private int[] _last = new int[1 << 16];

    private readonly List<int> _changes = [];

    private int _step;

    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        foreach (var feature in features)
        {
            if (!_rows.TryGetValue(feature, out var row))
                continue;
            var weights = _weights.AsSpan(row * classes, classes);
            for (var i = 0; i < weights.Length; i++)
                scores[i] += weights[i];
        }
    }

    /// <summary>One decision later.</summary>
    public void Tick() => _step++;

    /// <summary>Learns where another class scored as well as the right one, or nearly (a margin: Krauth and Mézard 1987).</summary>
    public void Learn(ReadOnlySpan<ulong> features, ReadOnlySpan<int> scores, int right)
    {
        var rival = right == 0 ? 1 : 0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (i != right && scores[i] > scores[rival])
                rival = i;
        }
        if ((long)scores[right] - scores[rival] > Margin)
            return;
        Add(features, right, 1);
        Add(features, rival, -1);
    }

    /// <summary>Learns that a class should score more, or less, on these features.</summary>
    public void Add(ReadOnlySpan<ulong> features, int number, int change)
    {
        foreach (var feature in features)
        {
            var row = Row(feature);
            Add(row * classes + number, change);
            _changes[row]++;
        }
    }

    /// <summary>The weights' averages in units of 1/<paramref name="scale"/>, without those too small to decide.</summary>
    /// <param name="fewestChanges">Features that changed less often are left out (Goldberg and Elhadad 2011).</param>
    /// <param name="least">In these units: so are features whose largest weight is less, and of the others the weights under a quarter of it.</param>
    public SparseWeights Average(int fewestChanges, int scale, int least, int bits)
    {
        var features = new List<LearnedFeature>();
        for (var row = 0; row < _keys.Count; row++)
        {
            if (_changes[row] < fewestChanges)
                continue;
            var units = new List<(int Class, int Weight)>();
            for (var i = 0; i < classes; i++)
            {
                var at = row * classes + i;
                var total = _totals[at] + (long)(_step - _last[at]) * _weights[at];
                var weight = (int)((total * scale * 2 / _step + (total < 0 ? -1 : 1)) / 2);
                if (weight != 0 && Math.Abs(weight) * 4 >= least)
                    units.Add((i, weight));
            }
            if (units.Exists(unit => Math.Abs(unit.Weight) >= least))
                features.Add(new LearnedFeature(_keys[row], [.. units]));
        }
        return LearnedFeature.Pack(features, bits);
    }

    private int Row(ulong feature)
    {
        if (_rows.TryGetValue(feature, out var row))
            return row;
        row = _keys.Count;
        _rows.Add(feature, row);
        _keys.Add(feature);
        _changes.Add(0);
        if ((row + 1) * classes > _weights.Length)
        {
            Array.Resize(ref _weights, _weights.Length * 2);
            Array.Resize(ref _totals, _totals.Length * 2);
            Array.Resize(ref _last, _last.Length * 2);
        }
        return row;
    }

    private void Add(int at, int change)
    {
        _totals[at] += (long)(_step - _last[at]) * _weights[at];
        _last[at] = _step;
        _weights[at] += change;
    }
}
