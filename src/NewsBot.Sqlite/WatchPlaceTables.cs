namespace NewsBot.Sqlite;

/// <summary>The tables that keep where watches tell, in which message, and what waits to be told, beside <see cref="WatchTables"/>.</summary>
/// <remarks>Instants are milliseconds since 1970 UTC. <c>quiet</c> is empty for none, NULL where nobody set it. What waits is there for as long as its notice is not settled.</remarks>
internal static class WatchPlaceTables
{
    public const string Sql = """
        CREATE TABLE IF NOT EXISTS watch_place (
            platform TEXT NOT NULL, channel TEXT NOT NULL, space TEXT, parent TEXT,
            quiet TEXT, told INTEGER,
            PRIMARY KEY (platform, channel)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS watch_message (notice TEXT NOT NULL PRIMARY KEY, message TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS watch_message_by_key ON watch_message (message);
        CREATE TABLE IF NOT EXISTS watch_waiting (watch INTEGER NOT NULL, sameness TEXT NOT NULL, notice TEXT NOT NULL, PRIMARY KEY (watch, sameness)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS watch_waiting_by_notice ON watch_waiting (notice);
        """;
}
