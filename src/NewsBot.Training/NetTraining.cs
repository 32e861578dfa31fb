using NewsBot.Core.Language.Parsing;

namespace NewsBot.Training;

/// <summary>Trains the network by small batches of sentences.</summary>
internal sealed class NetTraining
{
    private const int BatchWords = 400;

    private const int Dropped = 56;

    /// <summary>A form is taken for an unknown one this often for each time it stands in the treebanks, and less the more often it does (Kiperwasser and Goldberg 2016).</summary>
    private const double Hidden = 0.25;

    private const float Rate = 0.002f;

    private readonly NetWeights _weights;

    private readonly NetWeights _gradients;

    private readonly Dictionary<uint, int> _seen;

    private readonly Chance _chance;

    private readonly NetGradient _net;

    private readonly Adam[] _parts;

    private readonly Adam[] _dense;

    private int _step;

    public NetTraining(IReadOnlyList<TaggedSentence> sentences, ulong seed)
    {
        _chance = new Chance(seed);
        _seen = Seen(sentences);
        uint[] forms = [.. _seen.Where(form => form.Value > 1).Select(form => form.Key).Order()];
        _weights = new NetWeights(forms);
        _gradients = new NetWeights(forms);
        _net = new NetGradient(_weights, _gradients, _chance, Dropped);
        _parts = [.. _weights.Parts.Zip(_gradients.Parts, (numbers, gradients) => new Adam(numbers, gradients))];
        _dense = [.. _weights.Dense.Zip(_gradients.Dense, (numbers, gradients) => new Adam(numbers, gradients))];
        Begin();
    }

    /// <summary>The weights, rounded as the model file keeps them.</summary>
    public NetWeights Train(IReadOnlyList<TaggedSentence> sentences, int rounds, Shuffle shuffle, Action<string, NetWeights> progress)
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            shuffle.Apply(order);
            var cost = 0.0;
            var batch = new List<TaggedSentence>();
            for (var i = 0; i < order.Length; i++)
            {
                batch.Add(sentences[order[i]]);
                if (i + 1 < order.Length && batch.Sum(one => one.Sentence.Length) < BatchWords)
                    continue;
                cost += Learn(batch, Slower((round + (float)i / order.Length) / rounds));
                batch.Clear();
            }
            progress($"trees, round {round + 1}: {cost / Math.Max(1, sentences.Sum(one => one.Sentence.Length)):F4} a word", _weights);
        }
        foreach (var numbers in _weights.All)
        {
            foreach (ref var number in numbers.AsSpan())
                number = (float)(Half)number;
        }
        return _weights;
    }

    /// <summary>The rate after a share of all steps.</summary>
    private static float Slower(float share) => share < 0.3f ? Rate : Rate * (1.02f - share) / 0.72f;

    private double Learn(List<TaggedSentence> batch, float rate)
    {
        var rows = Rows(batch);
        var cost = _net.Learn([.. batch.Select(one => one.Sentence)], rows);
        _step++;
        foreach (var numbers in _dense)
            numbers.Move(rate, _step);
        var parts = _parts.Length;
        for (var part = 0; part < parts; part++)
        {
            var width = NetWeights.PartWidths[part];
            var touched = new HashSet<int>();
            for (var i = part; i < rows.Length; i += parts)
            {
                if (touched.Add(rows[i]))
                    _parts[part].Move(rows[i] * width, width, rate, _step);
            }
        }
        return cost;
    }

    private int[] Rows(List<TaggedSentence> batch)
    {
        var parts = _parts.Length;
        var rows = new int[batch.Sum(one => one.Sentence.Length) * parts];
        var words = new WordColumns();
        var at = 0;
        foreach (var one in batch)
        {
            one.Fill(words);
            for (var i = 1; i <= words.Count; i++, at += parts)
            {
                _weights.Rows(words, i, rows.AsSpan(at, parts));
                if ((_chance.Next() >> 40) * (Hidden + _seen[words.Lower[i]]) < Hidden * (1 << 24))
                    rows[at] = 0;
            }
        }
        return rows;
    }

    private static Dictionary<uint, int> Seen(IReadOnlyList<TaggedSentence> sentences)
    {
        var seen = new Dictionary<uint, int>();
        var words = new WordColumns();
        foreach (var sentence in sentences)
        {
            sentence.Fill(words);
            for (var i = 1; i <= words.Count; i++)
                seen[words.Lower[i]] = seen.GetValueOrDefault(words.Lower[i]) + 1;
        }
        return seen;
    }

    private void Begin()
    {
        _chance.Fill(_weights.Parts[0], 0.2f);
        _chance.Fill(_weights.Parts[^1], 0.2f);
        foreach (var layer in _weights.Layer)
            _chance.Fill(layer, 0.11f);
        // What was read is kept rather than not, at first.
        foreach (var gates in _weights.Gates)
            gates.AsSpan(NetWeights.Width, NetWeights.Width).Fill(0.7f);
        _chance.Fill(_weights.Roles, 0.1f);
        _chance.Fill(_weights.Arcs, 0.1f);
        _chance.Fill(_weights.Root, 0.1f);
        _chance.Fill(_weights.Relations, 0.15f);
    }
}
