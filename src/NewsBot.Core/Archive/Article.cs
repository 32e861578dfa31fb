namespace NewsBot.Core.Archive;

/// <summary>An article as it came in. Paragraphs of <paramref name="Text"/> are divided by line breaks; every offset counts UTF-16 code units of it.</summary>
/// <param name="Title">The headline; where the article has none, <see cref="TitleFrom"/>.</param>
public sealed record Article(ArticleId Id, string Title, string Text)
{
    public string? Url { get; init; }

    /// <summary>The outlet that published it (<c>source</c> in the formats that come in).</summary>
    public string? Outlet { get; init; }

    public string? Byline { get; init; }

    public NewsDate? Published { get; init; }

    public NewsDate? Updated { get; init; }

    /// <summary>Nobody sees the article before this instant.</summary>
    public DateTimeOffset? Embargo { get; init; }

    /// <summary>The audiences that may see it; empty: everyone.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];

    /// <summary>A language tag (BCP 47) where the article states one.</summary>
    public string? Language { get; init; }

    /// <summary>Whether this takes the article back: it answers nothing from then on. Embargo and audiences are then those of the notice; the rest need not be stated.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Whether the text is a summary only, as feeds have it, and the whole stands elsewhere. It takes the place of another summary, and never of a whole article.</summary>
    public bool IsSummary { get; init; }

    /// <summary>The opening words, at most 80 code units: how an article without a headline is called.</summary>
    public static string TitleFrom(string text)
    {
        const int longest = 80;
        var line = text.AsSpan().Trim();
        var end = line.IndexOfAny('\n', '\r');
        line = (end < 0 ? line : line[..end]).Trim();
        if (line.Length <= longest)
            return line.ToString();
        var space = line[..longest].LastIndexOf(' ');
        return string.Concat(line[..(space > 0 ? space : longest - 1)].TrimEnd(), "…");
    }
}
