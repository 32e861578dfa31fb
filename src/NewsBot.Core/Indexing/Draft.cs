using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>An attribution while it is being found: spans and places, nobody named yet.</summary>
internal sealed class Draft
{
    public AttributionKind Kind { get; set; } = AttributionKind.Indirect;

    /// <summary>In order and apart.</summary>
    public List<Span> Content { get; } = [];

    /// <summary>First and last token of the source; -1 where none is printed.</summary>
    public int SourceFirst { get; set; } = -1;

    public int SourceLast { get; set; } = -1;

    /// <summary>Null where the words stand without a cue.</summary>
    public Span? Cue { get; set; }

    public CueVerb? Verb { get; set; }

    public Stance Stance { get; set; }

    /// <summary>Index of the sentence with the cue.</summary>
    public required int Sentence { get; init; }

    /// <summary>The attribution that passes this one on.</summary>
    public Draft? Via { get; set; }

    /// <summary>Without a source of its own: said by whoever said this one.</summary>
    public Draft? SameSpeakerAs { get; set; }

    public bool HasSource => SourceFirst >= 0;
}
