using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>Which claims a question to the archive is answered with: their keys, in order.</summary>
internal static class ClaimQueries
{
    private static readonly string ClaimsOfVersion = $"CROSS JOIN claim c ON c.key BETWEEN v.key << 24 AND (v.key << 24) + {Schema.KeysPerVersion - 1}";

    /// <summary>So many passages that share words are looked through for claims that a filter lets through.</summary>
    private const int MostShared = 40;

    public static IReadOnlyList<long> In(SqliteConnection connection, Gate gate, IEnumerable<long> passages) =>
        In(connection, gate, passages, Condition.Always, int.MaxValue);

    /// <param name="shared">Finds what has so many of some words.</param>
    public static IReadOnlyList<long> Matching(SqliteConnection connection, Gate gate, ClaimFilter filter, SharedWords shared) => filter.Matching switch
    {
        null => Newest(connection, gate, filter),
        { Least: null } terms => InMatches(connection, gate, filter, terms),
        var terms => In(connection, gate, shared.Search(connection, gate, terms, MostShared).Select(match => match.Key), Condition.On(filter), filter.Limit),
    };

    /// <summary>The keys that come after one, in the order in which the claims were taken in.</summary>
    public static IReadOnlyList<long> Page(SqliteConnection connection, Gate gate, ClaimFilter filter, long after)
    {
        var from = filter.Article is null ? "claim c CROSS JOIN version v ON v.key = c.key >> 24" : $"version v {ClaimsOfVersion}";
        var condition = Condition.On(filter);
        return [.. gate.Ask(connection, $"""
            SELECT c.key FROM {from} WHERE c.key > $after AND {Gate.Visible} AND {condition.Sql} ORDER BY c.key LIMIT $limit
            """, [("$after", after), ("$limit", filter.Limit), .. condition.Values]).Rows(row => row.GetInt64(0))];
    }

    private static IReadOnlyList<long> InMatches(SqliteConnection connection, Gate gate, ClaimFilter filter, SearchTerms terms)
    {
        var condition = Condition.On(filter);
        var passages = PassageIndex.Search(connection, gate, terms, filter.Limit, condition.OnPassage("f.rowid"));
        return In(connection, gate, passages.Select(match => match.Key), condition, filter.Limit);
    }

    private static IReadOnlyList<long> In(SqliteConnection connection, Gate gate, IEnumerable<long> passages, Condition condition, int limit) =>
        [.. gate.Ask(connection, $"""
            SELECT c.key FROM json_each($passages) k CROSS JOIN claim c ON c.passage = k.value CROSS JOIN version v ON v.key = c.key >> 24
            WHERE {Gate.Visible} AND {condition.Sql} ORDER BY k.key, c.first, c.key LIMIT $limit
            """, [("$passages", JsonSerializer.Serialize(passages.Distinct())), ("$limit", limit), .. condition.Values])
            .Rows(row => row.GetInt64(0))];

    private static IReadOnlyList<long> Newest(SqliteConnection connection, Gate gate, ClaimFilter filter)
    {
        // Few claims of a few speakers are looked up; else the articles are walked from the newest on until there are enough.
        var from = filter switch
        {
            { Article: not null } => $"version v {ClaimsOfVersion}",
            { Speakers: not null } => "claim c CROSS JOIN version v ON v.key = c.key >> 24",
            _ => $"version v INDEXED BY version_by_date {ClaimsOfVersion}",
        };
        var condition = Condition.On(filter);
        return [.. gate.Ask(connection, $"""
            SELECT c.key FROM {from} WHERE {Gate.Visible} AND {condition.Sql} ORDER BY v.published DESC, v.key DESC, c.key LIMIT $limit
            """, [("$limit", filter.Limit), .. condition.Values]).Rows(row => row.GetInt64(0))];
    }
}
