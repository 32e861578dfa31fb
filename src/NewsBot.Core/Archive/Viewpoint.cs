namespace NewsBot.Core.Archive;

/// <summary>Who is looking, and when: what embargo and audience let through is decided from this alone, in the store's queries.</summary>
/// <param name="Now">Articles whose embargo ends later are not there.</param>
/// <param name="Audiences">The audiences that the asker belongs to; empty is the narrowest: public articles only.</param>
public sealed record Viewpoint(DateTimeOffset Now, IReadOnlyCollection<string> Audiences)
{
    /// <summary>What anyone may see at that moment.</summary>
    public static Viewpoint Public(DateTimeOffset now) => new(now, []);
}
