using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>Keeps what was found in a version: passages, claims, figures, and who its sources are. Takes it out again.</summary>
internal sealed class FindingsWriter(SqliteConnection connection) : IDisposable
{
    private readonly PassageIndex.Writer _index = new(connection);
    private readonly SourceWriter _sources = new(connection);

    private readonly PreparedStatement _title = new(connection, "SELECT title FROM version WHERE key = ?1", 1);
    private readonly PreparedStatement _passages = new(connection, "SELECT key, first, past FROM passage WHERE key BETWEEN ?1 AND ?2 ORDER BY key", 2);
    private readonly PreparedStatement _addPassage = new(connection, "INSERT INTO passage (key, paragraph, first, past) VALUES (?1, ?2, ?3, ?4)", 4);
    private readonly PreparedStatement _addClaim = new(connection, """
        INSERT INTO claim (key, passage, kind, stance, first, past, fragments, source_first, source_past, cue_first, cue_past,
            place_first, place_past, time_first, time_past, speaker, speaker_role, speaker_is_resolved, via, via_role, via_is_resolved)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
        """, 21);
    private readonly PreparedStatement _addFigure = new(connection, """
        INSERT INTO figure (claim, ordinal, unit, low, high, exact_low, exact_high, margin, is_change, first, past, of_first, of_past,
            trend, role, whom_first, whom_past, what_first, what_past, period_first, period_past)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
        """, 21);
    private readonly PreparedStatement _addSource = new(connection, """
        INSERT INTO version_source (version, source, said, role) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT DO UPDATE SET said = said + excluded.said, role = coalesce(role, excluded.role)
        """, 4);
    private readonly PreparedStatement[] _removals =
    [
        new(connection, "DELETE FROM figure WHERE claim BETWEEN ?1 AND ?2", 2),
        new(connection, "DELETE FROM claim WHERE key BETWEEN ?1 AND ?2", 2),
        new(connection, "DELETE FROM version_source WHERE version = ?1 >> 24 AND ?2 > 0", 2),
        new(connection, "DELETE FROM passage WHERE key BETWEEN ?1 AND ?2", 2),
    ];

    public void Add(long version, ReadArticle read, bool isRestricted)
    {
        var (article, reading) = read;
        for (var i = 0; i < reading.Passages.Count; i++)
        {
            var passage = reading.Passages[i];
            var key = Schema.KeyIn(version, i + 1);
            _addPassage.Run(key, (long)passage.Paragraph, (long)passage.Span.Start, (long)passage.Span.End);
            _index.Add(key, passage.Span.Of(article.Text), article.Title, isRestricted);
        }
        var at = 0;
        for (var i = 0; i < reading.Attributions.Count; i++)
        {
            var attribution = reading.Attributions[i];
            at = ReadingCheck.PassageOf(attribution, reading.Passages, at);
            AddClaim(version, Schema.KeyIn(version, i + 1), Schema.KeyIn(version, at + 1), attribution);
        }
    }

    /// <summary>The version's passages are found by full text.</summary>
    public void AddToIndex(long version, bool isRestricted) => EachPassage(version, (key, passage, title) => _index.Add(key, passage, title, isRestricted));

    /// <summary>The version's passages are no longer found by full text.</summary>
    public void RemoveFromIndex(long version, bool isRestricted) => EachPassage(version, (key, passage, title) => _index.Remove(key, passage, title, isRestricted));

    private void EachPassage(long version, Action<long, string, string> act)
    {
        using var texts = new VersionTexts(connection);
        var title = (string)_title.Value(version)!;
        var passages = new List<(long Key, Span Span)>();
        using (var rows = _passages.Read(Schema.KeyIn(version, 0), Schema.KeyIn(version, Schema.KeysPerVersion - 1)))
        {
            while (rows.Read())
                passages.Add((rows.GetInt64(0), new Span(rows.GetInt32(1), rows.GetInt32(2))));
        }
        foreach (var (key, span) in passages)
            act(key, span.Of(texts[version]), title);
    }

    /// <summary>Takes out everything that was found in the version; it stands in no index any more.</summary>
    public void Remove(long version)
    {
        foreach (var removal in _removals)
            removal.Run(Schema.KeyIn(version, 0), Schema.KeyIn(version, Schema.KeysPerVersion - 1));
    }

    public void Forget() => _sources.Forget();

    public void Dispose()
    {
        _index.Dispose();
        _sources.Dispose();
        foreach (var statement in (PreparedStatement[])[_title, _passages, _addPassage, _addClaim, _addFigure, _addSource, .. _removals])
            statement.Dispose();
    }

    private void AddClaim(long version, long key, long passage, Attribution claim)
    {
        var speaker = _sources.KeyOf(claim.Speaker);
        var via = _sources.KeyOf(claim.Via);
        _addClaim.Run(
            key, passage, (long)claim.Kind, (long)claim.Stance, (long)claim.Words.Start, (long)claim.Words.End, Fragments.Write(claim.Content),
            claim.Source?.Start, claim.Source?.End, claim.Cue?.Start, claim.Cue?.End, claim.Place?.Start, claim.Place?.End, claim.Time?.Start, claim.Time?.End,
            speaker, claim.Speaker?.Role, claim.Speaker?.IsResolved, via, claim.Via?.Role, claim.Via?.IsResolved);
        for (var i = 0; i < claim.Figures.Count; i++)
            AddFigure(key, i, claim.Figures[i]);
        // A pronoun that nothing resolves is not a source: who stands behind it is open.
        if (claim is { Speaker.IsResolved: true, Kind: not AttributionKind.None })
            _addSource.Run(version, speaker, claim.Stance == Stance.Said ? 1L : 0L, claim.Speaker.Role);
        // Who only passes on is found by name, and has no claim of its own.
        if (claim.Via is { IsResolved: true })
            _addSource.Run(version, via, 0L, claim.Via.Role);
    }

    private void AddFigure(long claim, int ordinal, Figure figure)
    {
        var (low, high, unit) = figure.Quantity;
        _addFigure.Run(
            claim, (long)ordinal, unit, FigureRow.Searchable(low), FigureRow.Searchable(high), FigureRow.Exact(low), high == low ? null : FigureRow.Exact(high),
            (long)figure.Margin, figure.IsChange, (long)figure.Span.Start, (long)figure.Span.End, figure.Of?.Start, figure.Of?.End,
            (long)figure.Trend, (long)figure.Role, figure.Whom?.Start, figure.Whom?.End, figure.What?.Start, figure.What?.End, figure.Period?.Start, figure.Period?.End);
    }
}
