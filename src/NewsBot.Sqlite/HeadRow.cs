using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>The head of a version, and its dates, between columns and nouns.</summary>
internal static class HeadRow
{
    public const string Columns = "v.article_id, v.number, v.title, v.url, v.outlet, v.byline, v.published, v.published_offset, v.published_has_time";

    /// <param name="at">The column at which <see cref="Columns"/> begin.</param>
    public static ArticleHead Read(SqliteDataReader row, int at) => new(ArticleId.Parse(row.GetString(at)), row.GetInt32(at + 1), row.GetString(at + 2))
    {
        Url = row.Text(at + 3),
        Outlet = row.Text(at + 4),
        Byline = row.Text(at + 5),
        Published = ReadDate(row, at + 6),
    };

    /// <summary>A date from its three columns: milliseconds, offset in minutes, whether it has a time of day.</summary>
    public static NewsDate? ReadDate(SqliteDataReader row, int at) => row.Integer(at) is { } instant
        ? new NewsDate(DateTimeOffset.FromUnixTimeMilliseconds(instant).ToOffset(TimeSpan.FromMinutes(row.GetInt32(at + 1))), row.GetBoolean(at + 2))
        : null;
}
