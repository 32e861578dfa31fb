using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>Adds versions that are made of earlier ones: a withdrawal with nothing in it, and what stood before it put back. Part of a larger write.</summary>
internal sealed class VersionCopy(SqliteConnection connection) : IDisposable
{
    private const string Readers = "is_restricted, has_audience, embargo";

    private const string Head = """
        published, published_offset, published_has_time, updated, updated_offset, updated_has_time, reader, title, folded_title, url, outlet, byline, language, is_summary
        """;

    private readonly PreparedStatement _withdraw = new(connection, $"""
        INSERT INTO version (article_id, number, is_newest, {Readers}, {Head}, passages, claims, fingerprint, taken, withdrawn)
        SELECT article_id, number + 1, 1, is_restricted OR ?3 IS NOT NULL OR ?4, has_audience OR ?4, coalesce(max(embargo, ?3), embargo, ?3), {Head}, 0, 0, x'', ?2, ?2 FROM version WHERE key = ?1 RETURNING key
        """, 4);
    private readonly PreparedStatement _restore = new(connection, $"""
        INSERT INTO version (article_id, number, is_newest, {Readers}, {Head}, passages, claims, fingerprint, taken)
        SELECT article_id, ?2, 1, {Readers}, {Head}, passages, claims, fingerprint, ?3 FROM version WHERE key = ?1 RETURNING key
        """, 3);
    private readonly PreparedStatement _before = new(connection,
        "SELECT key, is_restricted FROM version WHERE article_id = ?1 AND withdrawn IS NULL ORDER BY number DESC LIMIT 1", 1);
    private readonly PreparedStatement _audiences = new(connection,
        "INSERT INTO version_audience (version, folded, audience) SELECT ?2, folded, audience FROM version_audience WHERE version = ?1", 2);
    private readonly PreparedStatement _narrowed = new(connection, """
        INSERT INTO version_audience (version, folded, audience)
        SELECT ?2, value ->> 0, value ->> 1 FROM json_each(?3)
        WHERE NOT (SELECT has_audience FROM version WHERE key = ?1) OR value ->> 0 IN (SELECT folded FROM version_audience WHERE version = ?1)
        """, 3);
    private readonly PreparedStatement[] _findings =
    [
        new(connection, "INSERT INTO version_text (version, text) SELECT ?2, text FROM version_text WHERE version = ?1", 2),
        new(connection, "INSERT INTO version_source (version, source, said, role) SELECT ?2, source, said, role FROM version_source WHERE version = ?1", 2),
        Rows(connection, "passage", "key", "paragraph, first, past"),
        Rows(connection, "claim", "key", Claim, "passage"),
        Rows(connection, "figure", "claim", Figure),
    ];

    /// <summary>How far a key of one version is from the same one of the other (<see cref="Schema.KeyIn"/>).</summary>
    private const string Shift = "+ ((?2 - ?1) << 24)";

    private const string Claim = """
        kind, stance, first, past, fragments, source_first, source_past, cue_first, cue_past, place_first, place_past, time_first, time_past,
        speaker, speaker_role, speaker_is_resolved, via, via_role, via_is_resolved
        """;

    private const string Figure = "ordinal, unit, low, high, exact_low, exact_high, margin, is_change, first, past, of_first, of_past";

    /// <summary>The last version of an article that is no withdrawal.</summary>
    public (long Key, bool IsRestricted)? Before(ArticleId id)
    {
        using var row = _before.Read(id.Value);
        return row.Read() ? (row.GetInt64(0), row.GetBoolean(1)) : null;
    }

    /// <summary>Where the notice is for nobody who could see the article, nobody is told: the version has an audience then, and none that it is named by.</summary>
    public void Withdraw(long version, Withdrawal withdrawal, DateTimeOffset now)
    {
        var key = (long)_withdraw.Value(version, now.ToUnixTimeMilliseconds(), withdrawal.Opens, withdrawal.Audiences.Count > 0)!;
        if (withdrawal.Audiences.Count == 0)
            _audiences.Run(version, key);
        else
            _narrowed.Run(version, key, withdrawal.AudiencesJson);
    }

    /// <returns>The key of the version that was added; its passages are not in the index yet.</returns>
    public long Restore(long version, long number, DateTimeOffset now)
    {
        var key = (long)_restore.Value(version, number, now.ToUnixTimeMilliseconds())!;
        _audiences.Run(version, key);
        foreach (var copy in _findings)
            copy.Run(version, key);
        return key;
    }

    private static PreparedStatement Rows(SqliteConnection connection, string table, string key, string columns, string? passage = null)
    {
        var into = passage is null ? $"{key}, {columns}" : $"{key}, {passage}, {columns}";
        var from = passage is null ? $"{key} {Shift}, {columns}" : $"{key} {Shift}, {passage} {Shift}, {columns}";
        return new PreparedStatement(connection, $"INSERT INTO {table} ({into}) SELECT {from} FROM {table} WHERE {key} BETWEEN ?1 << 24 AND (?1 << 24) + {Schema.KeysPerVersion - 1}", 2);
    }

    public void Dispose()
    {
        foreach (var statement in (PreparedStatement[])[_withdraw, _restore, _before, _audiences, _narrowed, .. _findings])
            statement.Dispose();
    }
}
