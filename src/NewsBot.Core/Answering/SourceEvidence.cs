using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>Evidence for which sources there are: one claim for each, the named or the unnamed or both.</summary>
internal sealed class SourceEvidence(IArchive archive, SourceNames names)
{
    private const int Most = 2000;

    private static readonly HashSet<string> Confidants = new(StringComparer.Ordinal)
    {
        "official", "officials", "aide", "aides", "adviser", "advisers", "advisor", "advisors", "diplomat", "diplomats", "insider", "insiders", "person", "people", "member", "members",
        "employee", "employees", "staffer", "staffers", "officer", "officers", "lawmaker", "lawmakers", "executive", "executives", "whistleblower", "witness", "witnesses",
    };

    public async Task<Finding> FindAsync(Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var filter = new ClaimFilter
        {
            IsNamed = question.IsNamed,
            IsAttributed = true,
            Matching = question.Topic.Count > 0 ? new SearchTerms(question.Topic, []) : null,
            Limit = Most,
        };
        var claims = await archive.ClaimsAsync(viewpoint, filter, cancellationToken);
        var topic = TopicMatch.Among(question.Topic, claims);
        var ranked = Ranking.Best(claims.Where(claim => claim.Attribution.Speaker is { IsResolved: true } && (!question.IsPassedOn || claim.Attribution.Via is not null)), topic, wantsAttribution: true, Reticence);
        var origins = await archive.OriginsAsync(viewpoint, [.. ranked.Where(scored => !scored.Claim.Attribution.Speaker!.IsNamed).Select(scored => scored.Claim.Citation.Article.Id).Distinct()], cancellationToken);
        var sources = ranked.DistinctBy(scored => Key(scored.Claim, origins)).ToList();
        return sources.Count == 0 ? Finding.Nothing : new Finding(Outcome.Found, sources);
    }

    /// <summary>Whom the writer keeps unnamed ("three diplomatic sources") before those who simply have no name there ("critics").</summary>
    private static double Reticence(Claim claim)
    {
        var words = ContentWords.Of(claim.Attribution.Speaker!.Name);
        return claim.Attribution.Speaker.IsNamed ? 0 : words.Any(word => word is "source" or "sources") ? 0.4 : words.Any(Confidants.Contains) ? 0.2 : 0;
    }

    /// <summary>A named source is one over all articles; a description ("a senior official") is another in each story.</summary>
    private string Key(Claim claim, IReadOnlyDictionary<ArticleId, ArticleId> origins)
    {
        var article = claim.Citation.Article.Id;
        var speaker = claim.Attribution.Speaker!;
        return speaker.IsNamed ? names.Shown(speaker.Name) : $"{origins.GetValueOrDefault(article, article)} {speaker.Name}";
    }
}
