using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>How a cue stands to its source.</summary>
internal enum CueOrder
{
    /// <summary>Smith said.</summary>
    SourceFirst,

    /// <summary>said Smith.</summary>
    Inverted,

    /// <summary>Continued Smith: “…”.</summary>
    Opening,

    /// <summary>…, saying: the subject of the sentence speaks.</summary>
    Participle,

    /// <summary>… to say that: the subject of the verb before speaks.</summary>
    Infinitive,

    /// <summary>… and called: the subject of the verb before speaks.</summary>
    Shared,

    /// <summary>was told by Smith.</summary>
    Passive,
}

/// <summary>A verb that attributes, with its source: indexes of tokens.</summary>
/// <param name="First">First token of the verb group, auxiliaries included.</param>
/// <param name="Verb">The verb itself.</param>
/// <param name="Last">Last token of the cue, a preposition that belongs to it included.</param>
/// <param name="SourceFirst">-1 where the source is the subject of another verb, or not printed.</param>
internal sealed record CueClause(int First, int Verb, int Last, CueOrder Order, int SourceFirst, int SourceLast, CueVerb Cue)
{
    public Stance Stance { get; init; }

    /// <summary>First token after the cue and whom it was said to.</summary>
    public int After { get; init; }

    /// <summary>Where the clause begins, source and cue together.</summary>
    public int Begin => SourceFirst >= 0 ? Math.Min(SourceFirst, First) : First;

    public int End => Math.Max(SourceLast, Last) + 1;

    /// <summary>Whether it stands in an aside that a comma closes before the verb of the sentence ("Smith, whom Hale called a fool, said").</summary>
    public bool IsWithinAside { get; init; }

    /// <summary>Whether such an aside stands between its source and its verb.</summary>
    public bool HasAsideBefore { get; init; }

    public bool HasSource => SourceFirst >= 0;
}
