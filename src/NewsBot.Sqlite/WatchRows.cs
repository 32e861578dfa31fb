using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;

namespace NewsBot.Sqlite;

/// <summary>Watches in a file that <see cref="WatchTables"/> were made in.</summary>
/// <param name="connection">Open; whoever opened it closes it.</param>
/// <param name="turn">Held while the connection is in use: it has one user at a time.</param>
internal sealed class WatchRows(SqliteConnection connection, SemaphoreSlim turn) : IWatchStore
{
    /// <summary>How long an ended watch is known.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    /// <summary>Of somebody in a channel; what tells them alone is one place, however they asked.</summary>
    private const string Own = "platform = $platform AND asker = $asker AND (channel = $channel OR ($place = place AND place = 2))";

    public Task<(WatchStart Outcome, Watch? Watch)> StartAsync(Watch watch, int most, CancellationToken cancellationToken) => DoAsync(() =>
    {
        // By its key first: the event that started it may be worked on again when it has ended.
        var there = WatchRow.Read(Ask($"key = $key OR (ended IS NULL AND {Own} AND sense = $sense) ORDER BY key = $key DESC", [("$key", watch.Key), ("$sense", watch.Subject.Sense), .. OwnOf(watch.Channel, watch.Asker)])).FirstOrDefault();
        if (there is not null)
            return (WatchStart.IsThere, (Watch?)there);
        var held = Command("SELECT count(*) FROM watch WHERE ended IS NULL AND platform = $platform AND asker = $asker", ("$platform", watch.Channel.Platform), ("$asker", watch.Asker)).Rows(row => row.GetInt32(0)).Single();
        if (held >= most)
            return (WatchStart.TooMany, null);
        WatchRow.Add(connection, watch);
        // The first round looks from here on.
        Run("INSERT OR IGNORE INTO watch_mark VALUES (1, $order, $at)", ("$order", watch.From.Order), ("$at", watch.From.At.ToUnixTimeMilliseconds()));
        return (WatchStart.Started, watch);
    }, cancellationToken);

    public Task<IReadOnlyList<Watch>> OfAsync(ChatChannel channel, string asker, CancellationToken cancellationToken) => DoAsync<IReadOnlyList<Watch>>(
        () => [.. WatchRow.Read(Ask($"ended IS NULL AND {Own} ORDER BY number", OwnOf(channel, asker)))],
        cancellationToken);

    public Task<IReadOnlyList<Watch>> AllAsync(CancellationToken cancellationToken) =>
        DoAsync<IReadOnlyList<Watch>>(() => [.. WatchRow.Read(Ask("ended IS NULL ORDER BY number"))], cancellationToken);

    public Task<Watch?> FindAsync(string key, CancellationToken cancellationToken) =>
        DoAsync(() => WatchRow.Read(Ask("ended IS NULL AND key = $key", ("$key", key))).FirstOrDefault(), cancellationToken);

    public Task EndAsync(IReadOnlyList<string> keys, string by, DateTimeOffset now, CancellationToken cancellationToken) => DoAsync(() =>
    {
        var written = ("$keys", (object?)JsonSerializer.Serialize(keys));
        Run("UPDATE watch SET ended = $now, ended_by = $by WHERE key IN (SELECT value FROM json_each($keys)) AND ended IS NULL", written, ("$by", by), ("$now", now.ToUnixTimeMilliseconds()));
        Clear("SELECT number FROM watch WHERE key IN (SELECT value FROM json_each($keys))", written);
        Run("DELETE FROM watch WHERE ended < $before", ("$before", (now - Remembered).ToUnixTimeMilliseconds()));
        return true;
    }, cancellationToken);

    public Task<IReadOnlyList<Watch>> EndedAsync(string by, CancellationToken cancellationToken) =>
        DoAsync<IReadOnlyList<Watch>>(() => [.. WatchRow.Read(Ask("ended IS NOT NULL AND ended_by = $by ORDER BY number", ("$by", by)))], cancellationToken);

