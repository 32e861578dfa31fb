using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>Finds the flags of a claim: facts about its sourcing that the archive and the register can show.</summary>
internal sealed class SourcingFlags(Corroboration corroboration, SourceRegister register)
{
    public async Task<IReadOnlyList<string>> OfAsync(Claim claim, DateOnly? saidOn, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var attribution = claim.Attribution;
        var flags = new List<string>();
        if (attribution.Speaker is { IsNamed: false, IsResolved: true })
            flags.Add(Flags.AnonymousSource);
        if (attribution.Via is not null)
            flags.Add(Flags.SecondHand);
        if (attribution.Kind is AttributionKind.Indirect or AttributionKind.Data && await corroboration.IsSingleAsync(claim, viewpoint, cancellationToken))
            flags.Add(Flags.SingleSource);
        if (attribution.Kind is AttributionKind.Direct or AttributionKind.Partial && attribution.Speaker is null or { IsResolved: false })
            flags.Add(Flags.UnnamedQuotation);
        if (attribution.Kind == AttributionKind.None && claim.Figures.Count > 0)
            flags.Add(Flags.NoOrigin);
        if (claim.TimeText is { } time && saidOn is null && claim.Citation.Article.Published is null && DatePhrases.IsRelative(time))
            flags.Add(Flags.UnresolvedDate);
        if (attribution.Speaker is { } speaker && (saidOn ?? DayOfPublication(claim)) is { } day)
            flags.AddRange(Impossible(claim, speaker, day));
        return flags;
    }

    /// <summary>The article's day, where the sentence does not put the saying at another time ("in 1985").</summary>
    private static DateOnly? DayOfPublication(Claim claim) =>
        claim.TimeText is { } time && !DatePhrases.IsRelative(time) ? null : claim.Citation.Article.Published?.Day;

    /// <summary>What the register rules out on that day: speech after death, an office no longer or not yet held.</summary>
    private IEnumerable<string> Impossible(Claim claim, Speaker speaker, DateOnly day)
    {
        if (claim.Attribution.Kind is AttributionKind.None or AttributionKind.Data || register.Find(speaker.Name) is not { } registered)
            yield break;
        if (registered.Died is { } died && day > died)
            yield return Flags.AfterDeath;
        if (speaker.Role is { } role && !registered.HeldOn(role, day))
            yield return Flags.NotInOffice;
    }
}
