using Microsoft.Data.Sqlite;

namespace NewsBot.Sqlite;

/// <summary>Which claims have a figure, or one near it: their keys, in order. Values decide, never the printed words.</summary>
internal static class FigureQueries
{
    /// <summary>What lies above the value, what lies below it, and the ranges around it.</summary>
    private static readonly (string Condition, string Order, string Distance)[] Sides =
    [
        ("f.low >= $value", "f.low, f.claim", "f.low - $value"),
        ("f.high <= $value", "f.high DESC, f.claim", "$value - f.high"),
        ("f.high > f.low AND f.low < $value AND f.high > $value", "f.low, f.claim", "0.0"),
    ];

    /// <summary>Claims with a figure that lies between the two bounds, or a range of which an end does. Asked for either end in one condition, SQLite goes through every figure of the unit.</summary>
    public static IReadOnlyList<long> Between(SqliteConnection connection, Gate gate, string? unit, decimal low, decimal high, int limit) =>
        [.. gate.Ask(connection, $"""
            SELECT f.claim, v.published, v.key FROM (
                SELECT f.claim FROM figure f WHERE {In(unit)} AND f.low BETWEEN $low AND $high UNION SELECT f.claim FROM figure f WHERE {In(unit)} AND f.high BETWEEN $low AND $high) f
                CROSS JOIN version v ON v.key = f.claim >> 24
            WHERE {Gate.Visible}
            ORDER BY v.published DESC, v.key DESC, f.claim LIMIT $limit
            """, ("$unit", unit), ("$low", FigureRow.Searchable(low)), ("$high", FigureRow.Searchable(high)), ("$limit", limit))
            .Rows(row => row.GetInt64(0))];

    /// <summary>Claims by the distance from the value to their nearest figure; a range is no distance from what lies in it.</summary>
    public static IReadOnlyList<long> Near(SqliteConnection connection, Gate gate, string? unit, decimal value, int limit)
    {
        var nearest = new Dictionary<long, double>();
        foreach (var (condition, order, distance) in Sides)
        {
            // The rows come nearest first, and one claim may have several figures: as many claims as are wanted, not as many rows.
            var claims = gate.Ask(connection, $"""
                SELECT f.claim, {distance} FROM figure f CROSS JOIN version v ON v.key = f.claim >> 24
                WHERE {In(unit)} AND {condition} AND {Gate.Visible} ORDER BY {order}
                """, ("$unit", unit), ("$value", FigureRow.Searchable(value))).Rows(row => (Claim: row.GetInt64(0), Distance: row.GetDouble(1)));
            foreach (var (claim, apart) in claims.DistinctBy(row => row.Claim).Take(limit))
                nearest[claim] = Math.Min(apart, nearest.GetValueOrDefault(claim, double.MaxValue));
        }
        return [.. nearest.OrderBy(claim => claim.Value).ThenBy(claim => claim.Key).Take(limit).Select(claim => claim.Key)];
    }

    private static string In(string? unit) => unit is null ? "$unit IS NULL" : "f.unit = $unit";
}
