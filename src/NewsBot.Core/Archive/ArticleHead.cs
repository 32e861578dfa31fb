namespace NewsBot.Core.Archive;

/// <summary>What a citation says of the article version that it points into.</summary>
/// <param name="Version">Counts from 1; each new text under the same id adds one.</param>
public sealed record ArticleHead(ArticleId Id, int Version, string Title)
{
    public string? Url { get; init; }

    public string? Outlet { get; init; }

    public string? Byline { get; init; }

    public NewsDate? Published { get; init; }
}
