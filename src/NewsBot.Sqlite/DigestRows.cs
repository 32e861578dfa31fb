using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Chat;
using NewsBot.Core.Digests;

namespace NewsBot.Sqlite;

/// <summary>Digests in a file that <see cref="DigestTables"/> were made in.</summary>
internal sealed class DigestRows(ChatTurn turn) : IDigestStore
{
    private const string Columns = "key, platform, channel, place, space, schedule, after, is_of_settings";

    /// <summary>How long an ended digest is known.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    public Task<ChannelDigest?> SetAsync(ChannelDigest digest, DateTimeOffset now, CancellationToken cancellationToken) => turn.DoAsync(connection => Set(connection, digest, now), cancellationToken);

    public Task<ChannelDigest?> OfAsync(string platform, string channel, CancellationToken cancellationToken) => turn.DoAsync(connection => Of(connection, platform, channel), cancellationToken);

    public Task<IReadOnlyList<ChannelDigest>> AllAsync(CancellationToken cancellationToken) =>
        turn.DoAsync<IReadOnlyList<ChannelDigest>>(connection => [.. Ask(connection, "ended IS NULL ORDER BY number")], cancellationToken);

    public Task<ChannelDigest?> EndAsync(string platform, string channel, string by, DateTimeOffset now, CancellationToken cancellationToken) => turn.DoAsync(
        connection =>
        {
            if (EndedBy(connection, by) is { } before)
                return before;
            var digest = Of(connection, platform, channel);
            if (digest is not null)
                End(connection, digest.Key, by, now);
            return digest;
        },
        cancellationToken);

    public Task AdoptAsync(IReadOnlyList<ChannelDigest> digests, DateTimeOffset now, CancellationToken cancellationToken) => turn.DoAsync(
        connection =>
        {
            foreach (var old in Ask(connection, "ended IS NULL AND is_of_settings = 1").Where(old => digests.All(digest => digest.Key != old.Key)).ToList())
                End(connection, old.Key, "settings", now);
            foreach (var digest in digests)
            {
                // A channel that the settings file named before and names again begins anew.
                connection.Change("DELETE FROM digest WHERE key = $1 AND ended IS NOT NULL", digest.Key);
                Set(connection, digest, now);
            }
            return true;
        },
        cancellationToken);

    public Task ForgetAsync(string platform, string place, CancellationToken cancellationToken) => turn.DoAsync(
        connection =>
        {
            connection.Change("DELETE FROM digest WHERE platform = $1 AND (space = $2 OR channel = $2)", platform, place);
            connection.Change("DELETE FROM digest_post WHERE platform = $1 AND (space = $2 OR channel = $2) AND digest NOT IN (SELECT key FROM digest)", platform, place);
            return true;
        },
        cancellationToken);

    private static ChannelDigest? Set(SqliteConnection connection, ChannelDigest digest, DateTimeOffset now)
    {
        var channel = digest.Channel;
        if (connection.Select("SELECT 1 FROM digest WHERE key = $1", digest.Key).Rows(_ => true).Any())
            return EndedBy(connection, digest.Key);
        var before = Of(connection, channel.Platform, channel.Id);
        // Also one that this version of the program cannot read.
        connection.Change("UPDATE digest SET ended = $1, ended_by = $2 WHERE ended IS NULL AND platform = $3 AND channel = $4", now.ToUnixTimeMilliseconds(), digest.Key, channel.Platform, channel.Id);
        connection.Change($"INSERT INTO digest ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", digest.Key, channel.Platform, channel.Id, (long)channel.Place, channel.Space,
            digest.Schedule.Write(), digest.After.ToString("O", CultureInfo.InvariantCulture), digest.IsOfSettings ? 1 : 0);
        Forget(connection, now);
        return before;
    }

    private static void End(SqliteConnection connection, string key, string by, DateTimeOffset now)
    {
        connection.Change("UPDATE digest SET ended = $1, ended_by = $2 WHERE key = $3 AND ended IS NULL", now.ToUnixTimeMilliseconds(), by, key);
        Forget(connection, now);
    }

    private static void Forget(SqliteConnection connection, DateTimeOffset now) => connection.Change("DELETE FROM digest WHERE ended < $1", (now - Remembered).ToUnixTimeMilliseconds());

    private static ChannelDigest? Of(SqliteConnection connection, string platform, string channel) => Ask(connection, "ended IS NULL AND platform = $1 AND channel = $2", platform, channel).FirstOrDefault();

    private static ChannelDigest? EndedBy(SqliteConnection connection, string by) => Ask(connection, "ended IS NOT NULL AND ended_by = $1", by).FirstOrDefault();

    private static IEnumerable<ChannelDigest> Ask(SqliteConnection connection, string condition, params ReadOnlySpan<object?> values) =>
        connection.Select($"SELECT {Columns} FROM digest WHERE {condition}", values).Rows(Read).OfType<ChannelDigest>();

    /// <returns>Null for a schedule that this version of the program, or of the time zones, does not understand.</returns>
    private static ChannelDigest? Read(SqliteDataReader row) => DigestSchedule.TryParse(row.GetString(5), TimeZoneInfo.Utc, out var schedule, out _)
        ? new ChannelDigest(
            row.GetString(0),
            new ChatChannel(row.GetString(1), row.GetString(2), (ChatPlace)row.GetInt32(3)) { Space = row.Text(4) },
            schedule,
            DateOnly.ParseExact(row.GetString(6), "O", CultureInfo.InvariantCulture))
        { IsOfSettings = row.GetInt32(7) != 0 }
        : null;
}
