using NewsBot.Core.Archive;

namespace NewsBot.Core.Digests;

/// <summary>A claim that may go into a digest.</summary>
/// <param name="Source">Whose it is, as it is shown.</param>
/// <param name="IsThin">Whether it rests on one source or on an anonymous one.</param>
/// <param name="IsConflicting">Whether another claim gives another figure for the same.</param>
public sealed record DigestClaim(Claim Claim, string Source, bool IsThin, bool IsConflicting = false);
