using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>Finds the article that a link leads to, with its key claims: what is put to somebody, those first who are named, quoted or give a figure.</summary>
/// <param name="viewpoint">What everybody may see who reads the link, now.</param>
public sealed class LinkedArticles(IArchive archive, QuestionDesk desk, Func<Viewpoint> viewpoint)
{
    private const int Shown = 5;

    /// <returns>Null where no such article is there for who looks.</returns>
    public async Task<LinkedArticle?> FindAsync(Uri link, CancellationToken cancellationToken)
    {
        var seenBy = viewpoint();
        if (!ArticleAddress.TryParse(link.OriginalString, out var address))
            return null;
        if (await archive.ArticleAtAsync(seenBy, address, cancellationToken) is not { } article)
        {
            var withdrawn = (await archive.WithdrawnAsync(seenBy, cancellationToken)).FirstOrDefault(one => ArticleAddress.TryParse(one.Article.Url, out var own) && own == address);
            return withdrawn is null ? null : new LinkedArticle(withdrawn.Article, []) { Notice = withdrawn.Notice };
        }
        var claims = await archive.ClaimsAsync(seenBy, new ClaimFilter { Article = article.Id, IsAttributed = true, Limit = int.MaxValue }, cancellationToken);
        var said = claims.Where(claim => claim.Attribution.Stance == Stance.Said && !claim.IsWritersOwn).ToList();
        var evidence = await desk.EvidenceAsync(Key(said), seenBy, cancellationToken);
        return new LinkedArticle(article, [.. evidence.Select(CitedLine.Of)]) { ClaimCount = said.Count };
    }

    /// <summary>One of each source first, so that who is quoted most does not fill the space; within that the weightiest, and then in the article's order.</summary>
    private static IEnumerable<Claim> Key(IEnumerable<Claim> claims) => claims
        .OrderByDescending(Weight)
        .GroupBy(claim => claim.Attribution.Speaker?.Name)
        .SelectMany(source => source.Index())
        .OrderBy(one => one.Index)
        .ThenByDescending(one => Weight(one.Item))
        .Take(Shown)
        .Select(one => one.Item);

    private static int Weight(Claim claim) =>
        (claim.Attribution.Speaker is { IsNamed: true, IsResolved: true } ? 2 : 0)
        + (claim.Attribution.Kind is AttributionKind.Direct or AttributionKind.Partial || claim.Figures.Count > 0 ? 1 : 0);
}
