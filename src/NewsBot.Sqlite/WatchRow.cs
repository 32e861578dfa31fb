using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Core.Digests;

namespace NewsBot.Sqlite;

/// <summary>A watch between columns and nouns.</summary>
internal static class WatchRow
{
    public const string Columns = "w.key, w.platform, w.channel, w.place, w.space, w.parent, w.asker, w.subject, w.from_order, w.from_at, w.started, "
        + "(SELECT trouble FROM watch_notice WHERE watch = w.number AND (tries > 0 OR is_settled) ORDER BY number DESC LIMIT 1)";

    /// <summary>The column after <see cref="Columns"/>.</summary>
    private const int Past = 12;

    public static IEnumerable<Watch> Read(SqliteCommand command) => command.Rows(Read).OfType<Watch>();

    /// <summary>Of a notice's columns, which stand behind the watch's: key, claims, tries, begun, message.</summary>
    public static WatchNotice? Notice(SqliteDataReader row) => Read(row) is { } watch
        ? new WatchNotice(row.GetString(Past), watch, JsonSerializer.Deserialize<string[]>(row.GetString(Past + 1))!, row.GetInt32(Past + 2), row.Integer(Past + 3) is { } begun ? DateTimeOffset.FromUnixTimeMilliseconds(begun) : null) { Message = row.Text(Past + 4) }
        : null;

    public static void Add(SqliteConnection connection, Watch watch)
    {
        using var add = new PreparedStatement(connection, """
            INSERT INTO watch (key, platform, channel, place, space, parent, asker, subject, from_order, from_at, started, sense)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """, 12);
        add.Run(watch.Key, watch.Channel.Platform, watch.Channel.Id, (long)watch.Channel.Place, watch.Channel.Space, watch.Channel.Parent, watch.Asker,
            Written(watch.Subject), watch.From.Order, watch.From.At.ToUnixTimeMilliseconds(), watch.Started.ToUnixTimeMilliseconds(), watch.Subject.Sense);
    }

    /// <summary>As it is read back: words keep their marks.</summary>
    private static string Written(WatchSubject subject) => subject is WatchSubject.OfWords ? $"“{subject.Text}”" : subject.Text;

    /// <returns>Null for a subject that this version of the program does not understand.</returns>
    private static Watch? Read(SqliteDataReader row) => WatchSubject.TryParse(row.GetString(7), Flags.All, out var subject, out _)
        ? new Watch(
            row.GetString(0),
            new ChatChannel(row.GetString(1), row.GetString(2), (ChatPlace)row.GetInt32(3)) { Space = row.Text(4), Parent = row.Text(5) },
            row.GetString(6),
            subject,
            new ArchiveMark(row.GetInt64(8), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(9))),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(10)))
        { Trouble = row.Text(11) }
        : null;
}
