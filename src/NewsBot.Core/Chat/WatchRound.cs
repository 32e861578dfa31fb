using System.Security.Cryptography;
using System.Text;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Digests;
using NewsBot.Core.Language;

namespace NewsBot.Core.Chat;

/// <summary>One look at what came in since the last one: what matches a watch is noted, then posted, once.</summary>
/// <remarks>Not safe for two rounds at once. Stopped anywhere, the next round goes on: what was looked through and what is to be told are noted in one step, and posting has its own ledger.</remarks>
/// <param name="viewpoint">What those may see who read what a watch finds, now.</param>
/// <param name="post">Posts to a channel; the same <see cref="Reply.Key"/> again within minutes posts nothing twice.</param>
/// <param name="kept">Keeps what was told, so that corrections reach it; null where nobody tells corrections.</param>
public sealed class WatchRound(
    IWatchStore store, IArchive archive, QuestionDesk desk, Func<Watch, Viewpoint> viewpoint, Func<ChatChannel, Reply, CancellationToken, Task> post, WatchHours hours, TimeProvider time, KeptNotices? kept = null)
{
    private readonly SeenClaims _seen = new(archive, desk);

    /// <summary>Failure contract: what a post fails for is kept with its notice; what the stores fail for throws <see cref="ArchiveException"/>.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        await new WatchNotices(store, new NoticeReplies(_seen), viewpoint, post, hours, kept, time).PostAsync(cancellationToken);
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var watches = await store.AllAsync(cancellationToken);
        var reached = await archive.MarkAsync(time.GetUtcNow(), cancellationToken);
        var found = new Found();
        if (await store.MarkAsync(cancellationToken) is { } mark)
        {
            // An archive that does not go so far is another one: all of it is new.
            var from = reached.Order < mark.Order ? mark with { Order = 0 } : mark;
            foreach (var seenAlike in watches.GroupBy(watch => SeenClaims.AudiencesOf(viewpoint(watch)), StringComparer.Ordinal))
                await LookAsync([.. seenAlike], from, reached, found, cancellationToken);
        }
        await store.NoteAsync(found.Matches, reached, cancellationToken);
    }

    /// <summary>Looks on behalf of watches whose readers see the same.</summary>
    private async Task LookAsync(IReadOnlyList<Watch> watches, ArchiveMark from, ArchiveMark reached, Found found, CancellationToken cancellationToken)
    {
        var seenBy = viewpoint(watches[0]);
        var arrivals = await archive.ArrivalsBeyondAsync(seenBy, from, cancellationToken);
        if (arrivals.Count == 0)
            return;
        await _seen.RefreshAsync(seenBy, cancellationToken);
        var index = new WatchIndex<Watch>(watches.Select(watch => (watch, watch.Subject)), desk.Names.KeysOf, desk.Names.Means);
        foreach (var arrival in arrivals)
        {
            var claims = await archive.ClaimsAsync(seenBy, new ClaimFilter { Article = arrival.Article.Id, Limit = int.MaxValue }, cancellationToken);
            var flags = index.AsksFlags ? (await _seen.EvidenceAsync(claims, seenBy, cancellationToken)).Select(evidence => evidence.Flags) : Enumerable.Repeat<IReadOnlyList<string>>([], claims.Count);
            foreach (var (claim, flagged) in claims.Zip(flags))
            {
                foreach (var watch in index.Match(claim, flagged).Where(watch => watch.IsNew(arrival, reached)))
                    found.Add(watch, claim);
            }
        }
    }

    /// <summary>Claims by the watches that they match.</summary>
    private sealed class Found
    {
        private readonly Dictionary<string, List<(string, string)>> _byWatch = new(StringComparer.Ordinal);

        public IReadOnlyList<WatchMatch> Matches => [.. _byWatch.Select(found => new WatchMatch(found.Key, found.Value))];

        public void Add(Watch watch, Claim claim)
        {
            if (!_byWatch.TryGetValue(watch.Key, out var claims))
                _byWatch[watch.Key] = claims = [];
            claims.Add((claim.Id, SamenessOf(claim)));
        }

        /// <summary>The same words of the same source in the same article, however its other versions are set.</summary>
        private static string SamenessOf(Claim claim) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            $"{claim.Citation.Article.Id}\n{NameKeys.Fold(claim.Attribution.Speaker?.Name ?? "")}\n{NameKeys.Fold(claim.Words)}")))[..32];
    }
}
