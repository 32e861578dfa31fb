using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Sqlite;

/// <summary>The sources that a viewpoint knows: those of the articles that it sees.</summary>
internal static class SourceQueries
{
    /// <summary>The day of publication at the article's own offset, where something is put to the source there.</summary>
    private const string Day = "iif(vs.said > 0, date((v.published + v.published_offset * 60000) / 1000.0, 'unixepoch'), NULL)";

    private const string Known = $"""
        SELECT s.name, s.is_named, sum(vs.said) AS told, count(*) FILTER (WHERE vs.said > 0) AS articles,
            (SELECT r.role FROM version_source r JOIN version v ON v.key = r.version
             WHERE r.source = s.key AND r.role IS NOT NULL AND {Gate.Visible} ORDER BY v.published DESC, v.key DESC LIMIT 1),
            min({Day}), max({Day})
        FROM source s CROSS JOIN version_source vs ON vs.source = s.key CROSS JOIN version v ON v.key = vs.version
        WHERE {Gate.Visible}
        """;

    public static IReadOnlyList<KnownSource> Like(SqliteConnection connection, Gate gate, string name) =>
        [.. gate.Ask(connection, $"""
            {Known} AND s.key IN (SELECT source FROM source_key WHERE name_key IN (SELECT value FROM json_each($keys)))
            GROUP BY s.key ORDER BY told DESC, s.name, s.is_named DESC
            """, ("$keys", JsonSerializer.Serialize(NameKeys.Of(name)))).Rows(Read)];

    public static IReadOnlyList<KnownSource> All(SqliteConnection connection, Gate gate, bool? isNamed, int limit) =>
        [.. gate.Ask(connection, $"""
            {Known} AND ($named IS NULL OR s.is_named = $named)
            GROUP BY s.key HAVING told > 0 ORDER BY told DESC, s.name, s.is_named DESC LIMIT $limit
            """, ("$named", isNamed is { } named ? (named ? 1 : 0) : null), ("$limit", limit)).Rows(Read)];

    /// <summary>Grouped as the index on names has them, a page is read without looking at the sources before and behind it.</summary>
    public static IReadOnlyList<KnownSource> Page(SqliteConnection connection, Gate gate, ClaimFilter filter, KnownSource? after)
    {
        var condition = Condition.OnVersion(filter);
        return [.. gate.Ask(connection, $"""
            {Known} AND {condition.Sql} AND (s.name, s.is_named) > ($name, $named)
            GROUP BY s.name, s.is_named HAVING told > 0 ORDER BY s.name, s.is_named LIMIT $limit
            """, [("$name", after?.Name ?? ""), ("$named", after?.IsNamed == true ? 1 : 0), ("$limit", filter.Limit), .. condition.Values]).Rows(Read)];
    }

    private static KnownSource Read(SqliteDataReader row) => new(row.GetString(0), row.GetBoolean(1), row.Text(4), row.GetInt32(2), row.GetInt32(3))
    {
        First = DayAt(row, 5),
        Last = DayAt(row, 6),
    };

    private static DateOnly? DayAt(SqliteDataReader row, int column) => row.Text(column) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
