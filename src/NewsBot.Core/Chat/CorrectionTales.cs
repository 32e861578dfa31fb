using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>Compares what a place was told with what the newest version of an article says.</summary>
internal sealed class CorrectionTales(IArchive archive, QuestionDesk desk)
{
    /// <param name="answers">What the place was answered from that article.</param>
    /// <returns>Null where nothing is to be told: it stands as it was told, or cannot be seen.</returns>
    public async Task<CorrectionTale?> OfAsync(ArticleId article, IReadOnlyList<KeptReply> answers, ToldArticle told, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        if ((await archive.WithdrawnAsync(viewpoint, cancellationToken)).FirstOrDefault(one => one.Article.Id == article) is { } withdrawn)
            return told.IsWithdrawn ? null : new CorrectionTale(withdrawn.Article, $"{withdrawn.Notice} What was answered from it here does not stand.", [], ["withdrawn"], answers, told with { IsWithdrawn = true });
        if (await archive.VersionsAsync(viewpoint, [article], earlier: 0, cancellationToken) is not [var newest])
            return null;
        var origins = answers.SelectMany(answer => StoodOn.Of(answer.Answer).Where(one => one.Article == article).Select(one => (Claim: new ClaimPlace(one.Version, one.Claim, one.Words), Answer: answer)))
            .ToLookup(one => one.Claim, one => one.Answer);
        var found = new CorrectionsFound(newest, told, desk.FlagsOf, (version, token) => archive.VersionClaimsAsync(viewpoint, article, version, token));
        foreach (var version in origins.Select(origin => origin.Key).Concat(told.Claims.Select(claim => claim.First)).Distinct().GroupBy(claim => claim.Version).OrderBy(version => version.Key))
            await found.CompareAsync(version.Key, [.. version], cancellationToken);
        if (found.Changes.Count == 0 && !told.IsWithdrawn)
            return null;
        var lines = await LinesAsync(found.Changes, newest.Article.Version, viewpoint, cancellationToken);
        var lead = told.IsWithdrawn ? $"“{newest.Article.Title}” was put back: what was answered from it here stands again{(lines.Count == 0 ? "." : ", but for this:")}"
            : $"Correction: “{newest.Article.Title}” was changed after it was answered from here.";
        IReadOnlyList<KeptReply> corrected = told.IsWithdrawn ? answers : [.. found.Changes.SelectMany(change => origins[change.First]).DistinctBy(answer => answer.Key).OrderBy(answer => answer.At)];
        return new CorrectionTale(newest.Article, lead, lines, [.. found.Changes.Select(change => change.InWords(newest.Article.Version))], corrected, new ToldArticle(false, found.Told));
    }

    private async Task<IReadOnlyList<CitedLine>> LinesAsync(IReadOnlyList<CorrectedClaim> changes, int version, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var evidence = await desk.EvidenceAsync(changes.Select(change => (change.Now ?? change.Before)!), viewpoint, cancellationToken);
        return [.. evidence.Zip(changes, (one, change) => CitedLine.Of(one with
        {
            Flags = [.. one.Flags.Where(flag => flag != Flags.Corrected)],
            Correction = new Correction(change.What(version), change.Now is null ? null : change.Before),
        }))];
    }
}
