using System.Text;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Sqlite;

/// <summary>Keeps articles as versions, on the one connection that writes.</summary>
internal sealed class ArticleWriter(SqliteConnection connection, TimeProvider time) : IDisposable
{
    private readonly FindingsWriter _findings = new(connection);
    private readonly ReprintWriter _reprints = new(connection);
    private readonly VersionCopy _copy = new(connection);

    private readonly PreparedStatement _newest = new(connection,
        "SELECT key, number, fingerprint, reader, is_restricted, withdrawn IS NOT NULL, is_summary FROM version WHERE article_id = ?1 AND is_newest = 1", 1);
    private readonly PreparedStatement _known = new(connection, "SELECT EXISTS (SELECT 1 FROM version WHERE article_id = ?1 AND CASE WHEN ?2 IS NULL THEN withdrawn IS NOT NULL ELSE fingerprint = ?2 END)", 2);
    private readonly PreparedStatement _outdate = new(connection, "UPDATE version SET is_newest = 0 WHERE key = ?1", 1);
    private readonly PreparedStatement _reread = new(connection, "UPDATE version SET reader = ?2, passages = ?3, claims = ?4 WHERE key = ?1", 4);
    private readonly PreparedStatement _addVersion = new(connection, """
        INSERT INTO version (article_id, number, is_newest, is_restricted, has_audience, embargo, published, published_offset, published_has_time,
            updated, updated_offset, updated_has_time, passages, claims, reader, fingerprint, title, folded_title, url, outlet, byline, language, taken, withdrawn, is_summary)
        VALUES (?1, ?2, 1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24) RETURNING key
        """, 24);
    private readonly PreparedStatement _addText = new(connection, "INSERT INTO version_text (version, text) VALUES (?1, ?2)", 2);
    private readonly PreparedStatement _addAudience = new(connection, "INSERT OR IGNORE INTO version_audience (version, folded, audience) VALUES (?1, ?2, ?3)", 3);

    /// <summary>All of them or none.</summary>
    public IReadOnlyList<StoreOutcome> Store(IReadOnlyList<ReadArticle> articles, CancellationToken cancellationToken)
    {
        foreach (var article in articles)
            ReadingCheck.Demand(article);
        var outcomes = new List<StoreOutcome>(articles.Count);
        Write(() =>
        {
            foreach (var article in articles)
            {
                cancellationToken.ThrowIfCancellationRequested();
                outcomes.Add(Store(article));
            }
            return outcomes.Exists(outcome => outcome != StoreOutcome.Unchanged);
        });
        return outcomes;
    }

    /// <summary>Takes an article back.</summary>
    /// <returns>False where there is none, or it is withdrawn.</returns>
    public bool Withdraw(ArticleId id) => Write(() =>
    {
        if (Newest(id) is not { IsWithdrawn: false } newest)
            return false;
        Withdraw(newest, Withdrawal.ForAll);
        return true;
    });

    /// <summary>Puts back the version before the withdrawal, with its findings.</summary>
    /// <returns>False where it is not withdrawn, or nothing was there before.</returns>
    public bool Restore(ArticleId id) => Write(() =>
    {
        if (Newest(id) is not { IsWithdrawn: true } newest || _copy.Before(id) is not { } before)
            return false;
        _outdate.Run(newest.Key);
        var key = _copy.Restore(before.Key, newest.Number + 1, time.GetUtcNow());
        _findings.AddToIndex(key, before.IsRestricted);
        _reprints.Move(before.Key, key, before.IsRestricted);
        return true;
    });

    /// <summary>Whether the newest version is this one, read by a reader no older than today's, or is whole where this is a summary.</summary>
    public bool Holds(Article article) => Newest(article.Id) is { } newest && (article.IsWithdrawn ? newest.IsWithdrawn : newest.IsWholeFor(article) || (newest.IsRead && newest.Is(article)));

    /// <summary>Whether one of its versions is this one.</summary>
    public bool Knows(Article article) => (long)_known.Value(article.Id.Value, article.IsWithdrawn ? null : Fingerprint.Of(article))! != 0;

    public void Dispose()
    {
        _findings.Dispose();
        _reprints.Dispose();
        _copy.Dispose();
        foreach (var statement in (PreparedStatement[])[_newest, _known, _outdate, _reread, _addVersion, _addText, _addAudience])
            statement.Dispose();
    }

