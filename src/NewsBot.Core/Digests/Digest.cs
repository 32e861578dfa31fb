using NewsBot.Core.Archive;

namespace NewsBot.Core.Digests;

/// <summary>The claims of a digest, part by part, each claim in the first part that it fits.</summary>
/// <param name="Left">How many claims fit and found no room.</param>
public sealed record Digest(IReadOnlyList<DigestClaim> Conflicts, IReadOnlyList<DigestClaim> Thin, IReadOnlyList<DigestClaim> Figures, IReadOnlyList<DigestClaim> Quotations, int Left)
{
    public int Count => Conflicts.Count + Thin.Count + Figures.Count + Quotations.Count;

    /// <summary>Chooses from what came in. What is not said, or only supposed, is no news of what was said.</summary>
    /// <param name="claims">In the order in which they are to be read.</param>
    /// <param name="most">The most claims of all parts together; no part crowds the others out.</param>
    public static Digest Of(IEnumerable<DigestClaim> claims, int most)
    {
        var conflicts = new List<DigestClaim>();
        var thin = new List<DigestClaim>();
        var figures = new List<DigestClaim>();
        var quotations = new List<DigestClaim>();
        foreach (var claim in claims.Where(claim => claim.Claim.Attribution.Stance == Stance.Said))
        {
            if (claim.IsConflicting)
                conflicts.Add(claim);
            else if (claim.IsThin)
                thin.Add(claim);
            else if (claim.Claim.Figures.Count > 0)
                figures.Add(claim);
            else if (claim.Claim.Attribution is { Kind: AttributionKind.Direct or AttributionKind.Partial, Speaker: { IsNamed: true, IsResolved: true } })
                quotations.Add(claim);
        }
        var room = Room([conflicts.Count, thin.Count, figures.Count, quotations.Count], most);
        var digest = new Digest([.. conflicts.Take(room[0])], [.. thin.Take(room[1])], [.. figures.Take(room[2])], BySource(quotations.Take(room[3])), 0);
        return digest with { Left = conflicts.Count + thin.Count + figures.Count + quotations.Count - digest.Count };
    }

    /// <summary>Those who speak most come first, and each keeps the order of reading.</summary>
    private static IReadOnlyList<DigestClaim> BySource(IEnumerable<DigestClaim> quotations) =>
        [.. quotations.GroupBy(claim => claim.Source).OrderByDescending(source => source.Count()).ThenBy(source => source.Key, StringComparer.Ordinal).SelectMany(source => source)];

    /// <summary>An equal share for each part that has something; what one does not need goes to the others, the first first.</summary>
    private static int[] Room(int[] wanted, int most)
    {
        var share = most / Math.Max(1, wanted.Count(count => count > 0));
        var room = Array.ConvertAll(wanted, count => Math.Min(count, share));
        for (var i = 0; i < room.Length; i++)
            room[i] += Math.Min(wanted[i] - room[i], most - room.Sum());
        return room;
    }
}
