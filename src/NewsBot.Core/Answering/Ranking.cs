using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>Orders candidate claims: by how much of the matter they cover, then by how they were said and how well they are sourced.</summary>
internal static class Ranking
{
    /// <summary>What a claim must cover of the matter to be an answer, 0 to 1.</summary>
    public const double Enough = 0.5;

    /// <summary>What a claim must score, as a share of the best one's score, to be shown beside it.</summary>
    private const double Beside = 0.75;

    /// <summary>Claims that cover enough, best first; ties keep the order given, so that the same archive answers the same.</summary>
    public static IReadOnlyList<Scored> Best(IEnumerable<Claim> claims, TopicMatch topic, bool wantsAttribution, Func<Claim, double>? bonus = null) =>
        [.. All(claims, topic, wantsAttribution, bonus).Where(scored => topic.IsEmpty || topic.Coverage(scored.Claim) >= Enough)];

    /// <summary>All of them, best first.</summary>
    public static IReadOnlyList<Scored> All(IEnumerable<Claim> claims, TopicMatch topic, bool wantsAttribution, Func<Claim, double>? bonus = null) =>
        [.. claims.Where(claim => claim.Attribution.Stance == Stance.Said)
            .Select(claim => new Scored(claim, Math.Round(topic.Coverage(claim) + Sourcing(claim, wantsAttribution) + (bonus?.Invoke(claim) ?? 0), 4)))
            .OrderByDescending(scored => scored.Score)];

    /// <summary>The best claim and those that come close to it.</summary>
    public static IReadOnlyList<Scored> Close(IReadOnlyList<Scored> ranked) =>
        [.. ranked.TakeWhile(scored => scored.Score >= Beside * ranked[0].Score)];

    /// <summary>What the question's own words for the saying add: the cue that it names ("stress" for "stressed"), the pronoun that the article prints.</summary>
    public static double Saying(Question question, Claim claim)
    {
        var verb = question.Verb is { } asked && claim.CueText is { } cue && new TopicMatch([asked], []).Count(cue) > 0 ? 0.15 : 0;
        var pronoun = question.Pronoun is { } printed && string.Equals(claim.SourceText, printed, StringComparison.OrdinalIgnoreCase) ? 0.1 : 0;
        return verb + pronoun;
    }

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