    /// <param name="steps">Says whether anything was changed.</param>
    private bool Write(Func<bool> steps)
    {
        var isChanged = false;
        try
        {
            connection.InTransaction(() =>
            {
                isChanged = steps();
                if (isChanged)
                    connection.Run("UPDATE state SET writes = writes + 1");
            });
        }
        catch
        {
            _findings.Forget();
            throw;
        }
        return isChanged;
    }

    private StoreOutcome Store(ReadArticle read)
    {
        var newest = Newest(read.Article.Id);
        if (read.Article.IsWithdrawn)
            return Withdraw(read, newest);
        if (newest is null)
        {
            Add(read, number: 1);
            return StoreOutcome.Added;
        }
        if (newest.IsWholeFor(read.Article))
            return StoreOutcome.Unchanged;
        if (newest.IsWithdrawn || !newest.Is(read.Article))
        {
            _findings.RemoveFromIndex(newest.Key, newest.IsRestricted);
            _reprints.Remove(newest.IsWithdrawn && _copy.Before(read.Article.Id) is { } before ? before.Key : newest.Key);
            _outdate.Run(newest.Key);
            Add(read, newest.Number + 1);
            return StoreOutcome.Updated;
        }
        if (newest.IsRead)
            return StoreOutcome.Unchanged;
        _findings.RemoveFromIndex(newest.Key, newest.IsRestricted);
        _findings.Remove(newest.Key);
        _findings.Add(newest.Key, read, newest.IsRestricted);
        _reprints.Remove(newest.Key);
        _reprints.Add(newest.Key, read.Reading.Sketch, newest.IsRestricted);
        _reread.Run(newest.Key, (long)Reading.Reader, (long)read.Reading.Passages.Count, (long)read.Reading.Attributions.Count);
        return StoreOutcome.Reread;
    }

    private StoreOutcome Withdraw(ReadArticle read, NewestVersion? newest)
    {
        if (newest is { IsWithdrawn: true })
            return StoreOutcome.Unchanged;
        if (newest is null)
            return StoreOutcome.Missing;
        Withdraw(newest, Withdrawal.Of(read.Article));
        return StoreOutcome.Withdrawn;
    }

    /// <summary>Who could see the article sees that it was withdrawn, as far as the notice is for them, and nobody else does.</summary>
    private void Withdraw(NewestVersion newest, Withdrawal withdrawal)
    {
        _findings.RemoveFromIndex(newest.Key, newest.IsRestricted);
        _outdate.Run(newest.Key);
        _copy.Withdraw(newest.Key, withdrawal, time.GetUtcNow());
    }

    private void Add(ReadArticle read, long number)
    {
        var (article, reading) = read;
        var hasAudience = article.Audiences.Count > 0;
        var isRestricted = hasAudience || article.Embargo is not null;
        var key = (long)_addVersion.Value(
            article.Id.Value, number, isRestricted, hasAudience, Gate.Opens(article.Embargo),
            article.Published?.Instant.ToUnixTimeMilliseconds(), article.Published?.Instant.TotalOffsetMinutes, article.Published?.HasTime,
            article.Updated?.Instant.ToUnixTimeMilliseconds(), article.Updated?.Instant.TotalOffsetMinutes, article.Updated?.HasTime,
            (long)reading.Passages.Count, (long)reading.Attributions.Count, (long)Reading.Reader, Fingerprint.Of(article),
            article.Title, " " + NameKeys.Fold(article.Title), article.Url, article.Outlet, article.Byline, article.Language,
            time.GetUtcNow().ToUnixTimeMilliseconds(), null, article.IsSummary)!;
        _addText.Run(key, Encoding.UTF8.GetBytes(article.Text));
        foreach (var audience in article.Audiences)
            _addAudience.Run(key, Gate.Fold(audience), audience);
        _findings.Add(key, read, isRestricted);
        _reprints.Add(key, reading.Sketch, isRestricted);
    }

    private NewestVersion? Newest(ArticleId id)
    {
        using var row = _newest.Read(id.Value);
        return row.Read()
            ? new NewestVersion(row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2), row.GetInt64(3), row.GetBoolean(4), row.GetBoolean(5), row.GetBoolean(6))
            : null;
    }

    private sealed record NewestVersion(long Key, long Number, byte[] Fingerprint, long Reader, bool IsRestricted, bool IsWithdrawn, bool IsSummary)
    {
        /// <summary>Whether it is whole, or the withdrawal of what was, and the article a summary only.</summary>
        public bool IsWholeFor(Article article) => article.IsSummary && !IsSummary;

        public bool IsRead => Reader >= Reading.Reader;

        public bool Is(Article article) => Fingerprint.AsSpan().SequenceEqual(Sqlite.Fingerprint.Of(article));
    }
}
