using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>Finds the flags of a claim: facts about its sourcing that the archive and the register can show.</summary>
internal sealed class SourcingFlags(Corroboration corroboration, SourceRegister register)
{
    /// <summary>All of them, in their order; of a claim that an earlier version has otherwise, that too.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(Claim claim, DateOnly? saidOn, bool isCorrected, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var isSingle = IsBorneOut(claim) && await corroboration.IsSingleAsync(claim, viewpoint, cancellationToken);
        var found = OfItself(claim, saidOn, register).Concat(isSingle ? [Flags.SingleSource] : []).Concat(isCorrected ? [Flags.Corrected] : []).ToHashSet();
        return [.. Flags.All.Where(found.Contains)];
    }

    /// <summary>Looks up beforehand, all at once, what the flags of these claims are found by.</summary>
    public Task LookUpAsync(IEnumerable<Claim> claims, Viewpoint viewpoint, CancellationToken cancellationToken) =>
        corroboration.LookUpAsync(claims.Where(IsBorneOut), viewpoint, cancellationToken);

    /// <summary>Whether it matters that somebody else says it too: nobody else says what is quoted.</summary>
    private static bool IsBorneOut(Claim claim) => claim.Attribution.Kind is AttributionKind.Indirect or AttributionKind.Data;

    /// <summary>Those that a claim has whatever other articles say.</summary>
    public static IEnumerable<string> OfItself(Claim claim, DateOnly? saidOn, SourceRegister register)
    {
        var attribution = claim.Attribution;
        if (attribution.Speaker is { IsNamed: false, IsResolved: true })
            yield return Flags.AnonymousSource;
        if (attribution.Via is not null)
            yield return Flags.SecondHand;
        if (attribution.Kind is AttributionKind.Direct or AttributionKind.Partial && attribution.Speaker is null or { IsResolved: false })
            yield return Flags.UnnamedQuotation;
        if (attribution.Kind == AttributionKind.None && claim.Figures.Count > 0)
            yield return Flags.NoOrigin;
        if (claim.TimeText is { } time && saidOn is null && claim.Citation.Article.Published is null && DatePhrases.IsRelative(time))
            yield return Flags.UnresolvedDate;
        if (attribution.Speaker is { } speaker && (saidOn ?? DayOfPublication(claim)) is { } day)
        {
            foreach (var flag in Impossible(claim, speaker, day, register))
                yield return flag;
        }
    }

    /// <summary>The article's day, where the sentence does not put the saying at another time ("in 1985").</summary>
    private static DateOnly? DayOfPublication(Claim claim) =>
        claim.TimeText is { } time && !DatePhrases.IsRelative(time) ? null : claim.Citation.Article.Published?.Day;

    /// <summary>What the register rules out on that day: speech after death, an office no longer or not yet held.</summary>
    private static IEnumerable<string> Impossible(Claim claim, Speaker speaker, DateOnly day, SourceRegister register)
    {
        if (claim.Attribution.Kind is AttributionKind.None or AttributionKind.Data || register.Find(speaker.Name) is not { } registered)
            yield break;
        if (registered.Died is { } died && day > died)
            yield return Flags.AfterDeath;
        if (speaker.Role is { } role && !registered.HeldOn(role, day))
            yield return Flags.NotInOffice;
    }
}
