using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;

namespace NewsBot.Sqlite;

/// <summary>What was seen in feeds, row by row.</summary>
internal static class FeedEntryRows
{
    private const string Columns = "feed, key, print, seen, article, misses, page, page_first, page_looks, page_due, page_print, page_stated, page_etag, page_modified";

    public static IReadOnlyDictionary<string, SeenEntry> Seen(SqliteConnection connection, string place, IReadOnlyList<string> keys)
    {
        using var statement = new PreparedStatement(connection, $"SELECT {Columns} FROM feed_entry WHERE feed = ?1 AND key = ?2", 2);
        var seen = new Dictionary<string, SeenEntry>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            using var row = statement.Read(place, key);
            if (row.Read())
                seen[key] = Read(row);
        }
        return seen;
    }

    /// <param name="condition">SQL of this project's own.</param>
    public static IEnumerable<(string Place, SeenEntry Entry)> Where(SqliteConnection connection, string condition, params ReadOnlySpan<object?> values) =>
        connection.Select($"SELECT {Columns} FROM feed_entry WHERE {condition}", values).Rows(row => (row.GetString(0), Read(row)));

    public static bool Note(SqliteConnection connection, string place, IReadOnlyList<SeenEntry> entries)
    {
        using var statement = new PreparedStatement(connection, $"INSERT OR REPLACE INTO feed_entry ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)", 14);
        foreach (var entry in entries)
        {
            var page = entry.Page;
            statement.Run(place, entry.Key, entry.Print, FeedRows.Written(entry.Seen), entry.Article?.Value, entry.Misses,
                page?.Address, FeedRows.Written(page?.First), page?.Looks, FeedRows.Written(page?.Due), page?.Print, page?.Stated, page?.ETag, page?.LastModified);
        }
        return true;
    }

    private static SeenEntry Read(SqliteDataReader row) => new(row.GetString(1), row.GetString(2), FeedRows.InstantAt(row, 3) ?? default)
    {
        Article = ArticleId.TryParse(row.Text(4), out var article) ? article : null,
        Misses = row.GetInt32(5),
        Page = row.Text(6) is { } page
            ? new SeenPage(page, FeedRows.InstantAt(row, 7) ?? default, row.GetInt32(8), FeedRows.InstantAt(row, 9)) { Print = row.Text(10) ?? "", Stated = row.Text(11) ?? "", ETag = row.Text(12), LastModified = row.Text(13) }
            : null,
    };
}
