using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>A passage that matches.</summary>
/// <param name="Score">BM25, higher is better.</param>
internal readonly record struct PassageMatch(long Key, double Score);

/// <summary>Full-text search over the passages of the newest versions. Nothing else knows how it is done.</summary>
/// <remarks>
/// BM25 weighs a word by how many passages have it, hidden ones too. Articles with an embargo or an audience therefore stand in
/// an index of their own, and those of them that a viewpoint sees are scored here, from what that viewpoint sees: no score tells of
/// an article that is not there. That score is the sum of the inverse document frequencies of the terms, which is BM25 for a passage
/// of average length that has each term once.
/// </remarks>
internal static class PassageIndex
{
    private const string Open = "passage_text";
    private const string Held = "held_text";

    // A word in the headline says little about one passage among many.
    private const string Score = $"bm25({Open}, 1.0, 0.3)";

    private const string VersionOf = ">> 24";

    /// <summary>The passages that match any term, best first, those of one score by their age in the archive.</summary>
    /// <param name="within">A condition that the passage of key <c>f.rowid</c> meets.</param>
    public static IReadOnlyList<PassageMatch> Search(SqliteConnection connection, Gate gate, SearchTerms terms, int limit, Condition? within = null)
    {
        within ??= Condition.Always;
        var expressions = MatchExpression.Terms(terms);
        if (expressions.Count == 0)
            return [];
        var open = gate.Ask(connection, $"""
            SELECT f.rowid, -{Score} FROM {Open} f CROSS JOIN version v ON v.key = f.rowid {VersionOf}
            WHERE {Open} MATCH $match AND {Gate.Visible} AND {within.Sql} ORDER BY {Score}, f.rowid LIMIT $limit
            """, [("$match", MatchExpression.AnyOf(expressions)), ("$limit", limit), .. within.Values])
            .Rows(row => new PassageMatch(row.GetInt64(0), row.GetDouble(1))).ToList();
        var held = SearchHeld(connection, gate, expressions, within);
        return held.Count == 0 ? open : [.. open.Concat(held).OrderByDescending(match => match.Score).ThenBy(match => match.Key).Take(limit)];
    }

    /// <summary>Whether there is anything that not everybody sees.</summary>
    public static bool HoldsBack(SqliteConnection connection) => connection.Number("SELECT EXISTS (SELECT 1 FROM version WHERE is_newest = 1 AND is_restricted = 1)") > 0;

    private static List<PassageMatch> SearchHeld(SqliteConnection connection, Gate gate, IReadOnlyList<string> expressions, Condition within)
    {
        // Most archives hold back nothing, and most questions match nothing that is held back: neither pays for the scores.
        if (!HoldsBack(connection))
            return [];
        var matches = expressions.Select(expression => (Expression: expression, Passages: MatchHeld(connection, gate, expression, within))).Where(match => match.Passages.Count > 0).ToList();
        if (matches.Count == 0)
            return [];
        var all = connection.Number($"SELECT count(*) FROM {Open}")
            + (long)gate.Ask(connection, $"SELECT coalesce(sum(v.passages), 0) FROM version v WHERE v.is_restricted = 1 AND {Gate.Visible}").ExecuteScalar()!;
        var scores = new Dictionary<long, double>();
        foreach (var (expression, passages) in matches)
        {
            var with = passages.Count + CountOpen(connection, expression);
            var weight = Math.Max(1e-6, Math.Log((all - with + 0.5) / (with + 0.5)));
            foreach (var (key, _) in passages.Where(passage => passage.IsWithin))
                scores[key] = scores.GetValueOrDefault(key) + weight;
        }
        return [.. scores.Select(score => new PassageMatch(score.Key, score.Value))];
    }

    /// <summary>The passages that match, ascending, of those that everybody sees.</summary>
    public static long[] Matches(SqliteConnection connection, string expression) =>
        [.. connection.Select($"SELECT rowid FROM {Open} WHERE {Open} MATCH $1 ORDER BY rowid", expression).Rows(row => row.GetInt64(0))];

    /// <summary>The passages that match, ascending, of those that not everybody sees and this viewpoint does.</summary>
    public static long[] HeldMatches(SqliteConnection connection, Gate gate, string expression) =>
        [.. MatchHeld(connection, gate, expression, Condition.Always).Select(match => match.Key).Order()];

    private static List<(long Key, bool IsWithin)> MatchHeld(SqliteConnection connection, Gate gate, string expression, Condition within) =>
        gate.Ask(connection, $"""
            SELECT f.rowid, {within.Sql} FROM {Held} f CROSS JOIN version v ON v.key = f.rowid {VersionOf} WHERE {Held} MATCH $match AND {Gate.Visible}
            """, [("$match", expression), .. within.Values]).Rows(row => (row.GetInt64(0), row.GetBoolean(1))).ToList();

    private static long CountOpen(SqliteConnection connection, string expression)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {Open} WHERE {Open} MATCH $match";
        command.Parameters.AddWithValue("$match", expression);
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Takes passages in and out; part of a larger write.</summary>
    internal sealed class Writer(SqliteConnection connection) : IDisposable
    {
        private readonly PreparedStatement _addOpen = new(connection, $"INSERT INTO {Open} (rowid, text, title) VALUES (?1, ?2, ?3)", 3);
        private readonly PreparedStatement _addHeld = new(connection, $"INSERT INTO {Held} (rowid, text, title) VALUES (?1, ?2, ?3)", 3);
        private readonly PreparedStatement _removeOpen = new(connection, $"INSERT INTO {Open} ({Open}, rowid, text, title) VALUES ('delete', ?1, ?2, ?3)", 3);
        private readonly PreparedStatement _removeHeld = new(connection, $"INSERT INTO {Held} ({Held}, rowid, text, title) VALUES ('delete', ?1, ?2, ?3)", 3);

        public void Add(long key, string passage, string title, bool isRestricted) =>
            (isRestricted ? _addHeld : _addOpen).Run(key, IndexedText.Of(passage), IndexedText.Of(title));

        /// <summary>Takes out what was added: the same words, for the index keeps none.</summary>
        public void Remove(long key, string passage, string title, bool isRestricted) =>
            (isRestricted ? _removeHeld : _removeOpen).Run(key, IndexedText.Of(passage), IndexedText.Of(title));

        public void Dispose()
        {
            _addOpen.Dispose();
            _addHeld.Dispose();
            _removeOpen.Dispose();
            _removeHeld.Dispose();
        }
    }
}
