using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>
/// The one place where it is decided what a viewpoint sees: of each article the newest version alone, and that one only where
/// neither embargo nor audience hides it and it was not withdrawn. Every question to the archive is put through <see cref="Ask"/>.
/// </summary>
internal sealed class Gate
{
    /// <summary>The condition on a row <c>v</c> of <c>version</c>.</summary>
    public const string Visible = $"v.is_newest = 1 AND v.withdrawn IS NULL AND {Open}";

    /// <summary>The condition on the row of an article that was taken back.</summary>
    public const string Withdrawn = $"v.is_newest = 1 AND v.withdrawn IS NOT NULL AND {Open}";

    /// <summary>The condition on a version that may be an earlier one: open itself, of an article whose newest version is visible, and not replaced before its embargo had ended: that is a draft which nobody ever saw.</summary>
    public static readonly string Kept = $"v.withdrawn IS NULL AND {Open} AND {Shown} AND EXISTS (SELECT 1 FROM version n WHERE n.article_id = v.article_id AND {Visible.Replace("v.", "n.", StringComparison.Ordinal)})";

    private const string Shown = "(v.is_newest = 1 OR v.embargo IS NULL OR NOT EXISTS (SELECT 1 FROM version m WHERE m.article_id = v.article_id AND m.number = v.number + 1 AND m.taken < v.embargo))";

    private const string Open = """
        (v.is_restricted = 0 OR ((v.embargo IS NULL OR v.embargo <= $gate_now) AND (v.has_audience = 0 OR EXISTS (
            SELECT 1 FROM version_audience a WHERE a.version = v.key AND a.folded IN (SELECT value FROM json_each($gate_audiences))))))
        """;

    public Gate(Viewpoint viewpoint)
    {
        Now = viewpoint.Now.ToUnixTimeMilliseconds();
        Audiences = JsonSerializer.Serialize(viewpoint.Audiences.Select(Fold).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>The moment of looking, in milliseconds since 1970 UTC.</summary>
    public long Now { get; }

    /// <summary>A JSON list, the same for every viewpoint of these audiences.</summary>
    public string Audiences { get; }

    /// <summary>How audiences are compared: without regard to case, nor to blanks around them.</summary>
    public static string Fold(string audience) => audience.Trim().ToLowerInvariant();

    /// <summary>The millisecond from which an embargo lets its article through; never before the embargo's end.</summary>
    public static long? Opens(DateTimeOffset? embargo)
    {
        if (embargo is not { } end)
            return null;
        var whole = end.ToUnixTimeMilliseconds();
        return DateTimeOffset.FromUnixTimeMilliseconds(whole) < end ? whole + 1 : whole;
    }

    /// <summary>A question to the archive.</summary>
    /// <param name="sql">Has a <c>version v</c> and, on it, <see cref="Visible"/>, <see cref="Withdrawn"/> or <see cref="Kept"/>.</param>
    public SqliteCommand Ask(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!sql.Contains(Visible, StringComparison.Ordinal) && !sql.Contains(Withdrawn, StringComparison.Ordinal) && !sql.Contains(Kept, StringComparison.Ordinal))
            throw new ArgumentException("a question to the archive passes the gate", nameof(sql));
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        command.Parameters.AddWithValue("$gate_now", Now);
        command.Parameters.AddWithValue("$gate_audiences", Audiences);
        return command;
    }
}
