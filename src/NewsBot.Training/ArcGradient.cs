using NewsBot.Core.Language.Parsing;

namespace NewsBot.Training;

/// <summary>What wrong heads cost, and what of it falls to the weights and to the words' roles.</summary>
internal sealed class ArcGradient(NetWeights weights, NetWeights gradients, Chance chance, int dropped)
{
    private const int Arc = NetWeights.ArcWidth, Roles = NetWeights.RoleColumns;

    public double Learn(IReadOnlyList<TreebankSentence> sentences, float[] roles, float[] roleErrors, int count)
    {
        var factors = new float[count * 2 * Arc];
        chance.Drop(factors, dropped);
        var cost = 0.0;
        var at = 0;
        foreach (var sentence in sentences)
        {
            cost += Learn(sentence, roles.AsSpan(at * Roles), factors.AsSpan(at * 2 * Arc), roleErrors.AsSpan(at * Roles), 1f / count);
            at += sentence.Length;
        }
        return cost;
    }

    private double Learn(TreebankSentence sentence, ReadOnlySpan<float> roles, ReadOnlySpan<float> factors, Span<float> roleErrors, float scale)
    {
        var count = sentence.Length;
        var stride = (count + MatrixProduct.Lanes) / MatrixProduct.Lanes * MatrixProduct.Lanes;
        float[] dependents = new float[count * Arc], heads = new float[stride * Arc], sought = new float[count * Arc], scores = new float[count * stride];
        weights.Root.CopyTo(heads, 0);
        for (var i = 0; i < count; i++)
        {
            for (var k = 0; k < Arc; k++)
            {
                dependents[i * Arc + k] = SentenceNet.Bend(roles[i * Roles + k]) * factors[i * 2 * Arc + k];
                heads[(i + 1) * Arc + k] = SentenceNet.Bend(roles[i * Roles + Arc + k]) * factors[i * 2 * Arc + Arc + k];
            }
            for (var head = 0; head <= count; head++)
                scores[i * stride + head] = weights.Distance[NetWeights.Away(i + 1, head)];
        }
        SentenceNet.Repeat(weights.ArcConstants, sought, count);
        MatrixProduct.Add(dependents, count, Arc, weights.Arcs, Arc, sought);
        MatrixProduct.Add(sought, count, Arc, Matrix.Turned(heads, stride, Arc), stride, scores);
        var cost = 0.0;
        for (var i = 0; i < count; i++)
        {
            var row = scores.AsSpan(i * stride, stride);
            row[(count + 1)..].Clear();
            cost += Softmax.Error(row[..(count + 1)], sentence.Heads[i], i + 1, scale);
            for (var head = 0; head <= count; head++)
                gradients.Distance[NetWeights.Away(i + 1, head)] += row[head];
        }
        float[] soughtErrors = new float[count * Arc], headErrors = new float[stride * Arc], dependentErrors = new float[count * Arc];
        MatrixProduct.Add(scores, count, stride, heads, Arc, soughtErrors);
        MatrixProduct.Add(Matrix.Turned(scores, count, stride), stride, count, sought, Arc, headErrors);
        Matrix.Learn(dependents, count, Arc, soughtErrors, Arc, gradients.Arcs);
        Matrix.Sum(soughtErrors, count, gradients.ArcConstants);
        Matrix.Back(soughtErrors, count, Arc, weights.Arcs, Arc, dependentErrors);
        Matrix.Sum(headErrors.AsSpan(0, Arc), 1, gradients.Root);
        for (var i = 0; i < count; i++)
        {
            for (var k = 0; k < Arc; k++)
            {
                roleErrors[i * Roles + k] = dependentErrors[i * Arc + k] * factors[i * 2 * Arc + k] * Slope(roles[i * Roles + k]);
                roleErrors[i * Roles + Arc + k] = headErrors[(i + 1) * Arc + k] * factors[i * 2 * Arc + Arc + k] * Slope(roles[i * Roles + Arc + k]);
            }
        }
        return cost;
    }

    /// <summary>Of <see cref="SentenceNet.Bend"/>.</summary>
    public static float Slope(float x) => x > 0 ? 1 : 0.1f;
}
