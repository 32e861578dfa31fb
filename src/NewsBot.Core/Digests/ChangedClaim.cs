using NewsBot.Core.Archive;

namespace NewsBot.Core.Digests;

/// <summary>A claim that a new version of its article changed or dropped.</summary>
/// <param name="Before">As an earlier version had it: its citation points into that version.</param>
/// <param name="Now">As the newest version has it; null where that has nothing of it.</param>
/// <param name="What">What is other now, in a few words ("the figure", "dropped in version 2").</param>
public sealed record ChangedClaim(Claim Before, Claim? Now, string What);

/// <summary>Looks for the claims that new versions changed since an instant, as a viewpoint sees them; most important first.</summary>
public delegate Task<IReadOnlyList<ChangedClaim>> ChangesSince(DateTimeOffset since, Viewpoint viewpoint, CancellationToken cancellationToken);
