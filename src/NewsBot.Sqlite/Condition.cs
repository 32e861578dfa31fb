using System.Text.Json;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>A condition in SQL with the values that it names; no value ever stands in the SQL.</summary>
internal sealed record Condition(string Sql, IReadOnlyList<(string Name, object? Value)> Values)
{
    private const string TakenSince = "(v.taken >= $since OR (v.is_restricted = 1 AND v.embargo >= $since))";

    public static Condition Always { get; } = new("1", []);

    /// <summary>What a filter asks of a claim <c>c</c> of a version <c>v</c>, full text aside.</summary>
    public static Condition On(ClaimFilter filter)
    {
        var parts = new List<string>();
        var values = new List<(string, object?)>();
        if (filter.Speakers is { } speakers)
        {
            const string keys = "SELECT key FROM source WHERE name IN (SELECT value FROM json_each($speakers))";
            parts.Add($"(c.speaker IN ({keys}) OR c.via IN ({keys}))");
            values.Add(("$speakers", JsonSerializer.Serialize(speakers)));
        }
        AddArticle(filter, parts, values);
        if (filter.IsNamed is { } named)
        {
            // A pronoun that nothing resolves is no anonymous source: who stands behind it is open.
            parts.Add("c.speaker_is_resolved = 1 AND EXISTS (SELECT 1 FROM source s WHERE s.key = c.speaker AND s.is_named = $named)");
            values.Add(("$named", named ? 1 : 0));
        }
        if (filter.IsAttributed is { } attributed)
            parts.Add($"c.kind {(attributed ? "<>" : "=")} {(int)AttributionKind.None}");
        if (filter.OnlyQuotations)
            parts.Add($"c.kind IN ({(int)AttributionKind.Direct}, {(int)AttributionKind.Partial})");
        if (filter.OnlyAudited)
            parts.Add($"(c.kind <> {(int)AttributionKind.None} OR EXISTS (SELECT 1 FROM figure f WHERE f.claim = c.key))");
        if (filter.Figure is { } figure)
        {
            // The unary plus keeps SQLite from walking every figure of that value for each claim.
            parts.Add("EXISTS (SELECT 1 FROM figure f WHERE f.claim = c.key AND +f.unit = $unit AND (+f.low BETWEEN $low AND $high OR +f.high BETWEEN $low AND $high))");
            values.AddRange([("$unit", figure.Unit), ("$low", FigureRow.Searchable(figure.Low)), ("$high", FigureRow.Searchable(figure.High))]);
        }
        if (filter.Units is { } units)
        {
            parts.Add("EXISTS (SELECT 1 FROM figure f WHERE f.claim = c.key AND +f.unit IN (SELECT value FROM json_each($units)))");
            values.Add(("$units", JsonSerializer.Serialize(units)));
        }
        return All(parts, values);
    }

    /// <summary>What a filter asks of a version <c>v</c>.</summary>
    public static Condition OnVersion(ClaimFilter filter)
    {
        var parts = new List<string>();
        var values = new List<(string, object?)>();
        AddArticle(filter, parts, values);
        return All(parts, values);
    }

    /// <summary>Met by a passage of that key with a claim that meets this condition.</summary>
    public Condition OnPassage(string key) => new($"EXISTS (SELECT 1 FROM claim c WHERE c.passage = {key} AND {Sql})", Values);

    private static Condition All(List<string> parts, List<(string, object?)> values) => parts.Count == 0 ? Always : new Condition(string.Join(" AND ", parts), values);

    private static void AddArticle(ClaimFilter filter, List<string> parts, List<(string, object?)> values)
    {
        if (filter.Article is { } article)
        {
            parts.Add("v.article_id = $article");
            values.Add(("$article", article.Value));
        }
        if (filter.Since is { } since)
        {
            parts.Add(TakenSince);
            values.Add(("$since", Gate.Opens(since)));
        }
    }
}
