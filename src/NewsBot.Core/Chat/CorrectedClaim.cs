using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>A claim that stands otherwise than a place was told.</summary>
/// <param name="First">As an answer told it first.</param>
/// <param name="Before">As it was told last; null where the place was told that it is gone, or never of it.</param>
/// <param name="Now">Null where it was dropped.</param>
internal sealed record CorrectedClaim(ClaimPlace First, Claim? Before, Claim? Now, ClaimChange Change)
{
    public bool IsAddition { get; init; }

    public string What(int version) => IsAddition ? $"added in version {version}"
        : Before is null ? $"stands again in version {version}"
        : new ClaimFate(Before, Now, Change).What(version);

    /// <summary>With before and after, on one line.</summary>
    public string InWords(int version) => $"{What(version)}: {string.Join(" → ", new[] { Before, Now }.OfType<Claim>().Select(claim => $"“{string.Join(" … ", claim.Fragments)}”"))}";
}
