using NewsBot.Core.Language.Parsing;

namespace NewsBot.Training;

/// <summary>Trains the transitions over whole sentences: where the beam's best goes furthest past the right way, both are learned from (max-violation updates: Huang, Fayong and Guo 2012).</summary>
internal sealed class ArcTraining
{
    private readonly Perceptron _perceptron = new(3);

    private readonly WordColumns _words = new();

    private readonly ParseState _gold = new();

    private readonly ParseState _replay = new();

    private readonly ulong[] _features = new ulong[ArcFeatures.Most];

    public SparseWeights Train(IReadOnlyList<TaggedSentence> sentences, int rounds, Shuffle shuffle, TextWriter progress)
    {
        var beam = new ArcBeam(_perceptron.Score);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var round = 1; round <= rounds; round++)
        {
            shuffle.Apply(order);
            var right = 0;
            foreach (var index in order)
            {
                sentences[index].Fill(_words);
                _perceptron.Tick();
                right += Learn(beam, sentences[index].Sentence.Heads) ? 1 : 0;
            }
            progress.WriteLine($"arcs, round {round}: {right} of {sentences.Count} sentences right");
        }
        return _perceptron.Average(fewestChanges: 6, scale: 32, least: 70, bits: 20);
    }

    /// <summary>False where the beam went wrong.</summary>
    private bool Learn(ArcBeam beam, int[] heads)
    {
        beam.Begin(_words);
        _gold.Begin(_words.Count);
        byte[] wrong = [];
        var worst = 0L;
        while (!_gold.IsDone)
        {
            beam.Advance(_words);
            AdvanceGold(heads);
            var past = beam.Best.Score - _gold.Score;
            if (past >= worst && !beam.Best.Transitions.SequenceEqual(_gold.Transitions))
            {
                worst = past;
                wrong = beam.Best.Transitions.ToArray();
            }
        }
        if (beam.Best.Transitions.SequenceEqual(_gold.Transitions) || wrong.Length == 0)
            return true;
        var same = _gold.Transitions.CommonPrefixLength(wrong);
        Replay(_gold.Transitions[..wrong.Length], same, 1);
        Replay(wrong, same, -1);
        return false;
    }

    /// <summary>On the right way, or on the best one where the tree cannot be reached; of several the one that scores best.</summary>
    private void AdvanceGold(int[] heads)
    {
        Span<int> scores = stackalloc int[3];
        if (_gold.IsOpen)
            _perceptron.Score(_features.AsSpan(0, ArcFeatures.Extract(_words, _gold, _features)), scores);
        int best = -1, least = int.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            if (!_gold.May(i))
                continue;
            var cost = ArcOracle.Cost(_gold, heads, i);
            if (cost > least || cost == least && scores[i] <= scores[best])
                continue;
            (best, least) = (i, cost);
        }
        _gold.Apply(best);
        _gold.Score += scores[best];
    }

    private void Replay(ReadOnlySpan<byte> transitions, int from, int change)
    {
        _replay.Begin(_words.Count);
        for (var i = 0; i < transitions.Length; i++)
        {
            if (i >= from && _replay.IsOpen)
                _perceptron.Add(_features.AsSpan(0, ArcFeatures.Extract(_words, _replay, _features)), transitions[i], change);
            _replay.Apply(transitions[i]);
        }
    }
}
