namespace NewsBot.Sqlite;

/// <summary>The tables by which reprints are known: of each newest version its sketch, the first hashes of its runs to find it by, and the versions that it is like.</summary>
/// <remarks>A sketch's parts are its hashes, 8 bytes each, little-endian. What is restricted is found apart, so that it keeps nothing open from being found.</remarks>
internal static class ReprintTables
{
    public const string Sql = """
        CREATE TABLE IF NOT EXISTS sketch (version INTEGER PRIMARY KEY REFERENCES version, runs BLOB NOT NULL, figures BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS sketch_key (hash INTEGER NOT NULL, is_restricted INTEGER NOT NULL, version INTEGER NOT NULL REFERENCES version,
            PRIMARY KEY (hash, is_restricted, version)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS reprint (version INTEGER NOT NULL REFERENCES version, other INTEGER NOT NULL REFERENCES version,
            PRIMARY KEY (version, other)) WITHOUT ROWID;
        """;
}
