using NewsBot.Core.Archive;

namespace NewsBot.Core.Digests;

/// <summary>A claim that may go into a digest.</summary>
/// <param name="Source">Whose it is, as it is shown.</param>
/// <param name="IsThin">Whether it rests on one source or on an anonymous one.</param>
public sealed record DigestClaim(Claim Claim, string Source, bool IsThin);
