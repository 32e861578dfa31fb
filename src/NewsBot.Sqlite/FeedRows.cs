using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;

namespace NewsBot.Sqlite;

/// <summary>Feeds in a file that <see cref="FeedTables"/> were made in.</summary>
internal sealed class FeedRows(ChatTurn turn) : IFeedStore
{
    private const string Columns = "place, name, outlet, audiences, every, is_of_settings, outcome, line, polled, due, newest, noted, failures, trouble, etag, modified, moved, body, added, updated, asked, is_inside";

    public Task<IReadOnlyList<FeedStanding>> AllAsync(CancellationToken cancellationToken) =>
        turn.DoAsync<IReadOnlyList<FeedStanding>>(connection => [.. connection.Select($"SELECT {Columns} FROM feed ORDER BY name").Rows(Read)], cancellationToken);

    public Task<bool> AddAsync(Feed feed, CancellationToken cancellationToken) => turn.DoAsync(
        connection => !connection.Select("SELECT 1 FROM feed WHERE place = $1 OR name = $2 COLLATE NOCASE", feed.Place, feed.Name).Rows(_ => true).Any() && Set(connection, feed),
        cancellationToken);

    public Task<bool> RemoveAsync(string place, CancellationToken cancellationToken) => turn.DoAsync(
        connection => connection.Change("DELETE FROM feed WHERE place = $1 AND is_of_settings = 0", place) > 0 && Forget(connection, place), cancellationToken);

    public Task AdoptAsync(IReadOnlyList<Feed> feeds, CancellationToken cancellationToken) => turn.DoAsync(
        connection =>
        {
            var before = connection.Select("SELECT place FROM feed WHERE is_of_settings = 1").Rows(row => row.GetString(0)).ToList();
            foreach (var place in before.Where(place => feeds.All(feed => feed.Place != place)))
            {
                connection.Change("DELETE FROM feed WHERE place = $1", place);
                Forget(connection, place);
            }
            // Names may have changed places within the settings.
            connection.Change("UPDATE feed SET name = '?' || place WHERE is_of_settings = 1");
            foreach (var feed in feeds)
            {
                connection.Change("UPDATE feed SET name = name || ' (' || place || ')' WHERE name = $1 COLLATE NOCASE AND place <> $2", feed.Name, feed.Place);
                Set(connection, feed);
            }
            return true;
        },
        cancellationToken);

    public Task KeepAsync(string place, FeedState state, CancellationToken cancellationToken) => turn.DoAsync(
        connection => connection.Change(
            "UPDATE feed SET outcome = $2, line = $3, polled = $4, due = $5, newest = $6, noted = $7, failures = $8, trouble = $9, etag = $10, modified = $11, moved = $12, body = $13, added = $14, updated = $15, asked = $16, is_inside = $17 WHERE place = $1",
            place, state.Outcome?.ToString(), state.Line, Written(state.Polled), Written(state.Due), Written(state.Newest), Written(state.Noted), state.Failures, Written(state.TroubleSince),
            state.ETag, state.LastModified, state.Moved, state.Body, state.Added, state.Updated, (long?)state.Asked?.TotalMilliseconds, state.IsInside),
        cancellationToken);

