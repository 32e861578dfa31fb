using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>Counts what a viewpoint sees; every answer states it, so that it is counted again only where it may have changed.</summary>
internal sealed class HoldingsCount
{
    private readonly UntilWrite<Holdings> _counted = new(Count);

    public Holdings Of(SqliteConnection connection, Gate gate) => _counted.Of(connection, gate);

    private static Holdings Count(SqliteConnection connection, Gate gate)
    {
        var (articles, passages, claims) = gate.Ask(connection, $"SELECT count(*), coalesce(sum(v.passages), 0), coalesce(sum(v.claims), 0) FROM version v WHERE {Gate.Visible}")
            .Rows(row => (row.GetInt32(0), row.GetInt32(1), row.GetInt32(2))).Single();
        var sources = gate.Ask(connection, $"SELECT count(DISTINCT vs.source) FROM version v CROSS JOIN version_source vs ON vs.version = v.key WHERE vs.said > 0 AND {Gate.Visible}")
            .Rows(row => row.GetInt32(0)).Single();
        var newest = gate.Ask(connection, $"""
            SELECT v.published, v.published_offset, v.published_has_time FROM version v
            WHERE v.published IS NOT NULL AND {Gate.Visible} ORDER BY v.published DESC, v.key DESC LIMIT 1
            """).Rows(row => HeadRow.ReadDate(row, 0)).FirstOrDefault();
        return new Holdings(articles, passages, claims, sources, newest);
    }
}
