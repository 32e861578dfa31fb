using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>A claim as it is compared: its words without their typography.</summary>
/// <param name="place">Which one of its version, from 0.</param>
internal sealed class ClaimText(Claim claim, int place)
{
    public Claim Claim => claim;

    public int Place => place;

    /// <summary>Of all fragments, in order.</summary>
    public IReadOnlyList<string> Words => field ??= [.. claim.Fragments.SelectMany(PlainWords.Of)];

    /// <summary>The words of the passage that it stands in.</summary>
    public IReadOnlyList<string> Passage => field ??= PlainWords.Of(claim.Passage);

    /// <summary>From the first to the last of what the article prints of it: words, source, cue; as far as that stands in its passage.</summary>
    public IReadOnlyList<string> Whole => field ??= PlainWords.Of(HullIn(claim).Of(claim.Passage));

    public IReadOnlyList<(Quantity Quantity, FigureMargin Margin, bool IsChange)> Figures => field ??=
        [.. claim.Figures.Select(figure => (figure.Figure.Quantity, figure.Figure.Margin, figure.Figure.IsChange))];

    /// <summary><see cref="Words"/> without those of the figures.</summary>
    public IReadOnlyList<string> WordsAroundFigures => field ??= Without(Words, claim.Figures.SelectMany(figure => PlainWords.Of(figure.Text)));

    public static IReadOnlyList<ClaimText> OfAll(IReadOnlyList<Claim> claims) => [.. claims.Select((claim, place) => new ClaimText(claim, place))];

    /// <summary>Whether two versions have the same words and every claim of the one stands whole in the other: they differ in typography and order alone.</summary>
    /// <remarks>What a reader makes of such a version may be another thing, where a pronoun's paragraph has moved; the article says the same.</remarks>
    public static bool AreRearranged(IReadOnlyList<ClaimText> before, IReadOnlyList<ClaimText> after)
    {
        var (old, now) = (Everything(before), Everything(after));
        if (old.Count != now.Count || !old.Order(StringComparer.Ordinal).SequenceEqual(now.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            return false;
        var (textThen, textNow) = (Joined(old), Joined(now));
        return before.All(claim => textNow.Contains(Joined(claim.Whole), StringComparison.Ordinal)) && after.All(claim => textThen.Contains(Joined(claim.Whole), StringComparison.Ordinal));
    }

    /// <summary>The words of every passage, each once, in order.</summary>
    private static List<string> Everything(IReadOnlyList<ClaimText> claims) =>
        [.. claims.DistinctBy(one => one.Claim.Citation.PassageSpan).OrderBy(one => one.Claim.Citation.PassageSpan).SelectMany(one => one.Passage)];

    private static string Joined(IEnumerable<string> words) => $" {string.Join(' ', words)} ";

    private static Span HullIn(Claim claim)
    {
        var passage = claim.Citation.PassageSpan;
        var (attribution, whole) = (claim.Attribution, Span.Hull([.. claim.Attribution.Content, .. new[] { claim.Attribution.Source, claim.Attribution.Cue }.OfType<Span>()]));
        var (start, end) = (Math.Clamp(whole.Start, passage.Start, passage.End), Math.Clamp(whole.End, passage.Start, passage.End));
        return attribution.Content.Count == 0 ? new Span(0, 0) : new Span(start - passage.Start, end - passage.Start);
    }

    private static List<string> Without(IEnumerable<string> words, IEnumerable<string> left)
    {
        var rest = words.ToList();
        foreach (var word in left)
            rest.Remove(word);
        return rest;
    }
}
