using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>What came in lately, and single claims by their ids.</summary>
internal static class ArrivalQueries
{
    public static IReadOnlyList<Arrival> Since(SqliteConnection connection, Gate gate, DateTimeOffset since, int limit) =>
        Articles(connection, gate,
            "taken >= $since", "embargo >= $since",
            $"ORDER BY max(coalesce(v.taken, {long.MinValue}), coalesce(v.embargo, {long.MinValue})) DESC, v.key DESC LIMIT $limit",
            ("$since", Gate.Opens(since)), ("$limit", limit));

    public static IReadOnlyList<Arrival> Beyond(SqliteConnection connection, Gate gate, ArchiveMark mark) =>
        Articles(connection, gate, "key > $order", "embargo > $at", "ORDER BY v.key", ("$order", mark.Order), ("$at", mark.At.ToUnixTimeMilliseconds()));

    /// <summary>The claims' keys, in the order of their ids; what is no id, or of another version than the newest, is left out.</summary>
    public static IReadOnlyList<long> KeysOf(SqliteConnection connection, Gate gate, IReadOnlyList<string> ids)
    {
        var wanted = JsonSerializer.Serialize(ids.Select(PartsOf).OfType<object[]>());
        return [.. gate.Ask(connection, $"""
            SELECT c.key FROM json_each($wanted) k CROSS JOIN version v ON v.article_id = k.value ->> 0 AND v.number = k.value ->> 1
                CROSS JOIN claim c ON c.key = (v.key << 24) + (k.value ->> 2)
            WHERE {Gate.Visible} ORDER BY k.key
            """, ("$wanted", wanted)).Rows(row => row.GetInt64(0))];
    }

    /// <summary>Article, version and place of a claim's id; the article's own id may hold the same signs.</summary>
    private static object[]? PartsOf(string id)
    {
        var place = id.LastIndexOf('#');
        var version = place < 0 ? -1 : id.LastIndexOf('@', place);
        return version > 0
            && int.TryParse(id.AsSpan(version + 1, place - version - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(id.AsSpan(place + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < Schema.KeysPerVersion
            ? [id[..version], number, at]
            : null;
    }

    private static IReadOnlyList<Arrival> Articles(
        SqliteConnection connection, Gate gate, string taken, string opened, string order, params ReadOnlySpan<(string Name, object? Value)> values) =>
        [.. gate.Ask(connection, $"""
            SELECT v.key, v.claims, v.taken, v.embargo, {HeadRow.Columns} FROM version v
            WHERE v.key IN (SELECT key FROM version WHERE is_newest = 1 AND {taken} UNION SELECT key FROM version WHERE is_newest = 1 AND is_restricted = 1 AND {opened})
                AND {Gate.Visible} {order}
            """, values).Rows(Read)];

    private static Arrival Read(SqliteDataReader row) => new(HeadRow.Read(row, 4), row.GetInt64(0), row.GetInt32(1))
    {
        Taken = InstantAt(row, 2),
        Opened = InstantAt(row, 3),
    };

    private static DateTimeOffset? InstantAt(SqliteDataReader row, int column) =>
        row.Integer(column) is { } instant ? DateTimeOffset.FromUnixTimeMilliseconds(instant) : null;
}
