using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>A figure between columns and noun.</summary>
internal static class FigureRow
{
    /// <summary>A value as it is searched by: to four decimals, as <see cref="Quantity"/> compares; exact to 15 digits.</summary>
    public static double Searchable(decimal value) => (double)Math.Round(value, 4);

    public static string Exact(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <param name="at">The column of <c>unit</c>, before <c>exact_low</c> and the others.</param>
    public static Figure Read(SqliteDataReader row, int at)
    {
        var low = decimal.Parse(row.GetString(at + 1), CultureInfo.InvariantCulture);
        var high = row.Text(at + 2) is { } upper ? decimal.Parse(upper, CultureInfo.InvariantCulture) : low;
        return new Figure(new Span(row.GetInt32(at + 5), row.GetInt32(at + 6)), new Quantity(low, high, row.GetString(at)))
        {
            Margin = (FigureMargin)row.GetInt32(at + 3),
            IsChange = row.GetBoolean(at + 4),
            Of = row.SpanAt(at + 7),
            Trend = (FigureTrend)row.GetInt32(at + 9),
            Role = (FigureRole)row.GetInt32(at + 10),
            Whom = row.SpanAt(at + 11),
            What = row.SpanAt(at + 13),
            Period = row.SpanAt(at + 15),
        };
    }
}
