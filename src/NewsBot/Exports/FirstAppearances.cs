using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Exports;

/// <summary>Finds where claims of reprinted stories stood first: in the article that the story comes from, where that has the same words.</summary>
internal sealed class FirstAppearances(IArchive archive, Viewpoint viewpoint)
{
    /// <summary>The most claims of the first article that are looked through.</summary>
    private const int Most = 500;

    /// <returns>By the claim's id; without those that stand first where they are.</returns>
    public async Task<IReadOnlyDictionary<string, ArticleHead>> OfAsync(IReadOnlyList<Claim> claims, CancellationToken cancellationToken)
    {
        var first = new Dictionary<string, ArticleHead>(StringComparer.Ordinal);
        var byArticle = claims.GroupBy(claim => claim.Citation.Article.Id).ToList();
        var origins = await archive.OriginsAsync(viewpoint, [.. byArticle.Select(article => article.Key)], cancellationToken);
        foreach (var article in byArticle)
        {
            if (!origins.TryGetValue(article.Key, out var origin) || origin == article.Key)
                continue;
            var there = await archive.ClaimsAsync(viewpoint, new ClaimFilter { Article = origin, Limit = Most }, cancellationToken);
            var words = there.Select(claim => NameKeys.Fold(claim.Words)).ToHashSet(StringComparer.Ordinal);
            foreach (var claim in article.Where(claim => words.Contains(NameKeys.Fold(claim.Words))))
                first[claim.Id] = there[0].Citation.Article;
        }
        return first;
    }
}
