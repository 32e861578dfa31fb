namespace NewsBot.Core.Answering.Verbatim;

/// <summary>What a slot stands for; its letter is the first of its name.</summary>
internal enum SlotKind
{
    /// <summary>q: words of a claim.</summary>
    Words,

    /// <summary>s: a source as it is shown.</summary>
    Source,

    /// <summary>v: who passed it on.</summary>
    Via,

    /// <summary>f: a figure as printed, with what it counts.</summary>
    Figure,

    /// <summary>c: the article's own words for the act of saying, where that is not plain saying.</summary>
    Cue,

    /// <summary>n: a name, figure or quoted words of a question, in a follow-up.</summary>
    Asked,

    /// <summary>d: when or where it was said, or since when a digest counts.</summary>
    Date,
}

/// <summary>How often a slot must stand.</summary>
internal enum SlotUse
{
    Once,
    AtLeastOnce,

    /// <summary>Once at most.</summary>
    MayStand,

    /// <summary>As often as it is needed, or not at all.</summary>
    Free,
}

/// <summary>A place in the prose that the model may move but not alter.</summary>
/// <param name="Name">As it stands between the braces (<c>q1</c>).</param>
/// <param name="Fill">What is put in its place.</param>
internal sealed record Slot(string Name, SlotKind Kind, string Fill, SlotUse Use)
{
    /// <summary>Of a source with a role: the name alone, for where it stands again or owns something; null elsewhere.</summary>
    public string? Brief { get; init; }

    /// <summary>Of a source: whether the article names it.</summary>
    public bool IsNamed { get; init; } = true;

    /// <summary>The name of the source that it belongs to (of words, figures, cues, vias and days); null where it belongs to nobody.</summary>
    public string? Of { get; init; }

    /// <summary>Of words: whether they stand in quotation marks, so that a reader sees where they end.</summary>
    public bool IsInMarks { get; init; }

    /// <summary>Of words: whether they are not said, or only supposed; they stand with their cue alone.</summary>
    public bool IsUnsaid { get; init; }

    /// <summary>Of words: the slot of who passed them on; null where nobody did.</summary>
    public string? Via { get; init; }

    /// <summary>Of words: the verbs of the article's own cue, in their dictionary form, that the prose may use for them.</summary>
    public IReadOnlyList<string> Acts { get; init; } = [];

    /// <summary>Which claim of the draft it belongs to, counted from 0; null for what belongs to several or none.</summary>
    public int? Claim { get; init; }
}
