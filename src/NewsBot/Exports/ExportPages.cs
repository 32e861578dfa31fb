using System.Runtime.CompilerServices;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Exports;

/// <summary>Everything that one viewpoint sees of the archive, page by page: no more than a page is ever held.</summary>
/// <param name="filter">Its limit is the length of a page.</param>
internal sealed class ExportPages(IArchive archive, QuestionDesk desk, Viewpoint viewpoint, ClaimFilter filter)
{
    /// <summary>So many claims are looked into in one go, and those of a page beside each other: whether somebody else says the same takes a search for each.</summary>
    private const int AtOnce = 100;

    /// <param name="traced">Whether to look up where reprinted claims stood first.</param>
    public async IAsyncEnumerable<IReadOnlyList<ExportedClaim>> ClaimsAsync(bool traced, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var appearances = new FirstAppearances(archive, viewpoint);
        for (long? after = 0; after is { } from;)
        {
            var page = await archive.ClaimPageAsync(viewpoint, filter, from, cancellationToken);
            var first = traced ? await appearances.OfAsync(page.Claims, cancellationToken) : new Dictionary<string, ArticleHead>();
            var evidence = await Task.WhenAll(page.Claims.Chunk(AtOnce).Select(some => desk.EvidenceAsync(some, viewpoint, cancellationToken)));
            yield return [.. evidence.SelectMany(claims => claims).Select(claim => new ExportedClaim(claim, first.GetValueOrDefault(claim.Claim.Id, claim.Claim.Citation.Article)))];
            after = page.Next;
        }
    }

    public async IAsyncEnumerable<IReadOnlyList<KnownSource>> SourcesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        KnownSource? after = null;
        IReadOnlyList<KnownSource> page;
        do
        {
            page = await archive.SourcePageAsync(viewpoint, filter, after, cancellationToken);
            yield return page;
            after = page.Count > 0 ? page[^1] : null;
        }
        while (page.Count == filter.Limit);
    }
}
