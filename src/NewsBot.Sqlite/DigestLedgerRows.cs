using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;

namespace NewsBot.Sqlite;

/// <summary>The ledger of digests in a file that <see cref="DigestTables"/> were made in.</summary>
internal sealed class DigestLedgerRows(ChatTurn turn) : IDigestLedger
{
    private const string Columns = "digest, date, due, since, beyond_order, beyond_at, up_to_order, up_to_at, tries, trouble, again, begun, open, outcome, settled";

    /// <summary>How long a settled line is kept that is not the last of its channel.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(400);

    public Task<DateOnly?> LastDoneAsync(string digest, DateOnly today, DateTimeOffset now, CancellationToken cancellationToken) => turn.DoAsync(
        connection => connection.Select(
            $"SELECT max(date) FROM digest_post WHERE digest = $1 AND date <= $2 AND NOT (outcome IS '{nameof(DigestOutcome.Missed)}' AND settled > $3)", digest, Written(today), Written(now))
            .Rows(row => row.Text(0) is { } date ? DateIn(date) : (DateOnly?)null).Single(),
        cancellationToken);

    public Task<ArchiveMark?> ToldAsync(string platform, string channel, CancellationToken cancellationToken) => turn.DoAsync(
        connection => connection.Select(
            $"""
            SELECT up_to_order, up_to_at FROM digest_post
            WHERE platform = $1 AND channel = $2 AND outcome IN ('{nameof(DigestOutcome.Posted)}', '{nameof(DigestOutcome.Silent)}', '{nameof(DigestOutcome.Assumed)}') ORDER BY number DESC LIMIT 1
            """, platform, channel).Rows(row => MarkAt(row, 0)).FirstOrDefault(),
        cancellationToken);

    public Task<bool> ClaimAsync(DigestPost post, ChannelDigest digest, string holder, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken) => turn.DoAsync(
        connection =>
        {
            connection.Change("DELETE FROM digest_post WHERE settled < $1 AND platform = $2 AND channel = $3", Written(now - Remembered), digest.Channel.Platform, digest.Channel.Id);
            // One that has been ended meanwhile is not posted any more.
            return connection.Change(
                $"""
                INSERT INTO digest_post (digest, date, platform, channel, space, due, since, beyond_order, beyond_at, up_to_order, up_to_at, holder, held_until)
                SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 WHERE EXISTS (SELECT 1 FROM digest WHERE key = $1 AND ended IS NULL)
                ON CONFLICT (digest, date) DO UPDATE SET due = $6, since = $7, beyond_order = $8, beyond_at = $9, up_to_order = $10, up_to_at = $11, holder = $12, held_until = $13, outcome = NULL, settled = NULL
                WHERE outcome = '{nameof(DigestOutcome.Missed)}'
                """,
                digest.Key, Written(post.Date), digest.Channel.Platform, digest.Channel.Id, digest.Channel.Space, Written(post.Due), Written(post.Since),
                post.Beyond?.Order, Written(post.Beyond?.At), post.UpTo.Order, Written(post.UpTo.At), holder, Written(until)) > 0;
        },
        cancellationToken);

    public Task<DigestPost?> TakeUpAsync(string digest, string holder, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken) => turn.DoAsync(
        connection => connection.Select(
            // Held for longer than anybody holds: the clock was set back.
            $"""
            UPDATE digest_post SET holder = $2, held_until = $4 WHERE number = (
                SELECT number FROM digest_post WHERE digest = $1 AND outcome IS NULL
                    AND (holder IS NULL OR holder = $2 OR held_until <= $3 OR held_until > $4) AND (again IS NULL OR again <= $3 OR again > $3 + $5) ORDER BY date LIMIT 1)
            RETURNING {Columns}
            """, digest, holder, Written(now), Written(until), (long)TimeSpan.FromDays(1).TotalMilliseconds).Rows(Read).ToList().FirstOrDefault(),
        cancellationToken);

