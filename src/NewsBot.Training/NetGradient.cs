using NewsBot.Core.Language.Parsing;

namespace NewsBot.Training;

/// <summary>Runs the network over some sentences, as <see cref="SentenceNet"/> does, and back again.</summary>
/// <param name="gradients">Of the weights, which are added to.</param>
/// <param name="dropped">Of 256 numbers between two steps of the network, how many are dropped.</param>
internal sealed class NetGradient(NetWeights weights, NetWeights gradients, Chance chance, int dropped)
{
    private const int Width = NetWeights.Width, Layers = NetWeights.Layers, Roles = NetWeights.RoleColumns;

    private readonly float[][] _read = new float[Layers + 1][];

    private readonly float[][] _shown = new float[Layers + 1][];

    private readonly float[][] _factors = new float[Layers + 1][];

    private readonly float[][] _inner = new float[Layers][];

    private readonly float[][] _content = new float[Layers][];

    /// <summary>Adds the gradients of the mean cost of a word.</summary>
    /// <param name="rows">For each word the rows of its parts.</param>
    /// <returns>The cost of all words together.</returns>
    public double Learn(IReadOnlyList<TreebankSentence> sentences, int[] rows)
    {
        var count = sentences.Sum(sentence => sentence.Length);
        for (var layer = 0; layer <= Layers; layer++)
        {
            _factors[layer] = new float[count * Width];
            chance.Drop(_factors[layer], dropped);
        }
        _read[0] = Look(rows, count);
        Matrix.Multiply(_read[0], _factors[0]);
        _shown[0] = _read[0];
        for (var layer = 0; layer < Layers; layer++)
            Forward(sentences, layer, count);
        var roles = new float[count * Roles];
        SentenceNet.Repeat(weights.RoleConstants, roles, count);
        MatrixProduct.Add(_shown[Layers], count, Width, weights.Roles, Roles, roles);
        var roleErrors = new float[roles.Length];
        var cost = new ArcGradient(weights, gradients, chance, dropped).Learn(sentences, roles, roleErrors, count)
            + new RelationGradient(weights, gradients, chance, dropped).Learn(sentences, roles, roleErrors, count);
        Matrix.Learn(_shown[Layers], count, Width, roleErrors, Roles, gradients.Roles);
        Matrix.Sum(roleErrors, count, gradients.RoleConstants);
        var errors = new float[count * Width];
        Matrix.Back(roleErrors, count, Roles, weights.Roles, Width, errors);
        Matrix.Multiply(errors, _factors[Layers]);
        for (var layer = Layers - 1; layer >= 0; layer--)
            Back(sentences, layer, count, errors);
        Matrix.Multiply(errors, _factors[0]);
        Spread(rows, errors);
        return cost;
    }

    private float[] Look(int[] rows, int count)
    {
        var input = new float[count * Width];
        for (var (i, at) = (0, 0); i < rows.Length; i++)
        {
            var part = i % NetWeights.PartWidths.Length;
            var width = NetWeights.PartWidths[part];
            weights.Parts[part].AsSpan(rows[i] * width, width).CopyTo(input.AsSpan(at));
            at += width;
        }
        return input;
    }

    private void Forward(IReadOnlyList<TreebankSentence> sentences, int layer, int count)
    {
        _inner[layer] = new float[count * NetWeights.LayerColumns];
        _content[layer] = new float[count * Width];
        var output = new float[count * Width];
        MatrixProduct.Add(_shown[layer], count, Width, weights.Layer[layer], NetWeights.LayerColumns, _inner[layer]);
        var at = 0;
        foreach (var sentence in sentences)
        {
            Recurrence.Read(sentence.Length, _read[layer].AsSpan(at * Width), _inner[layer].AsSpan(at * NetWeights.LayerColumns), weights.Gates[layer], _content[layer].AsSpan(at * Width), output.AsSpan(at * Width));
            at += sentence.Length;
        }
        _read[layer + 1] = output;
        _shown[layer + 1] = [.. output];
        Matrix.Multiply(_shown[layer + 1], _factors[layer + 1]);
    }

    private void Back(IReadOnlyList<TreebankSentence> sentences, int layer, int count, float[] errors)
    {
        var at = 0;
        foreach (var sentence in sentences)
        {
            RecurrenceGradient.Back(sentence.Length, _read[layer].AsSpan(at * Width), _inner[layer].AsSpan(at * NetWeights.LayerColumns), weights.Gates[layer], _content[layer].AsSpan(at * Width), errors.AsSpan(at * Width), gradients.Gates[layer]);
            at += sentence.Length;
        }
        Matrix.Learn(_shown[layer], count, Width, _inner[layer], NetWeights.LayerColumns, gradients.Layer[layer]);
        var shown = new float[errors.Length];
        Matrix.Back(_inner[layer], count, NetWeights.LayerColumns, weights.Layer[layer], Width, shown);
        if (layer > 0)
            Matrix.Multiply(shown, _factors[layer]);
        for (var i = 0; i < errors.Length; i++)
            errors[i] += shown[i];
    }

    private void Spread(int[] rows, float[] errors)
    {
        for (var (i, at) = (0, 0); i < rows.Length; i++)
        {
            var part = i % NetWeights.PartWidths.Length;
            var width = NetWeights.PartWidths[part];
            Matrix.Sum(errors.AsSpan(at, width), 1, gradients.Parts[part].AsSpan(rows[i] * width, width));
            at += width;
        }
    }
}
