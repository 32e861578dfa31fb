using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>Every claim of one article in its order: what is put to somebody, and the figures that are put to nobody.</summary>
internal sealed class AuditEvidence(IArchive archive)
{
    private const int Most = 500;
    private const int Choices = 5;

    public async Task<Finding> FindAsync(Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var articles = await archive.ArticlesLikeAsync(viewpoint, question.Text, Choices, cancellationToken);
        if (articles.Count == 0)
            return Finding.Nothing with { Lead = $"No article of that id or title: {question.Text}." };
        if (articles.Count > 1 && articles[0].Id.Value != question.Text.Trim())
            return Finding.Nothing with { Outcome = Outcome.Ambiguous, Lead = $"{articles.Count} articles fit: {string.Join("; ", articles.Select(article => $"{article.Title} ({article.Id})"))}. Ask again with the id." };
        var claims = await archive.ClaimsAsync(viewpoint, new ClaimFilter { Article = articles[0].Id, Limit = Most }, cancellationToken);
        var audited = claims.Where(claim => claim.Attribution.Kind != AttributionKind.None || claim.Figures.Count > 0).ToList();
        return new Finding(Outcome.Found, [.. audited.Select(claim => new Scored(claim, 0))])
        {
            Lead = $"{articles[0].Title} ({articles[0].Id}, version {articles[0].Version}): {audited.Count} claims.",
            Notes = claims.Count < Most ? [] : [$"The article has more claims than are shown: these are of its first {Most}."],
        };
    }
}
