using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Digests;

namespace NewsBot.Core.Chat;

/// <summary>One look at the clock: digests that are due are posted, each once.</summary>
/// <remarks>Not safe for two runs of one round at once; two rounds may run at once, in one program or in two. Stopped anywhere, the next one goes on.</remarks>
/// <param name="viewpoint">What the readers of a channel may see, now.</param>
/// <param name="platformOf">The platform of that name; null where the bot does not run on it, and its digests are left alone.</param>
/// <param name="catchUp">How late a digest may be posted.</param>
/// <param name="write">The JSON by which a digest is kept for its buttons.</param>
public sealed class DigestRound(
    IDigestStore store, IDigestLedger ledger, IArchive archive, IChatStore replies, QuestionDesk desk, DigestCommand digests,
    Func<ChatChannel, Viewpoint> viewpoint, Func<string, IChatPlatform?> platformOf, TimeSpan catchUp, Func<Answer, string> write, TimeProvider time)
{
    private readonly DigestPosting _posting = new(ledger, new Exchange(desk, archive, replies, digests, request => viewpoint(request.Channel), time, write), catchUp, time);

    /// <summary>Posts what is due.</summary>
    /// <returns>When the next one is due; null where none is set.</returns>
    /// <remarks>Failure contract: what a post fails for is kept in the ledger; what the stores fail for throws <see cref="ArchiveException"/>.</remarks>
    public async Task<DateTimeOffset?> RunAsync(CancellationToken cancellationToken)
    {
        var all = await store.AllAsync(cancellationToken);
        // A platform that is slow keeps no other one waiting.
        await Task.WhenAll(all.GroupBy(digest => digest.Channel.Platform).Select(group => platformOf(group.Key) is { } platform ? RunAsync(platform, group, cancellationToken) : Task.CompletedTask));
        return all.Count == 0 ? null : all.Min(digest => digest.Schedule.NextAfter(time.GetUtcNow()).Due);
    }

    private async Task RunAsync(IChatPlatform platform, IEnumerable<ChannelDigest> digests, CancellationToken cancellationToken)
    {
        foreach (var digest in digests)
        {
            if (await DueAsync(digest, cancellationToken) is { } post)
                await _posting.PostAsync(platform, digest, post, cancellationToken);
        }
    }

    /// <summary>The line of the ledger to work on, held; null where nothing is due, or another works on it.</summary>
    private async Task<DigestPost?> DueAsync(ChannelDigest digest, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await _posting.TakeUpAsync(digest, cancellationToken) is { } left)
            return left;
        var last = await ledger.LastDoneAsync(digest.Key, LocalMinute.DateOf(now, digest.Schedule.Zone), now, cancellationToken);
        var due = digest.Schedule.DueNow(now, last is { } done && done > digest.After ? done : digest.After, catchUp);
        if (due.Missed.Count > 0)
            await ledger.MissAsync(digest, due.Missed, now, cancellationToken);
        if (due.Now is not { } one)
            return null;
        var reached = await archive.MarkAsync(now, cancellationToken);
        var told = await ledger.ToldAsync(digest.Channel.Platform, digest.Channel.Id, cancellationToken);
        var post = new DigestPost(digest.Key, one.Date, one.Due, told?.At ?? FirstSince(digest, one.Due), Beyond(told, reached), reached);
        return await _posting.ClaimAsync(post, digest, cancellationToken) ? post : null;
    }

    /// <summary>The first digest of a channel tells of what came in since the one before it would have been due, and of a day at least: after a weekend, since Friday. Where it is missed, the next one reaches as far back.</summary>
    internal static DateTimeOffset FirstSince(ChannelDigest digest, DateTimeOffset due)
    {
        var schedule = digest.Schedule;
        var before = schedule.DueAt(digest.After) ?? schedule.LastUntil(due.AddTicks(-1)).Due;
        var dayBefore = schedule.NextAfter(before).Due.AddDays(-1);
        return before < dayBefore ? before : dayBefore;
    }

    /// <summary>An archive that does not go so far is another one: then the clock decides.</summary>
    internal static ArchiveMark? Beyond(ArchiveMark? told, ArchiveMark reached) => told is not null && told.Order <= reached.Order ? told : null;
}
