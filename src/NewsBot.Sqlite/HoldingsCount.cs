using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>Counts what a viewpoint sees; every answer states it, so that it is counted again only where it may have changed.</summary>
/// <remarks>The count holds until the next write, by whatever program, and between two ends of embargoes.</remarks>
internal sealed class HoldingsCount
{
    private const int MostKept = 64;

    private readonly ConcurrentDictionary<string, Counted> _counted = new(StringComparer.Ordinal);

    public Holdings Of(SqliteConnection connection, Gate gate)
    {
        var writes = connection.Number("SELECT writes FROM state");
        if (_counted.TryGetValue(gate.Audiences, out var counted) && counted.Holds(writes, gate.Now))
            return counted.Holdings;
        counted = Count(connection, gate, writes);
        if (_counted.Count >= MostKept)
            _counted.Clear();
        _counted[gate.Audiences] = counted;
        return counted.Holdings;
    }

    private static Counted Count(SqliteConnection connection, Gate gate, long writes)
    {
        var (articles, passages, claims) = gate.Ask(connection, $"SELECT count(*), coalesce(sum(v.passages), 0), coalesce(sum(v.claims), 0) FROM version v WHERE {Gate.Visible}")
            .Rows(row => (row.GetInt32(0), row.GetInt32(1), row.GetInt32(2))).Single();
        var sources = gate.Ask(connection, $"SELECT count(DISTINCT vs.source) FROM version v CROSS JOIN version_source vs ON vs.version = v.key WHERE vs.said > 0 AND {Gate.Visible}")
            .Rows(row => row.GetInt32(0)).Single();
        var newest = gate.Ask(connection, $"""
            SELECT v.published, v.published_offset, v.published_has_time FROM version v
            WHERE v.published IS NOT NULL AND {Gate.Visible} ORDER BY v.published DESC, v.key DESC LIMIT 1
            """).Rows(row => HeadRow.ReadDate(row, 0)).FirstOrDefault();
        var until = connection.Number($"SELECT coalesce(min(embargo), {long.MaxValue}) FROM version WHERE is_newest = 1 AND is_restricted = 1 AND embargo > {gate.Now}");
        return new Counted(new Holdings(articles, passages, claims, sources, newest), writes, gate.Now, until);
    }

    private sealed record Counted(Holdings Holdings, long Writes, long From, long Until)
    {
        public bool Holds(long writes, long now) => writes == Writes && From <= now && now < Until;
    }
}
