using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>Posts what watches have found, each notice once.</summary>
internal sealed class WatchNotices(
    IWatchStore store, IArchive archive, QuestionDesk desk, Func<Watch, Viewpoint> viewpoint, Func<ChatChannel, Reply, CancellationToken, Task> post, TimeProvider time)
{
    private const int MostLines = 300;

    /// <summary>How long a platform surely knows a reply's key again. A post that was begun earlier and never settled is taken for told: perhaps lost is better than twice.</summary>
    private static readonly TimeSpan KeyIsKnown = TimeSpan.FromMinutes(5);

    /// <summary>How long to wait after each failure; after the last one the notice is given up.</summary>
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromHours(1), TimeSpan.FromHours(6)];

    public async Task PostAsync(CancellationToken cancellationToken)
    {
        foreach (var notice in await store.DueAsync(time.GetUtcNow(), cancellationToken))
        {
            if (notice.Begun is { } begun && time.GetUtcNow() - begun > KeyIsKnown)
                await store.SettleAsync(notice.Key, cancellationToken);
            else
                await PostAsync(notice, cancellationToken);
        }
    }

    private async Task PostAsync(WatchNotice notice, CancellationToken cancellationToken)
    {
        var reply = await ReplyAsync(notice, cancellationToken);
        if (reply is not null)
        {
            await store.BeginAsync(notice.Key, time.GetUtcNow(), cancellationToken);
            try
            {
                await post(notice.Watch.Channel, reply, cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                // The type alone: a message of the network's may hold an address with a secret in it.
                await store.PutOffAsync(notice.Key, failure.GetType().Name, notice.Tries < Waits.Length ? time.GetUtcNow() + Waits[notice.Tries] : null, cancellationToken);
                return;
            }
        }
        await store.SettleAsync(notice.Key, cancellationToken);
    }

    /// <returns>Null where nothing of it is there any more: each article has a newer version, or is hidden again.</returns>
    private async Task<Reply?> ReplyAsync(WatchNotice notice, CancellationToken cancellationToken)
    {
        var seenBy = viewpoint(notice.Watch);
        var claims = await archive.ClaimsOfAsync(seenBy, notice.Claims, cancellationToken);
        if (claims.Count == 0)
            return null;
        var evidence = await desk.EvidenceAsync(claims.Take(MostLines), seenBy, cancellationToken);
        var many = claims.Count == 1 ? "One new claim matches" : FormattableString.Invariant($"{claims.Count:N0} new claims match");
        return new Reply($"{many} your watch for {WatchCommand.Shown(notice.Watch.Subject)}.")
        {
            Key = notice.Key,
            Sections = [new ReplySection(null) { Lines = [.. evidence.Select(CitedLine.Of)] }],
            Notes = [.. claims.Count > MostLines ? [FormattableString.Invariant($"Shown are the first {MostLines} of them.")] : Array.Empty<string>(), .. evidence.SelectMany(one => one.Notes).Distinct(StringComparer.Ordinal)],
            Actions = [new ReplyAction(new ActionKey(ActionVerb.StopWatch, notice.Watch.Key), "Stop this watch")],
        };
    }
}
