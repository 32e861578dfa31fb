using NewsBot.Core.Chat;

namespace NewsBot.Commands;

/// <summary>How the digest of a channel stands.</summary>
/// <param name="Next">When the next one is due.</param>
/// <param name="Last">The last one that was posted, or left out because nothing was new; null where none was.</param>
/// <param name="InWork">One that could not be posted yet; null where there is none.</param>
/// <param name="Lost">Those of the last weeks that were missed or given up, the newest first.</param>
internal sealed record DigestStanding(ChannelDigest Digest, DateTimeOffset Next, DigestPost? Last, DigestPost? InWork, IReadOnlyList<DigestPost> Lost)
{
    /// <param name="lines">Of the ledger, the newest first.</param>
    public static DigestStanding Of(ChannelDigest digest, IReadOnlyList<DigestPost> lines, DateTimeOffset now) => new(
        digest,
        digest.Schedule.NextAfter(now).Due,
        lines.FirstOrDefault(line => line.Outcome is DigestOutcome.Posted or DigestOutcome.Silent or DigestOutcome.Assumed),
        lines.FirstOrDefault(line => line.Outcome is null),
        [.. lines.Where(line => line.Outcome is DigestOutcome.Missed or DigestOutcome.GivenUp)]);
}
