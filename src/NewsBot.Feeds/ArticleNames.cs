namespace NewsBot.Feeds;

/// <summary>The names under which an article states things of itself, and what was probably meant for one of them.</summary>
/// <remarks>An embargo or an audience under a wrong name would be passed over, and the article shown to everyone: such names are refused.</remarks>
internal static class ArticleNames
{
    private static readonly string[] Known = ["id", "title", "text", "url", "source", "byline", "date", "updated", "embargo", "audience", "language", "withdrawn"];

    // Those that keep an article from readers.
    private static readonly string[] Keeping = ["embargo", "audience"];

    /// <summary>The name that was probably meant; null where the name is known, or like none.</summary>
    public static string? MeantBy(string name)
    {
        if (Known.Contains(name, StringComparer.Ordinal))
            return null;
        var letters = string.Concat(name.Where(char.IsLetter)).ToLowerInvariant();
        return Array.Find(Known, known => known.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)) ?? KeepingLike(letters);
    }

    /// <summary>Whether the name is, or was probably meant for, one that keeps an article from readers.</summary>
    public static bool Keeps(string name) => Keeping.Contains(MeantBy(name) ?? name, StringComparer.Ordinal);

    private static string? KeepingLike(string letters) =>
        Array.Find(Keeping, name => letters.Contains(name, StringComparison.Ordinal) || IsOneSlipFrom(letters, name));

    /// <summary>One letter too many, too few or another, or two neighbours changed round.</summary>
    private static bool IsOneSlipFrom(ReadOnlySpan<char> written, ReadOnlySpan<char> meant)
    {
        var same = written.CommonPrefixLength(meant);
        var left = written[same..];
        var right = meant[same..];
        return left.Length == right.Length
            ? left.Length > 0 && (left[1..].SequenceEqual(right[1..])
                || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..])))
            : (left.Length > 0 && left[1..].SequenceEqual(right)) || (right.Length > 0 && right[1..].SequenceEqual(left));
    }
}
