using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>What SQLite reports of the world outside, as a sentence that names the file, the cause and what to do.</summary>
internal static class SqliteFailure
{
    /// <returns>Null for an error that only a fault of the program brings about.</returns>
    /// <remarks>Codes: https://www.sqlite.org/rescode.html</remarks>
    public static ArchiveException? Explain(SqliteException failure, string path)
    {
        var cause = failure.SqliteErrorCode switch
        {
            5 or 6 => "is locked by another program that writes to it: try again when it is done, or choose another archive with --db",
            3 or 8 => "is read-only: allow writing to the file and its folder, or choose another archive with --db",
            10 => "could not be read or written, the disk reports an error: check the disk, or choose another archive with --db",
            11 => "is damaged: put back a copy of it, or choose another archive with --db",
            13 => "cannot grow, the disk is full: make room and run the same command again, nothing of this batch was kept",
            14 => "cannot be opened: check that the folder exists and may be written to, or choose another archive with --db",
            26 => "is not an archive of NewsBot: choose another archive with --db",
            _ => null,
        };
        return cause is null ? null : new ArchiveException($"{path} {cause}", failure);
    }
}
