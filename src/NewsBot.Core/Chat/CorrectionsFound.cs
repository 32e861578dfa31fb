using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>Gathers, version by version that a place was told of, what the newest one has otherwise.</summary>
/// <param name="claimsOf">The claims of an earlier version, as the place may see them.</param>
internal sealed class CorrectionsFound(ArticleVersion newest, ToldArticle before, Func<Claim, IReadOnlyList<string>> flags, Func<int, CancellationToken, Task<IReadOnlyList<Claim>>> claimsOf)
{
    private readonly List<CorrectedClaim> _changes = [];
    private readonly List<ToldClaim> _told = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<(ClaimPlace First, Claim Added)> _added = [];

    /// <summary>What is to be told, each once.</summary>
    public IReadOnlyList<CorrectedClaim> Changes =>
        [.. _changes.Concat(_added.Where(one => !_known.Contains(one.Added.Id)).DistinctBy(one => one.Added.Id).Select(one => new CorrectedClaim(one.First, null, one.Added, ClaimChange.None) { IsAddition = true }))
            .DistinctBy(change => (change.Before?.Id, change.Now?.Id))];

    /// <summary>What the place knows once it is told.</summary>
    public IReadOnlyList<ToldClaim> Told =>
        [.. _told.Concat(_added.Where(one => !_known.Contains(one.Added.Id)).Select(one => new ToldClaim(PlaceOf(one.Added), PlaceOf(one.Added)))).DistinctBy(one => one.First)];

    public async Task CompareAsync(int version, IReadOnlyList<ClaimPlace> told, CancellationToken cancellationToken)
    {
        var then = await ThenAsync(version, cancellationToken);
        var changes = ClaimChanges.Between(then, newest.Claims, flags);
        foreach (var first in told)
        {
            if (Find(then, first) is not { } claim)
                continue;
            var fate = changes.Fates.First(one => one.Before.Id == claim.Id);
            if (fate.After is { } now)
                _known.Add(now.Id);
            await LookAsync(first, fate, cancellationToken);
            _added.AddRange(changes.Added.Where(added => added.To?.Id == claim.Id).Select(added => (first, added.Claim)));
        }
    }

    private async Task LookAsync(ClaimPlace first, ClaimFate fate, CancellationToken cancellationToken)
    {
        var last = before.Claims.FirstOrDefault(one => one.First == first);
        var change = last is null ? fate.IsUnchanged ? null : new CorrectedClaim(first, fate.Before, fate.After, fate.Change) : await AgainAsync(last, fate, cancellationToken);
        if (change is not null)
            _changes.Add(change);
        if (change is not null || last is not null)
            _told.Add(new ToldClaim(first, fate.After is { } now ? PlaceOf(now) : null));
    }

    /// <summary>What is other than the place was told in a correction.</summary>
    private async Task<CorrectedClaim?> AgainAsync(ToldClaim last, ClaimFate fate, CancellationToken cancellationToken)
    {
        var known = last.Now is { } place ? Find(await ThenAsync(place.Version, cancellationToken), place) : null;
        return (known, fate.After) switch
        {
            (null, null) => null,
            (null, { } now) => new CorrectedClaim(last.First, null, now, ClaimChange.None),
            ({ } then, null) => new CorrectedClaim(last.First, then, null, ClaimChange.None),
            ({ } then, { } now) when ClaimChanges.Of(then, now, flags) is { IsUnchanged: false } other => new CorrectedClaim(last.First, then, now, other.Change),
            _ => null,
        };
    }

    private async Task<IReadOnlyList<Claim>> ThenAsync(int version, CancellationToken cancellationToken) =>
        version == newest.Article.Version ? newest.Claims : await claimsOf(version, cancellationToken);

    private static Claim? Find(IReadOnlyList<Claim> claims, ClaimPlace place) =>
        claims.FirstOrDefault(claim => claim.Id == place.Claim && claim.Words == place.Words) ?? claims.FirstOrDefault(claim => claim.Words == place.Words);

    private static ClaimPlace PlaceOf(Claim claim) => new(claim.Citation.Article.Version, claim.Id, claim.Words);
}
