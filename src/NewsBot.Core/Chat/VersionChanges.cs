using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Digests;

namespace NewsBot.Core.Chat;

/// <summary>What new versions changed or dropped lately. <see cref="SinceAsync"/> is a <see cref="ChangesSince"/>.</summary>
public sealed class VersionChanges(IArchive archive, QuestionDesk desk)
{
    /// <summary>How many articles are looked through, the newest first, and how many versions back.</summary>
    private const int MostArticles = 1000;
    private const int MostVersions = 8;

    /// <summary>Compares the newest version of each article with the last one that could be seen before <paramref name="since"/>; where there was none, with the first that is known.</summary>
    /// <returns>Figures first, then what else is put to somebody; the writer's own sentences only where a figure of theirs changed.</returns>
    public async Task<IReadOnlyList<ChangedClaim>> SinceAsync(DateTimeOffset since, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var arrivals = await archive.ArrivalsSinceAsync(viewpoint, since, MostArticles, cancellationToken);
        var renewed = arrivals.Select(arrival => arrival.Article).Where(article => article.Version > 1).Select(article => article.Id).ToList();
        if (renewed.Count == 0)
            return [];
        var versions = await archive.VersionsAsync(viewpoint, renewed, MostVersions, cancellationToken);
        var changed = versions.GroupBy(version => version.Article.Id).Where(article => article.Skip(1).Any()).SelectMany(article => Of([.. article], since));
        return [.. changed.OrderBy(one => one.Change.HasFlag(ClaimChange.Figure) ? 0 : 1).Select(one => new ChangedClaim(one.Fate.Before, one.Fate.After, one.Fate.What(one.Version)))];
    }

    /// <param name="versions">Of one article, the newest first, two at least.</param>
    private IEnumerable<(ClaimFate Fate, ClaimChange Change, int Version)> Of(IReadOnlyList<ArticleVersion> versions, DateTimeOffset since)
    {
        var (newest, then) = (versions[0], versions.Skip(1).FirstOrDefault(version => version.WasSeenBefore(since)) ?? versions[^1]);
        return ClaimChanges.Between(then.Claims, newest.Claims, desk.FlagsOf).Fates
            .Where(fate => !fate.IsUnchanged && (fate.Before.Attribution.Kind != AttributionKind.None || fate.Before.Figures.Count > 0))
            .Select(fate => (fate, fate.Change, newest.Article.Version));
    }
}
