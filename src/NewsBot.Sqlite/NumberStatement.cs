using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsBot.Sqlite;

/// <summary>One statement on one number, <c>?1</c> in its SQL, run many times for each article: through SQLite's own interface, for commands and readers cost more there than the work.</summary>
internal sealed class NumberStatement : IDisposable
{
    private readonly sqlite3 _file;
    private readonly sqlite3_stmt _statement;

    public NumberStatement(SqliteConnection connection, string sql)
    {
        _file = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_file, sql, out _statement), _file);
    }

    /// <param name="found">Takes the first column of each row.</param>
    /// <exception cref="SqliteException">As any command throws it.</exception>
    public void Run(long value, List<long>? found = null)
    {
        raw.sqlite3_bind_int64(_statement, 1, value);
        try
        {
            int state;
            while ((state = raw.sqlite3_step(_statement)) == raw.SQLITE_ROW)
                found?.Add(raw.sqlite3_column_int64(_statement, 0));
            SqliteException.ThrowExceptionForRC(state == raw.SQLITE_DONE ? raw.SQLITE_OK : state, _file);
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    public void Dispose() => _statement.Dispose();
}
