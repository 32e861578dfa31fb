namespace NewsBot.Core.Archive;

/// <summary>How words were put to their source. The names are those of the PolNeAR and PARC annotation schemes, where they have one.</summary>
public enum AttributionKind
{
    /// <summary>The writer's own assertion.</summary>
    None,

    /// <summary>A whole quotation.</summary>
    Direct,

    /// <summary>A quoted fragment in the writer's sentence.</summary>
    Partial,

    /// <summary>Reported speech.</summary>
    Indirect,

    /// <summary>A figure or finding put to a survey, a report or a body.</summary>
    Data,
}

/// <summary>Whether the source is reported to have said it.</summary>
public enum Stance
{
    Said,

    /// <summary>"declined to say", "did not say that": never counted as said.</summary>
    NotSaid,

    /// <summary>"would say", "if he says": never counted as said.</summary>
    Hypothetical,
}

/// <summary>Who said what, as one article prints it. All spans are in the article's text.</summary>
public sealed record Attribution
{
    public required AttributionKind Kind { get; init; }

    /// <summary>The words, at least one fragment, in order and apart: a quotation that "he said" interrupts has two.</summary>
    public required IReadOnlyList<Span> Content { get; init; }

    /// <summary>The source as the article prints it here ("She"); null where it prints none.</summary>
    public Span? Source { get; init; }

    /// <summary>The words that attribute ("said", "according to", "released data showing").</summary>
    public Span? Cue { get; init; }

    /// <summary>Whom the printed source stands for; null where nobody is named or described, and for the writer's own.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>Who passed it on ("according to Thomas Reynolds, the administration maintains …": Reynolds).</summary>
    public Speaker? Via { get; init; }

    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Where it was said ("in Brussels"), as far as the sentence tells.</summary>
    public Span? Place { get; init; }

    /// <summary>When it was said ("last Tuesday"), as far as the sentence tells.</summary>
    public Span? Time { get; init; }

    public Stance Stance { get; init; }

    /// <summary>From the first fragment's start to the last one's end.</summary>
    public Span Words => new(Content[0].Start, Content[^1].End);
}
