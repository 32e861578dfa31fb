using System.Globalization;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>What earlier versions of their articles had in the place of an answer's claims.</summary>
internal sealed class EarlierVersions(IArchive archive, Func<Claim, IReadOnlyList<string>> flags)
{
    /// <summary>How many versions before the newest are looked through.</summary>
    private const int Most = 8;

    /// <summary>A sentence for each claim, by its id, that stood otherwise before: what it said last, in which version. One question to the archive, and none where every article has its first version.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(IEnumerable<Claim> claims, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var asked = claims.Where(claim => claim.Citation.Article.Version > 1).GroupBy(claim => claim.Citation.Article.Id).ToDictionary(article => article.Key, article => article.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal));
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        if (asked.Count == 0)
            return before;
        var versions = await archive.VersionsAsync(viewpoint, [.. asked.Keys], Most, cancellationToken);
        foreach (var article in versions.GroupBy(version => version.Article.Id))
            Look([.. article], asked[article.Key], before);
        return before;
    }

    /// <param name="versions">Of one article, the newest first.</param>
    private void Look(IReadOnlyList<ArticleVersion> versions, HashSet<string> asked, Dictionary<string, string> before)
    {
        foreach (var earlier in versions.Skip(1))
        {
            foreach (var fate in ClaimChanges.Between(earlier.Claims, versions[0].Claims, flags).Fates)
            {
                if (fate is { After: { } after, IsUnchanged: false } && asked.Contains(after.Id))
                    before.TryAdd(after.Id, Sentence(fate, earlier));
            }
        }
    }

    private static string Sentence(ClaimFate fate, ArticleVersion earlier)
    {
        var day = (earlier.Taken?.UtcDateTime ?? earlier.Article.Published?.Instant.DateTime)?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var who = fate.Change.HasFlag(ClaimChange.Speaker) && fate.Before.Attribution.Speaker is { } speaker ? $" ({speaker.Name})" : "";
        return $"Corrected: version {earlier.Article.Version}{(day is null ? "" : $" of {day}")} said “{string.Join(" … ", fate.Before.Fragments)}”{who}.";
    }
}
