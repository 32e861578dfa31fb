using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Sqlite;

/// <summary>Articles by what a person types for one: its id, words of its title, a part of its id.</summary>
internal static class ArticleQueries
{
    private const int MostWords = 24;

    public static IReadOnlyList<ArticleHead> Like(SqliteConnection connection, Gate gate, string idOrTitle, int limit)
    {
        var asked = idOrTitle.Trim();
        var exact = Heads(connection, gate, "v.article_id = $id", "v.key", limit, ("$id", asked));
        if (exact.Count > 0 || asked.Length == 0)
            return exact;
        var titled = ByTitle(connection, gate, asked, limit);
        return titled.Count > 0
            ? titled
            : Heads(connection, gate, "instr(lower(v.article_id), lower($id)) > 0", "length(v.article_id), v.article_id", limit, ("$id", asked));
    }

    public static IReadOnlySet<ArticleId> Seen(SqliteConnection connection, Gate gate, IEnumerable<ArticleId> articles) =>
        gate.Ask(connection, $"""
            SELECT v.article_id FROM json_each($ids) id CROSS JOIN version v ON v.article_id = id.value WHERE ({Gate.Visible}) OR ({Gate.Withdrawn})
            """, ("$ids", JsonSerializer.Serialize(articles.Select(article => article.Value)))).Rows(row => ArticleId.Parse(row.GetString(0))).ToHashSet();

    private static IReadOnlyList<ArticleHead> ByTitle(SqliteConnection connection, Gate gate, string asked, int limit)
    {
        var words = NameKeys.Fold(asked).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).Select((word, i) => ($"$word{i}", (object?)$" {word}")).ToArray();
        if (words.Length == 0)
            return [];
        // A folded title has a blank before each word, so that each word that was asked for begins one of its own.
        var all = string.Join(" AND ", words.Select(word => $"instr(v.folded_title, {word.Item1}) > 0"));
        return Heads(connection, gate, all, "length(v.title), v.published DESC, v.article_id", limit, words);
    }

    private static IReadOnlyList<ArticleHead> Heads(SqliteConnection connection, Gate gate, string condition, string order, int limit, params (string, object?)[] values) =>
        [.. gate.Ask(connection, $"SELECT {HeadRow.Columns} FROM version v WHERE {condition} AND {Gate.Visible} ORDER BY {order} LIMIT $limit", [("$limit", limit), .. values])
            .Rows(row => HeadRow.Read(row, 0))];
}
