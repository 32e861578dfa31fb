using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>Evidence for a matter that stands beside what a source says: in the same paragraph, where nobody else speaks of it.</summary>
internal sealed class ParagraphEvidence(IArchive archive)
{
    /// <summary>One word of a matter stands in many paragraphs.</summary>
    private const int FewestWords = 2;

    private const int MostClaims = 500;

    /// <summary>The source's own claims in the paragraph that has every word of the matter; none where it has them from somebody else, or as something not said.</summary>
    public async Task<IReadOnlyList<Scored>> FindAsync(NamedSource source, IReadOnlyList<Scored> ranked, Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var topic = new TopicMatch(question.Topic, []);
        var beside = question.Topic.Count < FewestWords ? null : ranked.FirstOrDefault(scored => topic.Missing(scored.Claim.Passage).Count == 0);
        if (beside is null)
            return [];
        var place = beside.Claim.Citation;
        var article = await archive.ClaimsAsync(viewpoint, new ClaimFilter { Article = place.Article.Id, IsAttributed = true, Limit = MostClaims }, cancellationToken);
        var others = article.Where(claim => claim.Citation.PassageSpan == place.PassageSpan && (claim.Attribution.Stance != Stance.Said || !source.IsBehind(claim)));
        return others.Any(claim => topic.Count(claim.Words) > 0) ? [] : [.. ranked.Where(scored => scored.Claim.Citation.Article == place.Article && scored.Claim.Citation.PassageSpan == place.PassageSpan)];
    }
}
