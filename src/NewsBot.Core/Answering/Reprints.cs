using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>The same story in several articles is one origin: what it says counts once.</summary>
internal sealed class Reprints(IArchive archive)
{
    /// <summary>Of claims with the same words of one source in articles of one origin, or in one article, the first is kept, and knows where else they stand.</summary>
    public async Task<Finding> FoldAsync(Finding finding, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var articles = finding.Claims.Concat(finding.Near).Select(ArticleOf).DistinctBy(article => article.Id).ToList();
        var origins = await archive.OriginsAsync(viewpoint, [.. articles.Select(article => article.Id)], cancellationToken);
        return finding with { Claims = Fold(finding.Claims, origins), Near = Fold(finding.Near, origins) };
    }

    private static IReadOnlyList<Scored> Fold(IReadOnlyList<Scored> claims, IReadOnlyDictionary<ArticleId, ArticleId> origins) =>
        [.. claims.GroupBy(scored => (origins.GetValueOrDefault(ArticleOf(scored).Id, ArticleOf(scored).Id), scored.Claim.Attribution.Speaker?.Name, NameKeys.Fold(scored.Claim.Words)))
            .Select(same => same.First() with { Reprints = [.. same.Select(ArticleOf).DistinctBy(article => article.Id).Where(article => article.Id != ArticleOf(same.First()).Id)] })];

    private static ArticleHead ArticleOf(Scored scored) => scored.Claim.Citation.Article;
}
