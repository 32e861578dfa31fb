using System.Diagnostics.CodeAnalysis;

namespace NewsBot.Core.Archive;

/// <summary>The key under which a newsroom knows an article: 1 to 400 characters, none of them a control character.</summary>
public sealed record ArticleId
{
    public const int MaxLength = 400;

    private ArticleId(string value) => Value = value;

    public string Value { get; }

    /// <exception cref="FormatException">Empty, too long, or with a control character.</exception>
    public static ArticleId Parse(string value) =>
        TryParse(value, out var id) ? id : throw new FormatException($"an article's id has 1 to {MaxLength} characters and no control characters");

    public static bool TryParse(string? value, [NotNullWhen(true)] out ArticleId? id)
    {
        var trimmed = value?.Trim() ?? "";
        id = trimmed.Length is > 0 and <= MaxLength && !trimmed.Any(char.IsControl) ? new ArticleId(trimmed) : null;
        return id is not null;
    }

    public override string ToString() => Value;
}
