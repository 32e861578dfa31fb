using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;
using SQLitePCL;

namespace NewsBot.Sqlite;

/// <summary>Short forms of what is done to a connection.</summary>
internal static class Statements
{
    /// <summary>Runs SQL of this project's own; no value of an article or a question ever stands in it.</summary>
    public static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long Number(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>A statement with its values, which are <c>$1</c>, <c>$2</c>, … in its SQL.</summary>
    public static SqliteCommand Select(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"${i + 1}", values[i] ?? DBNull.Value);
        return command;
    }

    /// <summary>Runs such a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public static int Change(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Select(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Writes all or nothing; the lock is taken at the start, so that no step in it finds the file locked.</summary>
    public static void InTransaction(this SqliteConnection connection, Action steps)
    {
        connection.Run("BEGIN IMMEDIATE");
        try
        {
            steps();
            connection.Run("COMMIT");
        }
        catch
        {
            // Of itself SQLite rolls back for some failures, a full disk among them.
            if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
                connection.Run("ROLLBACK");
            throw;
        }
    }

    /// <summary>Reads from one state of the file.</summary>
    public static T InSnapshot<T>(this SqliteConnection connection, Func<SqliteConnection, T> read)
    {
        connection.Run("BEGIN");
        var result = read(connection);
        connection.Run("COMMIT");
        return result;
    }

    /// <summary>The rows of a question, each made into a value while the reader stands on it.</summary>
    public static IEnumerable<T> Rows<T>(this SqliteCommand command, Func<SqliteDataReader, T> make)
    {
        using (command)
        {
            using var rows = command.ExecuteReader();
            while (rows.Read())
                yield return make(rows);
        }
    }

    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>A span in two columns; null where the first is.</summary>
    public static Span? SpanAt(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : new Span(row.GetInt32(column), row.GetInt32(column + 1));

    public static long? Integer(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
