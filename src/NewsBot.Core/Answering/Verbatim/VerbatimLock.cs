namespace NewsBot.Core.Answering.Verbatim;

/// <summary>The verbatim lock: prose goes through with every slot in its place and nothing of its own, or not at all.</summary>
/// <remarks>Deterministic, and linear in the prose, of which it reads no more than <see cref="ProseReader.Longest"/> code units.</remarks>
/// <param name="slots">All that the prose may hold.</param>
/// <param name="asked">The question's own words, in lower case.</param>
/// <param name="evidence">What the filled text is held against, slots apart.</param>
internal sealed class VerbatimLock(IReadOnlyList<Slot> slots, IReadOnlySet<string> asked, FilledCheck evidence)
{
    private readonly HashSet<string> _acts = slots.SelectMany(slot => slot.Acts).ToHashSet(StringComparer.Ordinal);

    /// <summary>The prose with its slots filled, or one of the words of <see cref="RephrasingOutcomes"/>.</summary>
    public (string? Text, string Outcome) Open(string prose)
    {
        if (string.IsNullOrWhiteSpace(prose.Length > ProseReader.Longest ? "x" : prose))
            return (null, RephrasingOutcomes.Empty);
        var (sentences, refusal) = ProseReader.Read(prose, slots);
        refusal ??= new GlueCheck(asked, _acts).Refusal(sentences) ?? SlotCount.Refusal(sentences, slots) ?? Binding.Refusal(sentences) ?? Phrasing.Refusal(sentences, _acts, slots);
        if (refusal is not null)
            return (null, refusal);
        var text = FilledProse.Of(prose, sentences);
        return evidence.Holds(text) ? (text, RephrasingOutcomes.Rephrased) : (null, RephrasingOutcomes.NotInEvidence);
    }
}
