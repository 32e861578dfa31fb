namespace NewsBot.Core.Archive;

/// <summary>What a newsroom's source register says of one source.</summary>
/// <param name="Name">How the newsroom calls it.</param>
public sealed record RegisteredSource(string Name)
{
    /// <summary>Other spellings and short names that mean this source and no other.</summary>
    public IReadOnlyList<string> Spellings { get; init; } = [];

    public SourceKind Kind { get; init; }

    public IReadOnlyList<RegisteredRole> Roles { get; init; } = [];

    public DateOnly? Born { get; init; }

    public DateOnly? Died { get; init; }
}

/// <summary>What a source is.</summary>
public enum SourceKind
{
    Person,
    Organisation,
    Publication,
}

/// <summary>An office or role with its days, both included; null where it is open at that end or not known.</summary>
public sealed record RegisteredRole(string Title, DateOnly? From, DateOnly? To);
