namespace NewsBot.Core.Archive;

/// <summary>Whom a printed source stands for.</summary>
/// <param name="Name">The fullest name that the article gives; for an anonymous source the published description, word for word.</param>
/// <param name="IsNamed">False for a description ("three separate diplomatic sources") and for a pronoun that nothing resolves.</param>
public sealed record Speaker(string Name, bool IsNamed)
{
    /// <summary>Title or office as the article gives it ("former Secretary of State").</summary>
    public string? Role { get; init; }

    /// <summary>False for a pronoun or a reference whose bearer the article leaves open.</summary>
    public bool IsResolved { get; init; } = true;
}