    public Task<IReadOnlyDictionary<string, SeenEntry>> SeenAsync(string place, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        turn.DoAsync(connection => FeedEntryRows.Seen(connection, place, keys), cancellationToken);

    public Task<SeenEntry?> SeenLikeAsync(string place, string print, CancellationToken cancellationToken) =>
        turn.DoAsync(connection => FeedEntryRows.Where(connection, "feed = $1 AND print = $2 LIMIT 1", place, print).Select(row => row.Entry).FirstOrDefault(), cancellationToken);

    public Task<IReadOnlyList<(string Place, SeenEntry Entry)>> BringersAsync(ArticleId article, CancellationToken cancellationToken) =>
        turn.DoAsync<IReadOnlyList<(string, SeenEntry)>>(connection => [.. FeedEntryRows.Where(connection, "article = $1 ORDER BY feed, key", article.Value)], cancellationToken);

    public Task NoteAsync(string place, IReadOnlyList<SeenEntry> entries, CancellationToken cancellationToken) => turn.DoAsync(
        connection => connection.Select("SELECT 1 FROM feed WHERE place = $1", place).Rows(_ => true).Any() && FeedEntryRows.Note(connection, place, entries), cancellationToken);

    public Task TouchAsync(string place, DateTimeOffset since, DateTimeOffset now, CancellationToken cancellationToken) =>
        turn.DoAsync(connection => connection.Change("UPDATE feed_entry SET seen = $3 WHERE feed = $1 AND seen >= $2", place, Written(since), Written(now)), cancellationToken);

    public Task ForgetAsync(string place, DateTimeOffset before, CancellationToken cancellationToken) =>
        turn.DoAsync(connection => connection.Change("DELETE FROM feed_entry WHERE feed = $1 AND seen < $2", place, Written(before)), cancellationToken);

    public Task<IReadOnlyList<SeenEntry>> DuePagesAsync(string place, DateTimeOffset now, int most, CancellationToken cancellationToken) => turn.DoAsync<IReadOnlyList<SeenEntry>>(
        connection => [.. FeedEntryRows.Where(connection, "feed = $1 AND page_due <= $2 ORDER BY page_due LIMIT $3", place, Written(now), most).Select(row => row.Entry)], cancellationToken);

    public Task<IReadOnlyList<string>> WithDuePagesAsync(DateTimeOffset now, CancellationToken cancellationToken) => turn.DoAsync<IReadOnlyList<string>>(
        connection => [.. connection.Select("SELECT place FROM feed WHERE EXISTS (SELECT 1 FROM feed_entry WHERE feed = place AND page_due <= $1)", Written(now)).Rows(row => row.GetString(0))], cancellationToken);

    private static bool Set(SqliteConnection connection, Feed feed) => connection.Change(
        """
        INSERT INTO feed (place, name, outlet, audiences, every, is_of_settings) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (place) DO UPDATE SET name = $2, outlet = $3, audiences = $4, every = $5, is_of_settings = $6
        """,
        feed.Place, feed.Name, feed.Outlet, string.Join('\n', feed.Audiences), (long?)feed.Every?.TotalMilliseconds, feed.IsOfSettings ? 1 : 0) > 0;

    private static bool Forget(SqliteConnection connection, string place)
    {
        connection.Change("DELETE FROM feed_entry WHERE feed = $1", place);
        return true;
    }

    private static FeedStanding Read(SqliteDataReader row) => new(
        new Feed(row.GetString(1), row.GetString(0))
        {
            Outlet = row.Text(2),
            Audiences = row.GetString(3).Split('\n', StringSplitOptions.RemoveEmptyEntries),
            Every = row.Integer(4) is { } every ? TimeSpan.FromMilliseconds(every) : null,
            IsOfSettings = row.GetInt32(5) != 0,
        },
        new FeedState
        {
            Outcome = Enum.TryParse<FeedOutcome>(row.Text(6), out var outcome) ? outcome : null,
            Line = row.Text(7) ?? FeedState.New.Line,
            Polled = InstantAt(row, 8),
            Due = InstantAt(row, 9),
            Newest = InstantAt(row, 10),
            Noted = InstantAt(row, 11),
            Failures = row.GetInt32(12),
            TroubleSince = InstantAt(row, 13),
            ETag = row.Text(14),
            LastModified = row.Text(15),
            Moved = row.Text(16),
            Body = row.Text(17),
            Added = row.GetInt64(18),
            Updated = row.GetInt64(19),
            Asked = row.Integer(20) is { } asked ? TimeSpan.FromMilliseconds(asked) : null,
            IsInside = row.Integer(21) is { } isInside ? isInside != 0 : null,
        });

    internal static DateTimeOffset? InstantAt(SqliteDataReader row, int column) => row.Integer(column) is { } instant ? DateTimeOffset.FromUnixTimeMilliseconds(instant) : null;

    internal static long? Written(DateTimeOffset? instant) => instant?.ToUnixTimeMilliseconds();
}
