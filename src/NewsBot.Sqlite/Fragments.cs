using System.Globalization;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>The fragments of interrupted words as one column: "12-40 52-80". Words in one piece need none.</summary>
internal static class Fragments
{
    public static string? Write(IReadOnlyList<Span> content) =>
        content.Count == 1 ? null : string.Join(' ', content.Select(fragment => string.Create(CultureInfo.InvariantCulture, $"{fragment.Start}-{fragment.End}")));

    public static IReadOnlyList<Span>? Read(string? column) => column is null ? null : [.. column.Split(' ').Select(ReadOne)];

    private static Span ReadOne(string fragment)
    {
        var dash = fragment.IndexOf('-');
        return new Span(int.Parse(fragment.AsSpan(0, dash), CultureInfo.InvariantCulture), int.Parse(fragment.AsSpan(dash + 1), CultureInfo.InvariantCulture));
    }
}
