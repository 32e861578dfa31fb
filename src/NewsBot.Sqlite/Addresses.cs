using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>Articles by their addresses on the web, from a list of what the viewpoint sees that is kept in memory: two addresses are compared as no index of the file does.</summary>
internal sealed class Addresses
{
    private readonly UntilWrite<Dictionary<ArticleAddress, long>> _versions = new(Versions);

    public ArticleHead? Find(SqliteConnection connection, Gate gate, ArticleAddress address) =>
        _versions.Of(connection, gate).TryGetValue(address, out var version)
            ? gate.Ask(connection, $"SELECT {HeadRow.Columns} FROM version v WHERE v.key = $version AND {Gate.Visible}", ("$version", version)).Rows(row => HeadRow.Read(row, 0)).FirstOrDefault()
            : null;

    public IEnumerable<string> Hosts(SqliteConnection connection, Gate gate) =>
        _versions.Of(connection, gate).Keys.CountBy(address => address.Host).OrderByDescending(host => host.Value).ThenBy(host => host.Key, StringComparer.Ordinal).Select(host => host.Key);

    private static Dictionary<ArticleAddress, long> Versions(SqliteConnection connection, Gate gate)
    {
        var versions = new Dictionary<ArticleAddress, long>();
        var rows = gate.Ask(connection, $"SELECT v.key, v.url FROM version v WHERE v.url IS NOT NULL AND {Gate.Visible} ORDER BY v.key").Rows(row => (Key: row.GetInt64(0), Url: row.GetString(1)));
        foreach (var (key, url) in rows)
        {
            // In the order in which they were taken in: the last one stays.
            if (ArticleAddress.TryParse(url, out var address))
                versions[address] = key;
        }
        return versions;
    }
}
