using NewsBot.Core.Language.Parsing;

namespace NewsBot.Training;

/// <summary>What wrong relations under the right heads cost, and what of it falls to the weights and to the words' roles.</summary>
internal sealed class RelationGradient(NetWeights weights, NetWeights gradients, Chance chance, int dropped)
{
    private const int Bond = NetWeights.RelationWidth, Columns = NetWeights.RelationColumns, AsDependent = 2 * NetWeights.ArcWidth, AsHead = AsDependent + Bond;

    public double Learn(IReadOnlyList<TreebankSentence> sentences, float[] roles, float[] roleErrors, int count)
    {
        var arcs = Arcs(sentences);
        float[] sums = new float[arcs.Count * Bond], pairs = new float[sums.Length], factors = new float[sums.Length], scores = new float[arcs.Count * Columns], errors = new float[sums.Length];
        chance.Drop(factors, dropped);
        for (var i = 0; i < sums.Length; i++)
        {
            var (dependent, head, _) = arcs[i / Bond];
            sums[i] = roles[dependent * NetWeights.RoleColumns + AsDependent + i % Bond] + roles[head * NetWeights.RoleColumns + AsHead + i % Bond];
            pairs[i] = SentenceNet.Bend(sums[i]) * factors[i];
        }
        SentenceNet.Repeat(weights.RelationConstants, scores, arcs.Count);
        MatrixProduct.Add(pairs, arcs.Count, Bond, weights.Relations, Columns, scores);
        var cost = 0.0;
        for (var i = 0; i < arcs.Count; i++)
        {
            var row = scores.AsSpan(i * Columns, Columns);
            row[RelationNames.Count..].Clear();
            cost += Softmax.Error(row[..RelationNames.Count], (int)arcs[i].Relation, (int)Relation.Root, 1f / count);
        }
        Matrix.Learn(pairs, arcs.Count, Bond, scores, Columns, gradients.Relations);
        Matrix.Sum(scores, arcs.Count, gradients.RelationConstants);
        Matrix.Back(scores, arcs.Count, Columns, weights.Relations, Bond, errors);
        for (var i = 0; i < sums.Length; i++)
        {
            var (dependent, head, _) = arcs[i / Bond];
            var error = errors[i] * factors[i] * ArcGradient.Slope(sums[i]);
            roleErrors[dependent * NetWeights.RoleColumns + AsDependent + i % Bond] += error;
            roleErrors[head * NetWeights.RoleColumns + AsHead + i % Bond] += error;
        }
        return cost;
    }

    /// <summary>All arcs but those from the root; words counted from 0 over all sentences.</summary>
    private static List<(int Dependent, int Head, Relation Relation)> Arcs(IReadOnlyList<TreebankSentence> sentences)
    {
        var arcs = new List<(int Dependent, int Head, Relation Relation)>();
        var at = 0;
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Length; i++)
            {
                if (sentence.Heads[i] > 0 && sentence.Relations[i] != Relation.Root)
                    arcs.Add((at + i, at + sentence.Heads[i] - 1, sentence.Relations[i]));
            }
            at += sentence.Length;
        }
        return arcs;
    }
}
