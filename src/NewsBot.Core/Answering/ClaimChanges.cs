using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>In what a claim of one version stands otherwise in another.</summary>
[Flags]
public enum ClaimChange
{
    None = 0,
    Words = 1,
    Figure = 2,
    Speaker = 4,
    Via = 8,
    Stance = 16,

    /// <summary>A sourcing flag, or whether the words are quoted or reported.</summary>
    Flag = 32,
}

/// <summary>What became of a claim.</summary>
/// <param name="After">What it is in the other version; null where it was dropped.</param>
public sealed record ClaimFate(Claim Before, Claim? After, ClaimChange Change)
{
    public bool IsDropped => After is null;

    public bool IsUnchanged => After is not null && Change == ClaimChange.None;

    /// <summary>What is other, in a few words.</summary>
    /// <param name="version">The later version.</param>
    public string What(int version) => IsDropped ? $"dropped in version {version}" : string.Join(", ", Parts);

    private IEnumerable<string> Parts
    {
        get
        {
            if (Change.HasFlag(ClaimChange.Figure))
                yield return "the figure";
            if (Change.HasFlag(ClaimChange.Words))
                yield return "the words";
            if (Change.HasFlag(ClaimChange.Speaker))
                yield return Before.Attribution.Speaker is { } speaker ? $"the speaker (was {speaker.Name})" : "the speaker";
            if (Change.HasFlag(ClaimChange.Via))
                yield return "who passed it on";
            if (Change.HasFlag(ClaimChange.Stance))
                yield return "whether it was said";
            if (Change.HasFlag(ClaimChange.Flag))
                yield return "its sourcing";
        }
    }
}

/// <summary>A claim that only the other version has.</summary>
/// <param name="To">The claim of the earlier version that it adds to: of the same source, next to it in the same passage. Null where it stands on its own.</param>
public sealed record AddedClaim(Claim Claim, Claim? To);

/// <summary>What one version of an article claims otherwise than another. Spacing, quotation marks, dashes, ellipses, commas and points, line breaks and the order of paragraphs change nothing.</summary>
/// <param name="Fates">One for each claim of the earlier version, in its order.</param>
/// <param name="Added">In the later version's order.</param>
public sealed record ClaimChanges(IReadOnlyList<ClaimFate> Fates, IReadOnlyList<AddedClaim> Added)
{
    /// <summary>Compares the claims of two versions; their sourcing flags are left aside.</summary>
    public static ClaimChanges Between(IReadOnlyList<Claim> before, IReadOnlyList<Claim> after) => Between(before, after, _ => []);

    /// <param name="flags">The flags that a claim has of itself and its article, whatever other articles say.</param>
    public static ClaimChanges Between(IReadOnlyList<Claim> before, IReadOnlyList<Claim> after, Func<Claim, IReadOnlyList<string>> flags)
    {
        var (old, now) = (ClaimText.OfAll(before), ClaimText.OfAll(after));
        if (ClaimText.AreRearranged(old, now))
            return new ClaimChanges([.. old.Zip(ClaimPairs.Of(old, now)).Select(pair => Rearranged(pair.First, pair.Second, flags))], []);
        var pairs = ClaimPairs.Of(old, now);
        var paired = pairs.OfType<ClaimText>().ToHashSet();
        return new ClaimChanges(
            [.. old.Zip(pairs).Select(pair => new ClaimFate(pair.First.Claim, pair.Second?.Claim, pair.Second is null ? ClaimChange.None : Change(pair.First, pair.Second, flags)))],
            [.. now.Where(one => !paired.Contains(one)).Select(one => new AddedClaim(one.Claim, AddsTo(one, old, pairs)))]);
    }

    /// <summary>The article says the same; what it states of itself beside the text, such as its date, may say another thing of the sourcing.</summary>
    private static ClaimFate Rearranged(ClaimText before, ClaimText? after, Func<Claim, IReadOnlyList<string>> flags) =>
        new(before.Claim, (after ?? before).Claim, after is not null && Change(before, after, _ => []) == ClaimChange.None ? ChangeOfFlags(before.Claim, after.Claim, flags) : ClaimChange.None);

    /// <summary>In what one claim is another than the one that it is known to be.</summary>
    internal static ClaimFate Of(Claim before, Claim after, Func<Claim, IReadOnlyList<string>> flags) => new(before, after, Change(new ClaimText(before, 0), new ClaimText(after, 0), flags));

    private static ClaimChange Change(ClaimText before, ClaimText after, Func<Claim, IReadOnlyList<string>> flags)
    {
        var (old, now) = (before.Claim.Attribution, after.Claim.Attribution);
        var isOtherFigure = !before.Figures.SequenceEqual(after.Figures);
        var isOtherWords = isOtherFigure ? !before.WordsAroundFigures.SequenceEqual(after.WordsAroundFigures) : !before.Words.SequenceEqual(after.Words);
        return (isOtherWords ? ClaimChange.Words : 0)
            | (isOtherFigure ? ClaimChange.Figure : 0)
            | (SameSpeaker.Is(old.Speaker, now.Speaker) ? 0 : ClaimChange.Speaker)
            | (SameSpeaker.Is(old.Via, now.Via) ? 0 : ClaimChange.Via)
            | (old.Stance == now.Stance ? 0 : ClaimChange.Stance)
            | (IsQuoted(old) == IsQuoted(now) ? 0 : ClaimChange.Flag)
            | ChangeOfFlags(before.Claim, after.Claim, flags);
    }

    private static ClaimChange ChangeOfFlags(Claim before, Claim after, Func<Claim, IReadOnlyList<string>> flags) =>
        flags(before).SequenceEqual(flags(after)) ? ClaimChange.None : ClaimChange.Flag;

    private static bool IsQuoted(Attribution attribution) => attribution.Kind is AttributionKind.Direct or AttributionKind.Partial;

    /// <summary>The claim whose words a new one goes on with: the same source's, right before or after it in the same passage.</summary>
    private static Claim? AddsTo(ClaimText added, IReadOnlyList<ClaimText> old, IReadOnlyList<ClaimText?> pairs)
    {
        if (added.Claim.Attribution.Speaker is null || added.Claim.IsWritersOwn)
            return null;
        var nearest = old.Zip(pairs)
            .Where(pair => pair.Second is { } there && there.Claim.Citation.PassageSpan == added.Claim.Citation.PassageSpan && Math.Abs(there.Place - added.Place) == 1
                && SameSpeaker.Is(there.Claim.Attribution.Speaker, added.Claim.Attribution.Speaker))
            .OrderBy(pair => pair.Second!.Place)
            .FirstOrDefault();
        return nearest.First?.Claim;
    }
}
