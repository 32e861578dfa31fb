namespace NewsBot.Core.Language.Parsing;

/// <summary>Builds the tree over tagged words: first the arcs, then the relations from left to right.</summary>
internal sealed class TreeBuilder(SparseWeights arcs, SparseWeights labels)
{
    private readonly ArcBeam _beam = new(arcs.Score);

    private readonly ulong[] _features = new ulong[LabelFeatures.Most];

    public ParseState Tree => _beam.Best;

    public Relation[] Labels { get; } = new Relation[WordColumns.Most + 2];

    /// <summary>The tree over at least one word.</summary>
    public void Build(WordColumns words)
    {
        _beam.Begin(words);
        while (!_beam.Best.IsDone)
            _beam.Advance(words);
        Label(words);
    }

    private void Label(WordColumns words)
    {
        Span<int> scores = stackalloc int[RelationNames.Count];
        for (var d = 1; d <= words.Count; d++)
        {
            if (Tree.Heads[d] == 0)
            {
                Labels[d] = Relation.Root;
                continue;
            }
            scores.Clear();
            labels.Score(_features.AsSpan(0, LabelFeatures.Extract(words, Tree, d, Labels, _features)), scores);
            scores[(int)Relation.Root] = int.MinValue;
            var best = 0;
            for (var label = 1; label < scores.Length; label++)
            {
                if (scores[label] > scores[best])
                    best = label;
            }
            Labels[d] = (Relation)best;
        }
    }
}
