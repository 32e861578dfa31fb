using NewsBot.Core.Answering.Verbatim.Words;

namespace NewsBot.Core.Answering.Verbatim;

/// <summary>Whether what stands between the slots is a phrase of reporting, whole, and not only made of its words.</summary>
/// <remarks>Words that are plain one by one can say anything together ("made it up", "had to say"): only what <see cref="Stretches"/> makes is let through.</remarks>
internal static class Phrasing
{
    private static readonly Language.Figures.WordSet Naming = new("anonymous anonymously unnamed unidentified not");
    private static readonly Language.Figures.WordSet Finding = new("found finds counted measured recorded gave gives show shows showed showing indicate indicates indicated");

    /// <param name="slots">Those of the draft.</param>
    /// <param name="sentences">Whose words are all known.</param>
    /// <param name="acts">The verbs of the claims' own cues, in their dictionary form.</param>
    /// <returns>Why the prose is refused; null where it is not.</returns>
    public static string? Refusal(IReadOnlyList<IReadOnlyList<ProseToken>> sentences, IReadOnlySet<string> acts, IReadOnlyList<Slot> slots) =>
        sentences.All(sentence => Reads(sentence, acts, slots)) ? null : RephrasingOutcomes.UnclearSentence;

    private static bool Reads(IReadOnlyList<ProseToken> sentence, IReadOnlySet<string> acts, IReadOnlyList<Slot> slots)
    {
        var words = new List<string>();
        Slot? from = null;
        foreach (var token in sentence.Where(token => !token.IsMark('.')))
        {
            if (token.Slot is null)
            {
                words.AddRange(Shown(token, acts));
                continue;
            }
            if (!IsMade(from, token.Slot, words, slots))
                return false;
            from = token.Slot;
            words.Clear();
        }
        return IsMade(from, null, words, slots);
    }

    private static bool IsMade(Slot? from, Slot? to, IReadOnlyList<string> words, IReadOnlyList<Slot> slots) =>
        Stretches.Make(from?.Name[0] ?? '^', to?.Name[0] ?? '$', words) && !(words.Any(word => Naming.Has(word)) && AreNamed(from, to, slots))
        && !(to is { Kind: SlotKind.Words, IsInMarks: true } && words.Any(word => Finding.Has(word)))
        // "Since" tells from when a digest counts; a day of a claim's own is the day on which it was said.
        && !(words.Contains("since") && new[] { from, to }.Any(slot => slot is { Kind: SlotKind.Date, Of: not null }));

    /// <summary>Whether a source beside the words, or any of the draft's where none is, has a name.</summary>
    private static bool AreNamed(Slot? from, Slot? to, IReadOnlyList<Slot> slots)
    {
        var beside = new[] { from, to }.OfType<Slot>().Where(slot => slot.Kind == SlotKind.Source).ToList();
        return (beside.Count > 0 ? beside : slots.Where(slot => slot.Kind == SlotKind.Source)).Any(slot => slot.IsNamed);
    }

    private static IReadOnlyList<string> Shown(ProseToken token, IReadOnlySet<string> acts) => token.Kind == ProseTokenKind.Mark ? [token.Text switch { "(" => "[", ")" => "]", var mark => mark }]
        : Acts.IsAct(token.Text, acts) ? [token.Text.EndsWith("ing", StringComparison.Ordinal) ? "!ing" : "!"]
        : GlueWords.Has(token.Text) || token.Text == "'s" || RefusedWords.IsNegation(token.Text) ? [token.Text]
        : token.Text.EndsWith("'s", StringComparison.Ordinal) ? [token.Text[..^2], "'s"]
        : ["~"];
}
