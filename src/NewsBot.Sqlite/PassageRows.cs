using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>The passages that were matched, with their words and where they stand.</summary>
internal static class PassageRows
{
    public static IReadOnlyList<PassageHit> Load(SqliteConnection connection, Gate gate, IReadOnlyList<PassageMatch> matches)
    {
        if (matches.Count == 0)
            return [];
        using var texts = new VersionTexts(connection);
        return [.. gate.Ask(connection, $"""
            SELECT k.key, p.paragraph, p.first, p.past, {HeadRow.Columns}
            FROM json_each($keys) k CROSS JOIN passage p ON p.key = k.value CROSS JOIN version v ON v.key = p.key >> 24
            WHERE {Gate.Visible} ORDER BY k.key
            """, ("$keys", JsonSerializer.Serialize(matches.Select(match => match.Key)))).Rows(row =>
            {
                var match = matches[row.GetInt32(0)];
                var span = new Span(row.GetInt32(2), row.GetInt32(3));
                return new PassageHit(match.Key, new Citation(HeadRow.Read(row, 4), row.GetInt32(1), span, span), span.Of(texts[Schema.VersionOf(match.Key)]), match.Score);
            })];
    }
}