    public Task<bool> BeginAsync(DigestPost post, string holder, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken) => turn.DoAsync(
        connection => connection.Change(
            """
            UPDATE digest_post SET begun = coalesce(begun, $4), open = $4, held_until = $5
            WHERE digest = $1 AND date = $2 AND holder = $3 AND outcome IS NULL AND EXISTS (SELECT 1 FROM digest WHERE key = $1 AND ended IS NULL)
            """, post.Digest, Written(post.Date), holder, Written(now), Written(until)) > 0,
        cancellationToken);

    public Task PutOffAsync(DigestPost post, string trouble, DateTimeOffset again, CancellationToken cancellationToken) => turn.DoAsync(
        connection => connection.Change("UPDATE digest_post SET tries = tries + 1, trouble = $3, again = $4, open = NULL, holder = NULL WHERE digest = $1 AND date = $2 AND outcome IS NULL",
            post.Digest, Written(post.Date), trouble, Written(again)),
        cancellationToken);

    public Task SettleAsync(DigestPost post, DigestOutcome outcome, DateTimeOffset now, CancellationToken cancellationToken) => turn.DoAsync(
        connection => connection.Change("UPDATE digest_post SET outcome = $3, settled = $4, holder = NULL WHERE digest = $1 AND date = $2 AND outcome IS NULL",
            post.Digest, Written(post.Date), $"{outcome}", Written(now)),
        cancellationToken);

    public Task MissAsync(ChannelDigest digest, IReadOnlyList<DateOnly> dates, DateTimeOffset now, CancellationToken cancellationToken) => turn.DoAsync(
        connection =>
        {
            foreach (var date in dates)
                connection.Change("INSERT INTO digest_post (digest, date, platform, channel, space, outcome, settled) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (digest, date) DO NOTHING",
                    digest.Key, Written(date), digest.Channel.Platform, digest.Channel.Id, digest.Channel.Space, nameof(DigestOutcome.Missed), Written(now));
            return true;
        },
        cancellationToken);

    public Task LetGoAsync(CancellationToken cancellationToken) => turn.DoAsync(connection => connection.Change("UPDATE digest_post SET holder = NULL WHERE outcome IS NULL"), cancellationToken);

    public Task<IReadOnlyList<DigestPost>> LinesAsync(string digest, int most, CancellationToken cancellationToken) => turn.DoAsync<IReadOnlyList<DigestPost>>(
        connection => [.. connection.Select($"SELECT {Columns} FROM digest_post WHERE digest = $1 ORDER BY date DESC LIMIT $2", digest, most).Rows(Read)], cancellationToken);

    private static DigestPost Read(SqliteDataReader row) => new(row.GetString(0), DateIn(row.GetString(1)), InstantAt(row, 2) ?? default, InstantAt(row, 3) ?? default, MarkAt(row, 4), MarkAt(row, 6) ?? new ArchiveMark(0, default))
    {
        Tries = row.GetInt32(8),
        Trouble = row.Text(9),
        Again = InstantAt(row, 10),
        Begun = InstantAt(row, 11),
        Open = InstantAt(row, 12),
        Outcome = row.Text(13) is { } outcome ? Enum.Parse<DigestOutcome>(outcome) : null,
        Settled = InstantAt(row, 14),
    };

    private static ArchiveMark? MarkAt(SqliteDataReader row, int column) => row.Integer(column) is { } order && InstantAt(row, column + 1) is { } at ? new ArchiveMark(order, at) : null;

    private static DateTimeOffset? InstantAt(SqliteDataReader row, int column) => row.Integer(column) is { } instant ? DateTimeOffset.FromUnixTimeMilliseconds(instant) : null;

    private static long Written(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds();

    private static long? Written(DateTimeOffset? instant) => instant?.ToUnixTimeMilliseconds();

    private static string Written(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly DateIn(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
