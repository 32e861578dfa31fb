namespace NewsBot.Core.Archive;

/// <summary>A source as the archive knows it, over all articles that the viewpoint sees.</summary>
/// <param name="Name">As the articles resolve it.</param>
/// <param name="Role">As the newest of these articles gives it.</param>
/// <param name="Claims">How many claims are put to it.</param>
/// <param name="Articles">In how many articles.</param>
public sealed record KnownSource(string Name, bool IsNamed, string? Role, int Claims, int Articles)
{
    /// <summary>The day of publication of the earliest of these articles that has a date.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The day of publication of the latest of these articles that has a date.</summary>
    public DateOnly? Last { get; init; }
}
