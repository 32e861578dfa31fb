using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>Orders candidate claims: by how much of the matter they cover, then by how well they are sourced.</summary>
internal static class Ranking
{
    /// <summary>What a claim must cover of the matter to be an answer, 0 to 1.</summary>
    public const double Enough = 0.5;

    /// <summary>Claims that cover enough, best first; ties keep the order given, so that the same archive answers the same.</summary>
    public static IReadOnlyList<Scored> Best(IEnumerable<Claim> claims, TopicMatch topic, bool wantsAttribution, Func<Claim, double>? bonus = null) =>
        [.. All(claims, topic, wantsAttribution, bonus).Where(scored => topic.IsEmpty || topic.Coverage(scored.Claim) >= Enough)];

    /// <summary>All of them, best first.</summary>
    public static IReadOnlyList<Scored> All(IEnumerable<Claim> claims, TopicMatch topic, bool wantsAttribution, Func<Claim, double>? bonus = null) =>
        [.. claims.Where(claim => claim.Attribution.Stance == Stance.Said)
            .Select(claim => new Scored(claim, Math.Round(topic.Coverage(claim) + Sourcing(claim, wantsAttribution) + (bonus?.Invoke(claim) ?? 0), 4)))
            .OrderByDescending(scored => scored.Score)];

    private static double Sourcing(Claim claim, bool wantsAttribution)
    {
        var attribution = claim.Attribution;
        if (attribution.Kind == AttributionKind.None || attribution.Speaker is null)
            return 0;
        return (wantsAttribution ? 0.2 : 0.05)
            + (attribution.Speaker.IsNamed ? 0.05 : attribution.Speaker.IsResolved ? 0.02 : 0)
            + (attribution.Kind is AttributionKind.Direct or AttributionKind.Data ? 0.02 : 0);
    }
}
