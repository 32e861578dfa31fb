using NewsBot.Core.Archive;

namespace NewsBot.Tests.Archive;

/// <summary>Everything that comes page by page, together.</summary>
internal static class Walk
{
    public static async Task<IReadOnlyList<Claim>> WalkAsync(this IArchive archive, Viewpoint viewpoint, ClaimFilter filter)
    {
        var all = new List<Claim>();
        for (long? after = 0; after is { } from;)
        {
            var page = await archive.ClaimPageAsync(viewpoint, filter, from, CancellationToken.None);
            Assert.InRange(page.Claims.Count, 0, filter.Limit);
            all.AddRange(page.Claims);
            after = page.Next;
        }
        return all;
    }

    public static async Task<IReadOnlyList<KnownSource>> WalkSourcesAsync(this IArchive archive, Viewpoint viewpoint, ClaimFilter filter)
    {
        var all = new List<KnownSource>();
        for (IReadOnlyList<KnownSource> page = await archive.SourcePageAsync(viewpoint, filter, null, CancellationToken.None); page.Count > 0;
             page = await archive.SourcePageAsync(viewpoint, filter, page[^1], CancellationToken.None))
            all.AddRange(page);
        return all;
    }
}
