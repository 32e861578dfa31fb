using NewsBot.Core.Archive;
using NewsBot.Core.Chat;

namespace NewsBot.Tests.Digests;

/// <summary>The ledger of a program that is killed at a step: from then on nothing of it reaches the file.</summary>
internal sealed class StoppedLedger(IDigestLedger ledger, string at) : IDigestLedger
{
    public bool IsKilled { get; private set; }

    public void Step(string step)
    {
        IsKilled |= step == at;
        if (IsKilled)
            throw new KilledException();
    }

    public async Task<bool> ClaimAsync(DigestPost post, ChannelDigest digest, string holder, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken)
    {
        Step("before claim");
        var isClaimed = await ledger.ClaimAsync(post, digest, holder, now, until, cancellationToken);
        Step("after claim");
        return isClaimed;
    }

    public async Task<bool> BeginAsync(DigestPost post, string holder, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken)
    {
        Step("before begin");
        var isBegun = await ledger.BeginAsync(post, holder, now, until, cancellationToken);
        Step("after begin");
        return isBegun;
    }

    public async Task SettleAsync(DigestPost post, DigestOutcome outcome, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Step("before settle");
        await ledger.SettleAsync(post, outcome, now, cancellationToken);
        Step("after settle");
    }

    public Task PutOffAsync(DigestPost post, string trouble, DateTimeOffset again, CancellationToken cancellationToken)
    {
        Step("put off");
        return ledger.PutOffAsync(post, trouble, again, cancellationToken);
    }

    public Task<DateOnly?> LastDoneAsync(string digest, DateOnly today, DateTimeOffset now, CancellationToken cancellationToken) => ledger.LastDoneAsync(digest, today, now, cancellationToken);

    public Task<ArchiveMark?> ToldAsync(string platform, string channel, CancellationToken cancellationToken) => ledger.ToldAsync(platform, channel, cancellationToken);

    public Task<DigestPost?> TakeUpAsync(string digest, string holder, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken) => ledger.TakeUpAsync(digest, holder, now, until, cancellationToken);

    public Task MissAsync(ChannelDigest digest, IReadOnlyList<DateOnly> dates, DateTimeOffset now, CancellationToken cancellationToken) => ledger.MissAsync(digest, dates, now, cancellationToken);

    public Task LetGoAsync(CancellationToken cancellationToken) => ledger.LetGoAsync(cancellationToken);

    public Task<IReadOnlyList<DigestPost>> LinesAsync(string digest, int most, CancellationToken cancellationToken) => ledger.LinesAsync(digest, most, cancellationToken);
}

/// <summary>Nothing runs any more.</summary>
internal sealed class KilledException : Exception;
