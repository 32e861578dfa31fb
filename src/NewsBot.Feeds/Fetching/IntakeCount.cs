using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;

namespace NewsBot.Feeds.Fetching;

/// <summary>What became of the entries of a feed, or the files of a folder.</summary>
/// <remarks>The feed's readers are shown these numbers: what not all of them may see is in none.</remarks>
internal sealed record IntakeCount
{
    public int Added { get; init; }

    public int Updated { get; init; }

    /// <summary>Taken back by whoever sent them.</summary>
    public int Withdrawn { get; init; }

    public int Refused { get; init; }

    /// <summary>How many could not be taken in yet.</summary>
    public int Waiting { get; init; }

    /// <summary>Why the first one was refused or waits; null where none does.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether there is something new, be it for some readers only.</summary>
    public bool HasNew => HasNewForAll || HasHidden;

    public bool HasNewForAll => Added + Updated + Withdrawn > 0;

    private bool HasHidden { get; init; }

    public IntakeCount With(IndexResult result) => result switch
    {
        KeptArticle { IsSeen: false, Outcome: not (StoreOutcome.Unchanged or StoreOutcome.Reread) } => this with { HasHidden = true },
        KeptArticle { Outcome: StoreOutcome.Added } => this with { Added = Added + 1 },
        KeptArticle { Outcome: StoreOutcome.Updated } => this with { Updated = Updated + 1 },
        KeptArticle { Outcome: StoreOutcome.Withdrawn } => this with { Withdrawn = Withdrawn + 1 },
        LeftOutArticle leftOut => Refuse(leftOut.Place, leftOut.Reason),
        _ => this,
    };

    public IntakeCount Wait(string? reason) => this with { Waiting = Waiting + 1, Reason = Reason ?? reason };

    public static IntakeCount operator +(IntakeCount one, IntakeCount other) => new()
    {
        Added = one.Added + other.Added,
        Updated = one.Updated + other.Updated,
        Withdrawn = one.Withdrawn + other.Withdrawn,
        Refused = one.Refused + other.Refused,
        Waiting = one.Waiting + other.Waiting,
        Reason = one.Reason ?? other.Reason,
        HasHidden = one.HasHidden || other.HasHidden,
    };

    /// <summary>In words: "3 new, 1 changed".</summary>
    public override string ToString()
    {
        (int Count, string What)[] parts = [(Added, "new"), (Updated, "changed"), (Withdrawn, "withdrawn"), (Refused, "refused"), (Waiting, "not had yet")];
        var counted = string.Join(", ", parts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.What}"));
        return (counted.Length > 0 ? counted : "nothing new") + (Reason is null ? "" : $" ({Reason})");
    }

    private IntakeCount Refuse(string place, string reason) => this with { Refused = Refused + 1, Reason = Reason ?? $"{place} {reason}" };
}
