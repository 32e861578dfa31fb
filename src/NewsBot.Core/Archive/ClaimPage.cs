namespace NewsBot.Core.Archive;

/// <summary>Some of many claims, in order.</summary>
/// <param name="Next">From where the next page goes on; null where this is the last one.</param>
public sealed record ClaimPage(IReadOnlyList<Claim> Claims, long? Next);
