using System.Security.Cryptography;
using System.Text;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>Tells what is noted in the ledger of corrections, each entry once, and marks the old answers.</summary>
internal sealed class CorrectionNotices(
    ICorrectionStore store, IChatStore answers, Func<CorrectionDue, CancellationToken, Task<CorrectionTale?>> tale,
    Func<ChatChannel, Reply, CancellationToken, Task> post, Func<string, IPostedMessages?> posted, TimeProvider time)
{
    /// <summary>How much earlier than it was begun a post may bear its time: two clocks are never the same.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        foreach (var entry in await store.DueAsync(time.GetUtcNow(), cancellationToken))
        {
            try
            {
                if (!await IsToldAsync(entry, cancellationToken))
                    await TellAsync(entry, cancellationToken);
                await store.SettleAsync(entry.Number, time.GetUtcNow(), cancellationToken);
            }
            catch (Exception failure) when (failure is not (ArchiveException or OperationCanceledException) || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                // The type alone: a message of the network's may hold an address with a secret in it.
                await store.PutOffAsync(entry.Number, failure.GetType().Name, entry.Tries < WatchNotices.Waits.Length ? time.GetUtcNow() + WatchNotices.Waits[entry.Tries] : null, cancellationToken);
            }
        }
    }

    /// <summary>Puts a notice over each answer that was corrected. What the platform does not let it edit stays as it is.</summary>
    public async Task MarkAsync(CancellationToken cancellationToken)
    {
        foreach (var entry in await store.UnmarkedAsync(cancellationToken))
        {
            try
            {
                if (posted(entry.Due.Channel.Platform) is { } platform)
                    await MarkAsync(entry, platform, cancellationToken);
            }
            catch (Exception failure) when (failure is not (ArchiveException or OperationCanceledException))
            {
                // Tried again in the next round, until it has gone on for too long.
                if (time.GetUtcNow() - entry.Told < WatchNotices.Waits[^1])
                    continue;
            }
            await store.MarkedAsync(entry.Number, cancellationToken);
        }
    }

    private async Task MarkAsync(CorrectionEntry entry, IPostedMessages platform, CancellationToken cancellationToken)
    {
        var notice = FormattableString.Invariant($"Corrected on {entry.Told?.UtcDateTime:d MMMM yyyy}: {entry.Telling!.Lead}");
        foreach (var answer in entry.Telling.Answers)
        {
            foreach (var post in await answers.PostsAsync(answer, cancellationToken))
                await platform.MarkAsync(post, notice, cancellationToken);
        }
    }

    /// <summary>Whether a post that was begun is out. Where nobody can look, one that was begun too long ago for its key to be known is taken for told: perhaps lost is better than twice.</summary>
    private async Task<bool> IsToldAsync(CorrectionEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Telling is not { } telling)
            return false;
        try
        {
            return posted(entry.Due.Channel.Platform) is { } platform
                ? await platform.FindAsync(entry.Due.Channel, telling.Post, entry.Noted - Slack, cancellationToken) is not null
                : time.GetUtcNow() - entry.Begun > WatchNotices.KeyIsKnown;
        }
        catch (PostsUnreadableException)
        {
            return time.GetUtcNow() - entry.Begun > WatchNotices.KeyIsKnown;
        }
    }

    private async Task TellAsync(CorrectionEntry entry, CancellationToken cancellationToken)
    {
        if (await tale(entry.Due, cancellationToken) is not { } now)
        {
            await store.DropAsync(entry.Number, cancellationToken);
            return;
        }
        var telling = new CorrectionTelling(KeyOf(entry, now), now.Lead, now.Changes, [.. now.Answers.Select(answer => answer.Key)], now.After);
        await store.BeginAsync(entry.Number, telling, time.GetUtcNow(), cancellationToken);
        await post(entry.Due.Channel, now.ReplyOf(telling.Post), cancellationToken);
    }

    /// <summary>The same for the same change told to the same place by the same entry.</summary>
    private static string KeyOf(CorrectionEntry entry, CorrectionTale tale) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{entry.Number}\n{entry.Due.Article}\n{tale.Article.Version}\n{tale.Lead}\n{string.Join('\n', tale.Changes)}")))[..16];
}
