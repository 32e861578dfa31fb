using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>Which articles have one origin, among those that a viewpoint sees.</summary>
internal static class OriginQueries
{
    public static IReadOnlyDictionary<ArticleId, ArticleId> Of(SqliteConnection connection, Gate gate, IReadOnlyCollection<ArticleId> articles)
    {
        var asked = gate.Ask(connection, $"""
            SELECT v.key, v.article_id FROM json_each($ids) id CROSS JOIN version v ON v.article_id = id.value AND v.is_newest = 1
            WHERE {Gate.Visible} AND EXISTS (SELECT 1 FROM reprint r WHERE r.version = v.key)
            """, ("$ids", JsonSerializer.Serialize(articles.Select(article => article.Value)))).Rows(row => (Key: row.GetInt64(0), Id: ArticleId.Parse(row.GetString(1)))).ToList();
        var ties = Ties(connection, gate, [.. asked.Select(article => article.Key)]);
        var origins = new Dictionary<ArticleId, ArticleId>();
        var firsts = new Dictionary<long, ArticleId>();
        foreach (var (key, id) in asked.Where(article => ties.ContainsKey(article.Key)))
        {
            if (!firsts.TryGetValue(key, out var first))
            {
                var all = Reached(key, ties);
                first = IdOf(connection, gate, all.Min());
                foreach (var other in all)
                    firsts[other] = first;
            }
            origins[id] = first;
        }
        return origins;
    }

    /// <summary>All ties that lead from these versions on, step by step.</summary>
    private static Dictionary<long, List<long>> Ties(SqliteConnection connection, Gate gate, IReadOnlyList<long> versions)
    {
        var ties = new Dictionary<long, List<long>>();
        for (var next = versions; next.Count > 0; next = [.. ties.Values.SelectMany(others => others).Distinct().Where(other => !ties.ContainsKey(other))])
        {
            var found = gate.Ask(connection, $"""
                SELECT r.version, r.other FROM json_each($versions) k CROSS JOIN reprint r ON r.version = k.value CROSS JOIN version v ON v.key = r.other WHERE {Gate.Visible}
                """, ("$versions", JsonSerializer.Serialize(next))).Rows(row => (From: row.GetInt64(0), To: row.GetInt64(1)));
            foreach (var from in found.GroupBy(tie => tie.From, tie => tie.To))
                ties[from.Key] = [.. from];
            foreach (var alone in next.Where(version => !ties.ContainsKey(version)))
                ties[alone] = [];
        }
        return ties.Where(tie => tie.Value.Count > 0).ToDictionary();
    }

    private static HashSet<long> Reached(long from, Dictionary<long, List<long>> ties)
    {
        var reached = new HashSet<long> { from };
        var open = new Queue<long>(reached);
        while (open.TryDequeue(out var version))
        {
            foreach (var other in ties[version].Where(reached.Add))
                open.Enqueue(other);
        }
        return reached;
    }

    private static ArticleId IdOf(SqliteConnection connection, Gate gate, long version) =>
        ArticleId.Parse(gate.Ask(connection, $"SELECT v.article_id FROM version v WHERE v.key = $key AND {Gate.Visible}", ("$key", version)).Rows(row => row.GetString(0)).Single());
}
