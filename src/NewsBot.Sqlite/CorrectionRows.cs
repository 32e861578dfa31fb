using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;

namespace NewsBot.Sqlite;

/// <summary>The ledger of corrections, in a file that <see cref="CorrectionTables"/> were made in.</summary>
/// <param name="connection">Open; whoever opened it closes it.</param>
/// <param name="turn">Held while the connection is in use: it has one user at a time.</param>
internal sealed class CorrectionRows(SqliteConnection connection, SemaphoreSlim turn) : ICorrectionStore
{
    private const int Told = 1;
    private const int Marked = 2;
    private const int GivenUp = 3;

    /// <summary>As long as the answers that are corrected.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public Task<ArchiveMark?> MarkAsync(CancellationToken cancellationToken) => DoAsync(
        () => connection.Select("SELECT up_to, at FROM correction_mark").Rows(row => new ArchiveMark(row.GetInt64(0), Instant(row.GetInt64(1)))).FirstOrDefault(), cancellationToken);

    public Task NoteAsync(IReadOnlyList<CorrectionDue> found, ArchiveMark reached, DateTimeOffset now, CancellationToken cancellationToken) => DoAsync(() =>
    {
        var before = (now - Kept).ToUnixTimeMilliseconds();
        connection.Change("DELETE FROM correction WHERE stage > 0 AND noted < $1", before);
        foreach (var (channel, article, title) in found)
        {
            connection.Change("""
                INSERT INTO correction (platform, channel, place, space, parent, article, title, noted) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING
                """, channel.Platform, channel.Id, (long)channel.Place, channel.Space, channel.Parent, article.Value, title, now.ToUnixTimeMilliseconds());
        }
        return connection.Change("INSERT INTO correction_mark VALUES (1, $1, $2) ON CONFLICT DO UPDATE SET up_to = $1, at = $2", reached.Order, reached.At.ToUnixTimeMilliseconds());
    }, cancellationToken);

    public Task<IReadOnlyList<CorrectionEntry>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        EntriesAsync("stage = 0 AND due <= $1 ORDER BY number", [now.ToUnixTimeMilliseconds()], cancellationToken);

    public Task<ToldArticle?> ToldAsync(CorrectionDue due, CancellationToken cancellationToken) => DoAsync(
        () => connection.Select("SELECT body FROM correction_told WHERE platform = $1 AND channel = $2 AND article = $3", due.Channel.Platform, due.Channel.Id, due.Article.Value)
            .Rows(row => ChatBody.Read<ToldArticle>(row.GetFieldValue<byte[]>(0))).FirstOrDefault(),
        cancellationToken);

    public Task BeginAsync(long entry, CorrectionTelling telling, DateTimeOffset now, CancellationToken cancellationToken) => ChangeAsync(
        "begun = $2, telling = $3", entry, [now.ToUnixTimeMilliseconds(), ChatBody.Of(telling)], cancellationToken);

    public Task PutOffAsync(long entry, string trouble, DateTimeOffset? again, CancellationToken cancellationToken) => ChangeAsync(
        $"begun = NULL, tries = tries + 1, trouble = $2, due = coalesce($3, due), stage = CASE WHEN $3 IS NULL THEN {GivenUp} ELSE stage END", entry, [trouble, again?.ToUnixTimeMilliseconds()], cancellationToken);

    public Task DropAsync(long entry, CancellationToken cancellationToken) => DoAsync(() => connection.Change("DELETE FROM correction WHERE number = $1 AND stage = 0", entry), cancellationToken);

    public Task SettleAsync(long entry, DateTimeOffset now, CancellationToken cancellationToken) => DoAsync(() =>
    {
        foreach (var (due, telling) in Entries("number = $1 AND stage = 0", entry).Where(one => one.Telling is not null).Select(one => (one.Due, one.Telling!)))
        {
            connection.Change("INSERT INTO correction_told (platform, channel, article, at, body) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO UPDATE SET at = excluded.at, body = excluded.body",
                due.Channel.Platform, due.Channel.Id, due.Article.Value, now.ToUnixTimeMilliseconds(), ChatBody.Of(telling.After));
        }
        return connection.Change($"UPDATE correction SET told = $2, trouble = NULL, stage = {Told} WHERE number = $1 AND stage = 0", entry, now.ToUnixTimeMilliseconds());
    }, cancellationToken);

    public Task<IReadOnlyList<CorrectionEntry>> UnmarkedAsync(CancellationToken cancellationToken) => EntriesAsync($"stage = {Told} ORDER BY number", [], cancellationToken);

    public Task MarkedAsync(long entry, CancellationToken cancellationToken) => ChangeAsync($"stage = {Marked}", entry, [], cancellationToken);

    public Task<IReadOnlyList<CorrectionEntry>> AllAsync(CancellationToken cancellationToken) => EntriesAsync("1 ORDER BY coalesce(told, noted) DESC, number DESC", [], cancellationToken);

    public Task ForgetAsync(string platform, string place, CancellationToken cancellationToken) =>
        DoAsync(() => connection.Change("DELETE FROM correction WHERE platform = $1 AND (space = $2 OR channel = $2 OR parent = $2)", platform, place), cancellationToken);

    private Task<IReadOnlyList<CorrectionEntry>> EntriesAsync(string condition, object?[] values, CancellationToken cancellationToken) =>
        DoAsync<IReadOnlyList<CorrectionEntry>>(() => [.. Entries(condition, values)], cancellationToken);

    private List<CorrectionEntry> Entries(string condition, params object?[] values) =>
        connection.Select($"SELECT number, platform, channel, place, space, parent, article, title, noted, tries, trouble, begun, telling, told, stage FROM correction WHERE {condition}", values).Rows(Read).ToList();

    private static CorrectionEntry Read(SqliteDataReader row)
    {
        var channel = new ChatChannel(row.GetString(1), row.GetString(2), (ChatPlace)row.GetInt32(3)) { Space = row.Text(4), Parent = row.Text(5) };
        return new CorrectionEntry(row.GetInt64(0), new CorrectionDue(channel, ArticleId.Parse(row.GetString(6)), row.GetString(7)), Instant(row.GetInt64(8)), row.GetInt32(9))
        {
            Trouble = row.Text(10),
            Begun = row.Integer(11) is { } begun ? Instant(begun) : null,
            Telling = row.IsDBNull(12) ? null : ChatBody.Read<CorrectionTelling>(row.GetFieldValue<byte[]>(12)),
            Told = row.Integer(13) is { } told ? Instant(told) : null,
            IsGivenUp = row.GetInt32(14) == GivenUp,
        };
    }

    private Task<int> ChangeAsync(string change, long entry, object?[] values, CancellationToken cancellationToken) =>
        DoAsync(() => connection.Change($"UPDATE correction SET {change} WHERE number = $1", [entry, .. values]), cancellationToken);

    private static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private async Task<T> DoAsync<T>(Func<T> steps, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            T result = default!;
            // Once begun it is done: who gave up waiting must not take it for undone.
            await Task.Run(() => connection.InTransaction(() => result = steps()), CancellationToken.None);
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
}
