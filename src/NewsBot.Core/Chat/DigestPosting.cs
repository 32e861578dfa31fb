using NewsBot.Core.Digests;

namespace NewsBot.Core.Chat;

/// <summary>Posts the digest of one date, once, whatever stops it on the way.</summary>
internal sealed class DigestPosting(IDigestLedger ledger, Exchange exchange, TimeSpan catchUp, TimeProvider time)
{
    /// <summary>How long a platform surely knows a reply's key again.</summary>
    private static readonly TimeSpan KeyIsKnown = TimeSpan.FromMinutes(5);

    /// <summary>How long a line is held, and less long posting may take: who holds it no more does not post any more.</summary>
    private static readonly TimeSpan Held = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>How far the platform's clock may be from ours.</summary>
    private static readonly TimeSpan ClocksApart = TimeSpan.FromMinutes(10);

    /// <summary>How long to wait after each failure; the last of them after each further one, until it is too late.</summary>
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30)];

    /// <summary>Who works: each posting desk is another.</summary>
    private readonly string _holder = Guid.NewGuid().ToString("N");

    public Task<bool> ClaimAsync(DigestPost post, ChannelDigest digest, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return ledger.ClaimAsync(post, digest, _holder, now, now + Held, cancellationToken);
    }

    public Task<DigestPost?> TakeUpAsync(ChannelDigest digest, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return ledger.TakeUpAsync(digest.Key, _holder, now, now + Held, cancellationToken);
    }

    /// <param name="post">Held by this desk.</param>
    public async Task PostAsync(IChatPlatform platform, ChannelDigest digest, DigestPost post, CancellationToken cancellationToken)
    {
        try
        {
            if (await StandsAsync(platform, digest, post, cancellationToken) is { } outcome)
                await ledger.SettleAsync(post, outcome, time.GetUtcNow(), cancellationToken);
            else if (time.GetUtcNow() - post.Due > catchUp)
                await ledger.SettleAsync(post, post.Trouble is null && post.Begun is null ? DigestOutcome.Missed : DigestOutcome.GivenUp, time.GetUtcNow(), cancellationToken);
            else if (await ReplyAsync(digest, post, cancellationToken) is not { } reply)
                await ledger.SettleAsync(post, DigestOutcome.Silent, time.GetUtcNow(), cancellationToken);
            else if (await ledger.BeginAsync(post, _holder, time.GetUtcNow(), time.GetUtcNow() + Held, cancellationToken))
            {
                using var patience = new CancellationTokenSource(Patience, time);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
                await platform.PostAsync(digest.Channel, reply, either.Token);
                await ledger.SettleAsync(post, DigestOutcome.Posted, time.GetUtcNow(), cancellationToken);
            }
        }
        catch (Exception failure) when (failure is not Archive.ArchiveException && !cancellationToken.IsCancellationRequested)
        {
            // The type alone: a message of the network's may hold an address with a secret in it.
            await ledger.PutOffAsync(post, failure is ChatPlatformException ? failure.Message : failure.GetType().Name, time.GetUtcNow() + Waits[Math.Min(post.Tries, Waits.Length - 1)], cancellationToken);
            // It can be looked for no more, and is too late to be posted.
            if (time.GetUtcNow() - post.Due > catchUp)
                await ledger.SettleAsync(post, post.Open is null ? DigestOutcome.GivenUp : DigestOutcome.Assumed, time.GetUtcNow(), cancellationToken);
        }
    }

    /// <summary>Whether it stands in its channel already, as far as can be known; null where it does not.</summary>
    private async Task<DigestOutcome?> StandsAsync(IChatPlatform platform, ChannelDigest digest, DigestPost post, CancellationToken cancellationToken)
    {
        if (post.Begun is not { } begun)
            return null;
        var now = time.GetUtcNow();
        if (platform is IPostedMessages posted)
        {
            try
            {
                return await posted.FindAsync(digest.Channel, digest.PostKey(post.Date), (begun < now ? begun : now) - ClocksApart, cancellationToken) is null ? null : DigestOutcome.Posted;
            }
            catch (PostsUnreadableException)
            {
                // Not every platform knows a key again. What failed for certain does not stand.
                return post.Open is null ? null : DigestOutcome.Assumed;
            }
        }
        // Where nobody can look, a key that is surely known is posted again; later it is taken for posted: perhaps lost is better than twice.
        return post.Open is { } open && (now - open).Duration() > KeyIsKnown ? DigestOutcome.Assumed : null;
    }

    /// <returns>Null where nothing is new and nothing is to be posted then.</returns>
    private async Task<Reply?> ReplyAsync(ChannelDigest digest, DigestPost post, CancellationToken cancellationToken)
    {
        var key = digest.PostKey(post.Date);
        var scope = new DigestScope(post.Since) { Beyond = post.Beyond, UpTo = post.UpTo, Topics = digest.Schedule.Topics, Zone = digest.Schedule.Zone };
        var inquiry = new Inquiry(ChatCommands.Digest.Name, scope.Write()) { Asked = FormattableString.Invariant($"the digest of {post.Date:d MMMM yyyy}") };
        var request = new ChatRequest($"digest {key}", digest.Channel, "", new ChatInput.Called(ChatCommands.Digest.Name, new Dictionary<string, string>()));
        var answer = await exchange.AskAsync(request, inquiry, cancellationToken);
        if (!DigestCommand.TellsNothing(answer))
            return await exchange.ReplyAsync(key, request, inquiry, answer, cancellationToken);
        return digest.Schedule.IsSilent ? null : new Reply(answer.Lead) { Key = key };
    }
}
