using NewsBot.Core.Language.Parsing;

namespace NewsBot.Training;

/// <summary>Trains the relations on the right trees, from left to right with its own earlier relations.</summary>
internal static class LabelTraining
{
    public static SparseWeights Train(IReadOnlyList<TaggedSentence> sentences, int rounds, Shuffle shuffle, TextWriter progress)
    {
        var perceptron = new Perceptron(RelationNames.Count);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var words = new WordColumns();
        var state = new ParseState();
        var features = new ulong[ArcFeatures.Most];
        var scores = new int[RelationNames.Count];
        var labels = new Relation[WordColumns.Most + 2];
        for (var round = 1; round <= rounds; round++)
        {
            shuffle.Apply(order);
            int right = 0, all = 0;
            foreach (var index in order)
            {
                var sentence = sentences[index].Sentence;
                sentences[index].Fill(words);
                state.Set(sentence.Heads);
                for (var d = 1; d <= words.Count; d++)
                {
                    var gold = (int)sentence.Relations[d - 1];
                    if (sentence.Heads[d - 1] == 0)
                    {
                        labels[d] = Relation.Root;
                        continue;
                    }
                    var seen = features.AsSpan(0, LabelFeatures.Extract(words, state, d, labels, features));
                    scores.AsSpan().Clear();
                    perceptron.Score(seen, scores);
                    scores[(int)Relation.Root] = int.MinValue;
                    var best = Array.IndexOf(scores, scores.Max());
                    perceptron.Tick();
                    perceptron.Learn(seen, scores, gold);
                    labels[d] = (Relation)best;
                    all++;
                    right += best == gold ? 1 : 0;
                }
            }
            progress.WriteLine($"relations, round {round}: {right} of {all} right");
        }
        return perceptron.Average(fewestChanges: 4, scale: 16, least: 28, bits: 19);
    }
}
