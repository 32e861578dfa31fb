using System.Security.Cryptography;
using System.Text;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>Posts what watches have found, each notice once: all of one place in one message, not sooner than the place allows.</summary>
internal sealed class WatchNotices(
    IWatchStore store, NoticeReplies replies, Func<Watch, Viewpoint> viewpoint, Func<ChatChannel, Reply, CancellationToken, Task> post, WatchHours hours, KeptNotices? kept, TimeProvider time)
{
    /// <summary>How many notices one message holds; the others come with the next one.</summary>
    private const int MostParts = 20;

    /// <summary>How long a place has at least between two messages, so that what is found again and again comes together.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);

    /// <summary>How long a platform surely knows a reply's key again. A post that was begun earlier and never settled is taken for told: perhaps lost is better than twice.</summary>
    internal static readonly TimeSpan KeyIsKnown = TimeSpan.FromMinutes(5);

    /// <summary>How long to wait after each failure; after the last one the notice is given up.</summary>
    internal static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromHours(1), TimeSpan.FromHours(6)];

    public async Task PostAsync(CancellationToken cancellationToken)
    {
        foreach (var place in (await store.DueAsync(time.GetUtcNow(), cancellationToken)).GroupBy(notice => (notice.Watch.Teller.Platform, notice.Watch.Teller.Id)))
        {
            foreach (var begun in place.Where(notice => notice.Begun is not null).GroupBy(notice => notice.Message ?? notice.Key, StringComparer.Ordinal))
                await FinishAsync(begun.Key, [.. begun], cancellationToken);
            var waiting = place.Where(notice => notice.Begun is null).Take(MostParts).ToList();
            if (waiting.Count > 0 && await MayTellAsync(waiting[0].Watch.Teller, cancellationToken))
                await PostAsync(KeyOf(waiting), waiting, cancellationToken);
        }
    }

    private async Task<bool> MayTellAsync(ChatChannel teller, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        // A clock that was set back silences nobody.
        var isSoon = (await store.PlaceAsync(teller, cancellationToken)).Told is { } told && now - told < Between && now >= told;
        return !isSoon && (await hours.OfAsync(teller, store, cancellationToken))?.EndsAfter(now) is null;
    }

    /// <summary>Goes on with a message that an earlier run has begun: with the same notices, so that the platform knows it again.</summary>
    private async Task FinishAsync(string message, IReadOnlyList<WatchNotice> notices, CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() - notices.Min(notice => notice.Begun)! > KeyIsKnown)
            await store.SettleAsync([.. notices.Select(notice => notice.Key)], null, time.GetUtcNow(), cancellationToken);
        else
            await PostAsync(message, notices, cancellationToken);
    }

    private async Task PostAsync(string message, IReadOnlyList<WatchNotice> notices, CancellationToken cancellationToken)
    {
        string[] keys = [.. notices.Select(notice => notice.Key)];
        var first = notices[0].Watch;
        var notice = await replies.OfAsync(message, notices, viewpoint(first), cancellationToken);
        if (notice is { } told)
        {
            await store.BeginAsync(keys, message, time.GetUtcNow(), cancellationToken);
            try
            {
                await post(first.Channel, told.Reply, cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                foreach (var one in notices)
                    await store.PutOffAsync(one.Key, TroubleOf(failure), one.Tries < Waits.Length ? time.GetUtcNow() + Waits[one.Tries] : null, cancellationToken);
                return;
            }
            if (kept is not null)
                await kept.KeepAsync(first, told.Reply, told.Claims, cancellationToken);
        }
        await store.SettleAsync(keys, notice is null ? null : first.Teller, time.GetUtcNow(), cancellationToken);
    }

    /// <summary>Of what is not known to be harmless the type alone: a message of the network's may hold an address with a secret in it.</summary>
    private static string TroubleOf(Exception failure) => failure is PlaceClosedException closed ? closed.Message : failure.GetType().Name;

    private static string KeyOf(IReadOnlyList<WatchNotice> notices) => notices is [var only]
        ? only.Key
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', notices.Select(notice => notice.Key)))))[..16];
}