    public Task<WatchPlace> PlaceAsync(ChatChannel channel, CancellationToken cancellationToken) => DoAsync(
        () => Command("SELECT quiet, told FROM watch_place WHERE platform = $platform AND channel = $channel", ("$platform", channel.Platform), ("$channel", channel.Id))
            .Rows(row => new WatchPlace(row.Text(0), row.Integer(1) is { } told ? DateTimeOffset.FromUnixTimeMilliseconds(told) : null)).FirstOrDefault() ?? new WatchPlace(null, null), cancellationToken);

    public Task SetQuietAsync(ChatChannel channel, string quiet, CancellationToken cancellationToken) => DoAsync(() => SetPlace(channel, "quiet", quiet), cancellationToken);

    public Task<ArchiveMark?> MarkAsync(CancellationToken cancellationToken) => DoAsync(
        () => Command("SELECT up_to, at FROM watch_mark").Rows(row => new ArchiveMark(row.GetInt64(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)))).FirstOrDefault(), cancellationToken);

    public Task NoteAsync(IReadOnlyList<WatchMatch> matches, ArchiveMark reached, CancellationToken cancellationToken) => DoAsync(() =>
    {
        using var number = new PreparedStatement(connection, "SELECT number FROM watch WHERE key = ?1 AND ended IS NULL", 1);
        using var tell = new PreparedStatement(connection, "INSERT OR IGNORE INTO watch_told VALUES (?1, ?2) RETURNING watch", 2);
        using var note = new PreparedStatement(connection, "INSERT OR IGNORE INTO watch_notice (key, watch, claims) VALUES (?1, ?2, ?3)", 3);
        using var wait = new PreparedStatement(connection, "INSERT OR REPLACE INTO watch_waiting VALUES (?1, ?2, ?3)", 3);
        using var renew = new PreparedStatement(connection, "UPDATE watch_notice SET claims = json_insert(claims, '$[#]', ?3) WHERE key = (SELECT notice FROM watch_waiting WHERE watch = ?1 AND sameness = ?2)", 3);
        foreach (var match in matches)
        {
            if (number.Value(match.Watch) is not { } watch)
                continue;
            var claims = match.Claims.Where(claim => tell.Value(watch, claim.Sameness) is not null).ToList();
            // What waits still to be told is told as the version has it that is the newest by then.
            foreach (var again in match.Claims.Except(claims))
                renew.Run(watch, again.Sameness, again.Id);
            if (claims.Count == 0)
                continue;
            var ids = claims.Select(claim => claim.Id).ToList();
            var key = KeyOf(match.Watch, ids);
            note.Run(key, watch, JsonSerializer.Serialize(ids));
            foreach (var claim in claims)
                wait.Run(watch, claim.Sameness, key);
        }
        Run("INSERT INTO watch_mark VALUES (1, $order, $at) ON CONFLICT DO UPDATE SET up_to = $order, at = $at", ("$order", reached.Order), ("$at", reached.At.ToUnixTimeMilliseconds()));
        return true;
    }, cancellationToken);

    public Task<IReadOnlyList<WatchNotice>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        NoticesAsync("n.is_settled = 0 AND n.due <= $now AND w.ended IS NULL", ("$now", now.ToUnixTimeMilliseconds()), cancellationToken);

    public Task<IReadOnlyList<WatchNotice>> InMessageAsync(string message, CancellationToken cancellationToken) =>
        NoticesAsync("n.key IN (SELECT notice FROM watch_message WHERE message = $message) AND w.ended IS NULL", ("$message", message), cancellationToken);

    public Task BeginAsync(IReadOnlyList<string> notices, string message, DateTimeOffset now, CancellationToken cancellationToken) => DoAsync(() =>
    {
        using var begin = new PreparedStatement(connection, "UPDATE watch_notice SET begun = coalesce(begun, ?2) WHERE key = ?1", 2);
        using var join = new PreparedStatement(connection, "INSERT OR REPLACE INTO watch_message VALUES (?1, ?2)", 2);
        foreach (var notice in notices)
        {
            begin.Run(notice, now.ToUnixTimeMilliseconds());
            join.Run(notice, message);
        }
        return true;
    }, cancellationToken);

    public Task PutOffAsync(string notice, string trouble, DateTimeOffset? again, CancellationToken cancellationToken) => DoAsync(() =>
    {
        Run("UPDATE watch_notice SET begun = NULL, tries = tries + 1, trouble = $trouble, due = coalesce($again, due), is_settled = $again IS NULL WHERE key = $notice",
            ("$notice", notice), ("$trouble", trouble), ("$again", again?.ToUnixTimeMilliseconds()));
        if (again is null)
            Run("DELETE FROM watch_waiting WHERE notice = $notice", ("$notice", notice));
        return true;
    }, cancellationToken);

    public Task SettleAsync(IReadOnlyList<string> notices, ChatChannel? at, DateTimeOffset now, CancellationToken cancellationToken) => DoAsync(() =>
    {
        using var settle = new PreparedStatement(connection, "UPDATE watch_notice SET is_settled = 1, trouble = NULL WHERE key = ?1", 1);
        using var done = new PreparedStatement(connection, "DELETE FROM watch_waiting WHERE notice = ?1", 1);
        foreach (var notice in notices)
        {
            settle.Run(notice);
            done.Run(notice);
        }
        return at is null || SetPlace(at, "told", now.ToUnixTimeMilliseconds());
    }, cancellationToken);

    public Task ForgetAsync(string platform, string place, CancellationToken cancellationToken) => DoAsync(() =>
    {
        const string there = "platform = $platform AND (space = $place OR channel = $place OR parent = $place)";
        Clear($"SELECT number FROM watch WHERE {there}", ("$platform", platform), ("$place", place));
        Run($"DELETE FROM watch WHERE {there}", ("$platform", platform), ("$place", place));
        Run($"DELETE FROM watch_place WHERE {there}", ("$platform", platform), ("$place", place));
        return true;
    }, cancellationToken);

    /// <summary>What a watch found goes with it.</summary>
    private void Clear(string watches, params ReadOnlySpan<(string, object?)> values)
    {
        Run($"DELETE FROM watch_waiting WHERE watch IN ({watches})", values);
        Run($"DELETE FROM watch_message WHERE notice IN (SELECT key FROM watch_notice WHERE watch IN ({watches}))", values);
        Run($"DELETE FROM watch_notice WHERE watch IN ({watches})", values);
        Run($"DELETE FROM watch_told WHERE watch IN ({watches})", values);
    }

    private bool SetPlace(ChatChannel channel, string column, object value)
    {
        Run($"INSERT INTO watch_place (platform, channel, space, parent, {column}) VALUES ($platform, $channel, $space, $parent, $value) ON CONFLICT DO UPDATE SET {column} = $value",
            ("$platform", channel.Platform), ("$channel", channel.Id), ("$space", channel.Space), ("$parent", channel.Parent), ("$value", value));
        return true;
    }

    private Task<IReadOnlyList<WatchNotice>> NoticesAsync(string condition, (string, object?) value, CancellationToken cancellationToken) => DoAsync<IReadOnlyList<WatchNotice>>(
        () => [.. Command($"""
            SELECT {WatchRow.Columns}, n.key, n.claims, n.tries, n.begun, (SELECT message FROM watch_message WHERE notice = n.key)
            FROM watch_notice n CROSS JOIN watch w ON w.number = n.watch WHERE {condition} ORDER BY n.number
            """, value).Rows(WatchRow.Notice).OfType<WatchNotice>()],
        cancellationToken);

    private static (string, object?)[] OwnOf(ChatChannel channel, string asker) =>
        [("$platform", channel.Platform), ("$asker", asker), ("$channel", channel.Id), ("$place", (int)channel.Place)];

    private SqliteCommand Ask(string condition, params ReadOnlySpan<(string, object?)> values) => Command($"SELECT {WatchRow.Columns} FROM watch w WHERE {condition}", values);

    private void Run(string sql, params ReadOnlySpan<(string, object?)> values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    private async Task<T> DoAsync<T>(Func<T> steps, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            T result = default!;
            await Task.Run(() => connection.InTransaction(() => result = steps()), cancellationToken);
            return result;
        }
        catch (SqliteException failure) when (SqliteFailure.Explain(failure, connection.DataSource) is { } explained)
        {
            throw explained;
        }
        finally
        {
            turn.Release();
        }
    }

    private static string KeyOf(string watch, IEnumerable<string> claims) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{watch}\n{string.Join('\n', claims)}")))[..16];
}
