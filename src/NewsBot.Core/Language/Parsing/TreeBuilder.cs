namespace NewsBot.Core.Language.Parsing;

/// <summary>Builds the tree over tagged words: the arcs that score best together, then the relation of each.</summary>
internal sealed class TreeBuilder(LoadedNet net)
{
    private readonly SentenceNet _net = new(net);

    private readonly ProjectiveTree _tree = new();

    /// <summary>The words' heads; words count from 1, the root is 0.</summary>
    public int[] Heads { get; } = new int[WordColumns.Most + 2];

    public Relation[] Labels { get; } = new Relation[WordColumns.Most + 2];

    /// <summary>The tree over at least one word.</summary>
    public void Build(WordColumns words)
    {
        _net.Read(words);
        _tree.Find(words.Count, _net.Scores, _net.Stride, Heads);
        _net.Label(words.Count, Heads, Labels);
        JoinConjuncts(words.Count);
    }

    /// <summary>A verb has one subject and one object: of two with a coordinator the second is a conjunct of the first. Arcs are scored one by one, and do not know of each other.</summary>
    private void JoinConjuncts(int count)
    {
        for (var coordinator = 2; coordinator < count; coordinator++)
        {
            var second = Heads[coordinator];
            if (Labels[coordinator] != Relation.Cc || second <= coordinator || Labels[second] is not (Relation.Nsubj or Relation.NsubjPass or Relation.Obj))
                continue;
            var first = coordinator - 1;
            while (first > 0 && first != Heads[second] && Heads[first] != Heads[second])
                first--;
            if (first > 0 && first != Heads[second] && Labels[first] == Labels[second])
                (Heads[second], Labels[second]) = (first, Relation.Conj);
        }
    }
}
