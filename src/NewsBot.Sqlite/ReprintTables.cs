namespace NewsBot.Sqlite;

/// <summary>The tables by which reprints are known: of each newest version its sketch, the smallest hashes of its runs to find it by, and the versions that it is like.</summary>
/// <remarks>
/// A sketch's parts are its hashes, 8 bytes each, little-endian. A key of <c>sketch_run</c> is 31 bits of a hash, a bit that tells whether the version is restricted,
/// and 31 bits of the version: one number, and no row behind it, is the least that SQLite can add and find (https://www.sqlite.org/lang_createtable.html#rowid).
/// What is restricted is found apart, so that it keeps nothing open from being found.
/// </remarks>
internal static class ReprintTables
{
    public const string Sql = """
        CREATE TABLE IF NOT EXISTS sketch (version INTEGER PRIMARY KEY REFERENCES version, runs BLOB NOT NULL, figures BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS sketch_run (key INTEGER PRIMARY KEY);
        CREATE TABLE IF NOT EXISTS reprint (version INTEGER NOT NULL REFERENCES version, other INTEGER NOT NULL REFERENCES version,
            PRIMARY KEY (version, other)) WITHOUT ROWID;
        """;

    /// <summary>Format 3 kept a row for each hash, and twice as many of them.</summary>
    public const string FromFormat3 = $"""
        {Sql}
        CREATE TABLE IF NOT EXISTS sketch_key (hash INTEGER NOT NULL, is_restricted INTEGER NOT NULL, version INTEGER NOT NULL);
        INSERT OR IGNORE INTO sketch_run SELECT ((hash & 0x7FFFFFFF) << 32) | (is_restricted << 31) | version FROM sketch_key;
        DROP TABLE sketch_key;
        """;
}
