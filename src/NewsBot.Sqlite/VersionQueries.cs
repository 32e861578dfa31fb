using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>Versions of articles with their claims, earlier ones too, and articles that were taken back.</summary>
internal static class VersionQueries
{
    private static readonly string ClaimsOfVersion = $"CROSS JOIN claim c ON c.key BETWEEN v.key << 24 AND (v.key << 24) + {Schema.KeysPerVersion - 1}";

    public static IReadOnlyList<Claim> Claims(SqliteConnection connection, Gate gate, ArticleId article, int version, CancellationToken cancellationToken) =>
        Load(connection, gate, gate.Ask(connection, $"SELECT c.key FROM version v {ClaimsOfVersion} WHERE v.article_id = $article AND v.number = $number AND {Gate.Kept} ORDER BY c.key",
            ("$article", article.Value), ("$number", version)), cancellationToken);

    public static IReadOnlyList<ArticleVersion> Of(SqliteConnection connection, Gate gate, IReadOnlyList<ArticleId> articles, int earlier, CancellationToken cancellationToken)
    {
        var versions = gate.Ask(connection, $"""
            SELECT v.key, v.taken, v.embargo, {HeadRow.Columns} FROM json_each($articles) k
                CROSS JOIN version w ON w.article_id = k.value AND w.is_newest = 1
                CROSS JOIN version v ON v.article_id = k.value AND v.number >= w.number - $earlier
            WHERE {Gate.Kept} ORDER BY k.key, v.number DESC
            """, ("$articles", JsonSerializer.Serialize(articles.Select(article => article.Value).Distinct())), ("$earlier", earlier))
            .Rows(row => (Key: row.GetInt64(0), Taken: row.Integer(1), Opened: row.Integer(2), Article: HeadRow.Read(row, 3))).ToList();
        var claims = Load(connection, gate, gate.Ask(connection, $"SELECT c.key FROM json_each($versions) k CROSS JOIN version v ON v.key = k.value {ClaimsOfVersion} WHERE {Gate.Kept} ORDER BY c.key",
            ("$versions", JsonSerializer.Serialize(versions.Select(version => version.Key)))), cancellationToken).ToLookup(claim => (claim.Citation.Article.Id, claim.Citation.Article.Version));
        return [.. versions.Select(version => new ArticleVersion(version.Article, Instant(version.Taken), [.. claims[(version.Article.Id, version.Article.Version)]]) { Opened = Instant(version.Opened) })];
    }

    public static IReadOnlyList<WithdrawnArticle> Withdrawn(SqliteConnection connection, Gate gate) =>
        [.. gate.Ask(connection, $"SELECT v.key, v.withdrawn, v.embargo, {HeadRow.Columns} FROM version v WHERE {Gate.Withdrawn} ORDER BY v.key DESC")
            .Rows(row => new WithdrawnArticle(HeadRow.Read(row, 3), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.GetInt64(0)) { Opened = Instant(row.Integer(2)) })];

    private static IReadOnlyList<Claim> Load(SqliteConnection connection, Gate gate, SqliteCommand keys, CancellationToken cancellationToken) =>
        ClaimRows.Load(connection, gate, Gate.Kept, [.. keys.Rows(row => row.GetInt64(0))], cancellationToken);

    private static DateTimeOffset? Instant(long? milliseconds) => milliseconds is { } instant ? DateTimeOffset.FromUnixTimeMilliseconds(instant) : null;
}
