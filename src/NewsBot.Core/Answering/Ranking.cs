using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>Orders candidate claims: by how much of the matter they cover, then by how they were said and how well they are sourced.</summary>
internal static class Ranking
{
    /// <summary>What a claim must cover of the matter to be an answer, 0 to 1.</summary>
    public const double Enough = 0.5;

    /// <summary>What a claim must score, as a share of the best one's score, to be shown beside it.</summary>
    private const double Beside = 0.75;

    /// <summary>What a claim gains that has the words in the very form asked for ("grants", and not "granted"), and what it loses as a headline, whose article says the same in full.</summary>
    private const double AsSpelt = 0.1;
    private const double OfHeadline = 0.1;

    /// <summary>What a long claim loses, for many words hold any word asked for; from this length on, in UTF-16 code units, the whole of it.</summary>
    private const double OfLength = 0.05;
    private const double Long = 600;

    /// <summary>What a source gains that has a name, and one that is known at least.</summary>
    private const double OfName = 0.12;
    private const double OfDescription = 0.02;

    /// <summary>Claims that cover enough, best first; ties keep the order given, so that the same archive answers the same.</summary>
    public static IReadOnlyList<Scored> Best(IEnumerable<Claim> claims, TopicMatch topic, bool wantsAttribution, Func<Claim, double>? bonus = null, Func<Claim, bool>? takes = null) =>
        [.. All(claims, topic, wantsAttribution, bonus, takes).Where(scored => topic.IsEmpty || topic.Coverage(scored.Claim) >= Enough)];

    /// <summary>All of them, best first.</summary>
    /// <param name="takes">Which of them may answer; those that are said, where it is null.</param>
    public static IReadOnlyList<Scored> All(IEnumerable<Claim> claims, TopicMatch topic, bool wantsAttribution, Func<Claim, double>? bonus = null, Func<Claim, bool>? takes = null) =>
        [.. claims.Where(takes ?? (claim => claim.Attribution.Stance == Stance.Said))
            .Select(claim => new Scored(claim, Math.Round(topic.Coverage(claim) + Wording(claim, topic) + Sourcing(claim, wantsAttribution) + (bonus?.Invoke(claim) ?? 0), 4)))
            .OrderByDescending(scored => scored.Score)];

    /// <summary>The best claim and those that come close to it.</summary>
    public static IReadOnlyList<Scored> Close(IReadOnlyList<Scored> ranked) =>
        [.. ranked.TakeWhile(scored => scored.Score >= Beside * ranked[0].Score)];

    /// <summary>What the question's own words for the saying add: the cue that it names ("stress" for "stressed"), the pronoun that the article prints, the contractions ("won't").</summary>
    public static double Saying(Question question, Claim claim)
    {
        var verb = question.Verb is { } asked && claim.CueText is { } cue && new TopicMatch([asked], []).Count(cue) > 0 ? 0.15 : 0;
        var pronoun = question.Pronoun is { } printed && string.Equals(claim.SourceText, printed, StringComparison.OrdinalIgnoreCase) ? 0.1 : 0;
        var negated = question.Negated.Count == 0 ? 0 : 0.1 * question.Negated.Count(asked => Negation.IsContracted(asked, claim.Words)) / question.Negated.Count;
        return verb + pronoun + negated;
    }

    /// <summary>Of claims that cover the same, the one whose own words come nearest to those asked for.</summary>
    private static double Wording(Claim claim, TopicMatch topic) =>
        (topic.Coverage(claim) < Enough ? 0 : AsSpelt * topic.Spelt(claim.Words)) - (IsHeadline(claim) ? OfHeadline : 0) - (topic.IsEmpty ? 0 : OfLength * Math.Min(1, claim.Words.Length / Long));

    /// <summary>Whether the claim stands in a headline that the text repeats as its first paragraph.</summary>
    private static bool IsHeadline(Claim claim) => claim.Citation.Paragraph == 1 && NameKeys.Fold(claim.Passage) == NameKeys.Fold(claim.Citation.Article.Title);

    private static double Sourcing(Claim claim, bool wantsAttribution)
    {
        var attribution = claim.Attribution;
        if (attribution.Kind == AttributionKind.None || attribution.Speaker is null)
            return 0;
        return (wantsAttribution ? 0.2 : 0.05)
            + (attribution.Speaker.IsNamed ? OfName : attribution.Speaker.IsResolved ? OfDescription : 0)
            + (attribution.Kind is AttributionKind.Direct or AttributionKind.Data ? 0.02 : 0);
    }
}
