using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>Builds claims again from their rows, as they were found.</summary>
internal static class ClaimRows
{
    private static string ClaimSql(string seen) => $"""
        SELECT c.key, c.kind, c.stance, c.first, c.past, c.fragments,
            c.source_first, c.source_past, c.cue_first, c.cue_past, c.place_first, c.place_past, c.time_first, c.time_past,
            s.name, s.is_named, c.speaker_role, c.speaker_is_resolved, w.name, w.is_named, c.via_role, c.via_is_resolved,
            p.paragraph, p.first, p.past, {HeadRow.Columns}
        FROM json_each($keys) k CROSS JOIN claim c ON c.key = k.value CROSS JOIN version v ON v.key = c.key >> 24
            CROSS JOIN passage p ON p.key = c.passage LEFT JOIN source s ON s.key = c.speaker LEFT JOIN source w ON w.key = c.via
        WHERE {seen} ORDER BY k.key
        """;

    private static string FigureSql(string seen) => $"""
        SELECT f.claim, f.unit, f.exact_low, f.exact_high, f.margin, f.is_change, f.first, f.past, f.of_first, f.of_past,
            f.trend, f.role, f.whom_first, f.whom_past, f.what_first, f.what_past, f.period_first, f.period_past
        FROM json_each($keys) k CROSS JOIN figure f ON f.claim = k.value CROSS JOIN version v ON v.key = f.claim >> 24
        WHERE {seen} ORDER BY f.claim, f.ordinal
        """;

    /// <summary>The claims of these keys, in their order.</summary>
    public static IReadOnlyList<Claim> Load(SqliteConnection connection, Gate gate, IReadOnlyCollection<long> keys, CancellationToken cancellationToken) =>
        Load(connection, gate, Gate.Visible, keys, cancellationToken);

    /// <param name="seen">The gate's condition.</param>
    public static IReadOnlyList<Claim> Load(SqliteConnection connection, Gate gate, string seen, IReadOnlyCollection<long> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
            return [];
        var wanted = ("$keys", (object?)JsonSerializer.Serialize(keys));
        var figures = gate.Ask(connection, FigureSql(seen), wanted).Rows(row => (Claim: row.GetInt64(0), Figure: FigureRow.Read(row, 1))).ToLookup(row => row.Claim, row => row.Figure);
        using var texts = new VersionTexts(connection);
        var claims = new List<Claim>(keys.Count);
        foreach (var claim in gate.Ask(connection, ClaimSql(seen), wanted).Rows(row => Read(row, figures, texts)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            claims.Add(claim);
        }
        return claims;
    }

    private static Claim Read(SqliteDataReader row, ILookup<long, Figure> figures, VersionTexts texts)
    {
        var key = row.GetInt64(0);
        var version = Schema.VersionOf(key);
        var words = new Span(row.GetInt32(3), row.GetInt32(4));
        var passage = new Span(row.GetInt32(23), row.GetInt32(24));
        var head = HeadRow.Read(row, 25);
        var attribution = new Attribution
        {
            Kind = (AttributionKind)row.GetInt32(1),
            Stance = (Stance)row.GetInt32(2),
            Content = Fragments.Read(row.Text(5)) ?? [words],
            Source = row.SpanAt(6),
            Cue = row.SpanAt(8),
            Place = row.SpanAt(10),
            Time = row.SpanAt(12),
            Speaker = SpeakerAt(row, 14),
            Via = SpeakerAt(row, 18),
            Figures = [.. figures[key]],
        };
        return new Claim(
            $"{head.Id}@{head.Version}#{Schema.PlaceOf(key)}",
            new Citation(head, row.GetInt32(22), words, passage),
            words.Of(texts[version]),
            passage.Of(texts[version]),
            attribution)
        {
            CueText = texts.Slice(version, attribution.Cue),
            SourceText = texts.Slice(version, attribution.Source),
            PlaceText = texts.Slice(version, attribution.Place),
            TimeText = texts.Slice(version, attribution.Time),
            Fragments = [.. attribution.Content.Select(fragment => fragment.Of(texts[version]))],
            Figures = [.. attribution.Figures.Select(figure => FigureText.From(figure, span => span.Of(texts[version])))],
        };
    }

    private static Speaker? SpeakerAt(SqliteDataReader row, int at) => row.Text(at) is { } name
        ? new Speaker(name, row.GetBoolean(at + 1)) { Role = row.Text(at + 2), IsResolved = row.GetBoolean(at + 3) }
        : null;
}
