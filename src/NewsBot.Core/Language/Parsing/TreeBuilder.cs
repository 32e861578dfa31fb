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
    }
}
