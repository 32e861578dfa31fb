namespace NewsBot.Sqlite;

/// <summary>The tables that keep where watches tell, and in which message, beside <see cref="WatchTables"/>.</summary>
/// <remarks>Instants are milliseconds since 1970 UTC. <c>quiet</c> is empty for none, NULL where nobody set it.</remarks>
internal static class WatchPlaceTables
{
    public const string Sql = """
        CREATE TABLE IF NOT EXISTS watch_place (
            platform TEXT NOT NULL, channel TEXT NOT NULL, space TEXT, parent TEXT,
            quiet TEXT, told INTEGER,
            PRIMARY KEY (platform, channel)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS watch_message (notice TEXT NOT NULL PRIMARY KEY, message TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS watch_message_by_key ON watch_message (message);
        """;
}
