using NewsBot.Core.Archive;

namespace NewsBot.Core.Indexing;

/// <summary>How many articles came in, and what became of them.</summary>
public sealed record IndexSummary(int Added, int Updated, int Reread, int Unchanged, int LeftOut, int Passages, int Claims)
{
    public static IndexSummary None { get; } = new(0, 0, 0, 0, 0, 0, 0);

    public int Withdrawn { get; init; }

    public int Articles => Added + Updated + Reread + Unchanged + Withdrawn + LeftOut;

    public IndexSummary With(IndexResult result) => result switch
    {
        KeptArticle kept => Count(kept) with { Passages = Passages + kept.Passages, Claims = Claims + kept.Claims },
        _ => this with { LeftOut = LeftOut + 1 },
    };

    private IndexSummary Count(KeptArticle kept) => kept.Outcome switch
    {
        StoreOutcome.Added => this with { Added = Added + 1 },
        StoreOutcome.Updated => this with { Updated = Updated + 1 },
        StoreOutcome.Reread => this with { Reread = Reread + 1 },
        StoreOutcome.Withdrawn => this with { Withdrawn = Withdrawn + 1 },
        _ => this with { Unchanged = Unchanged + 1 },
    };
}
