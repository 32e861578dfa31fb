using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>The file of an archive, or one beside it: made where there is none, refused where it is something else.</summary>
/// <param name="patience">How long a statement waits for another program's lock.</param>
internal sealed class ArchiveFile(string path, TimeSpan patience, FileFormat format)
{
    /// <summary>As messages name it.</summary>
    public string Path { get; } = path == SqliteArchive.InMemory ? path : WholePath(path);

    public bool IsInMemory => Path == SqliteArchive.InMemory;

    /// <summary>Opens the file for writing; makes folder, file and tables where they are not there yet.</summary>
    /// <exception cref="ArchiveException">It cannot be opened, or is no archive of this format.</exception>
    public SqliteConnection OpenForWriting()
    {
        if (!IsInMemory)
            Prepare();
        var connection = Open(SqliteOpenMode.ReadWriteCreate, "PRAGMA foreign_keys = ON; PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 4000");
        try
        {
            Explaining(() => MakeSound(connection));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public SqliteConnection OpenForReading() => Open(SqliteOpenMode.ReadWrite, "PRAGMA query_only = ON");

    private SqliteConnection Open(SqliteOpenMode mode, string pragma)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
        }.ConnectionString);
        try
        {
            Explaining(() =>
            {
                connection.Open();
                // Every query's order of loops is written; an index made on the spot has only ever been the wrong guess.
                connection.Run($"PRAGMA busy_timeout = {(int)patience.TotalMilliseconds}; PRAGMA synchronous = NORMAL; PRAGMA automatic_index = OFF; {pragma}");
            });
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string WholePath(string path)
    {
        try
        {
            return System.IO.Path.GetFullPath(path);
        }
        catch (ArgumentException failure)
        {
            throw new ArchiveException($"“{path.Replace('\0', ' ')}” is no name of a file: choose another archive with --db", failure);
        }
    }

    private void Prepare()
    {
        if (Directory.Exists(Path))
            throw new ArchiveException($"{Path} is a folder: name a file in it with --db");
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveException($"the folder of {Path} cannot be made ({failure.Message}): choose another archive with --db", failure);
        }
    }

    private void MakeSound(SqliteConnection connection)
    {
        // The first read of the file: what is no database, is locked or damaged shows here.
        var written = WrittenFormat(connection);
        if (written > 0 && SQLitePCL.raw.sqlite3_db_readonly(connection.Handle, "main") == 1)
            throw new ArchiveException($"{Path} is read-only: allow writing to the file and its folder, or choose another archive with --db");
        if (written == 0)
            connection.Run("PRAGMA journal_mode = WAL");
        if (written == format.Format)
            return;
        connection.InTransaction(() =>
        {
            // Another program may have made or changed the tables meanwhile.
            var now = WrittenFormat(connection);
            if (now == 0)
                connection.Run(format.Sql);
            else if (now < format.Format)
                connection.Run(format.UpgradeFrom((int)now));
        });
    }

    /// <summary>0 for a new file; one of zero bytes is new.</summary>
    private long WrittenFormat(SqliteConnection connection)
    {
        var application = connection.Number("PRAGMA application_id");
        var written = connection.Number("PRAGMA user_version");
        if (application == 0 && written == 0 && connection.Number("SELECT count(*) FROM sqlite_schema") == 0)
            return 0;
        if (application != format.ApplicationId || written == 0)
            throw new ArchiveException($"{Path} is a database of another program: choose another archive with --db");
        if (written > format.Format)
            throw new ArchiveException($"{Path} was written by a newer NewsBot (format {written}; this one reads up to {format.Format}): update NewsBot or choose another archive with --db");
        return written;
    }

    /// <summary>Runs a step; what the outside makes fail becomes an <see cref="ArchiveException"/>.</summary>
    public void Explaining(Action step) => Explaining<object?>(() =>
    {
        step();
        return null;
    });

    /// <inheritdoc cref="Explaining(Action)"/>
    public T Explaining<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (SqliteException failure) when (SqliteFailure.Explain(failure, Path) is { } explained)
        {
            throw explained;
        }
    }
}
