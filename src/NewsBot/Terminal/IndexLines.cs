using NewsBot.Core.Indexing;

namespace NewsBot.Terminal;

/// <summary>What an index run did, in a line.</summary>
internal static class IndexLines
{
    public static string Summary(IndexSummary summary)
    {
        if (summary.Articles == 0)
            return "No article came in.";
        (int Count, string What)[] parts =
        [
            (summary.Added, "added"),
            (summary.Updated, "updated"),
            (summary.Reread, "read again"),
            (summary.Unchanged, "unchanged"),
            (summary.Withdrawn, "withdrawn"),
            (summary.LeftOut, "refused"),
        ];
        return $"{string.Join(", ", parts.Where(part => part.Count > 0).Select(part => $"{part.Count:N0} {part.What}"))}: "
            + $"{summary.Passages:N0} passages and {summary.Claims:N0} claims read.";
    }
}
