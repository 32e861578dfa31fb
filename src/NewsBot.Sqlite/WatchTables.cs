namespace NewsBot.Sqlite;

/// <summary>The tables that keep watches, in whatever file hosts them.</summary>
/// <remarks>Instants are milliseconds since 1970 UTC. A watch that has ended keeps its row for a while, so that what ended it ends no other one.</remarks>
internal static class WatchTables
{
    public const string Sql = """
        CREATE TABLE IF NOT EXISTS watch (
            number INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            platform TEXT NOT NULL, channel TEXT NOT NULL, place INTEGER NOT NULL, space TEXT, parent TEXT,
            asker TEXT NOT NULL,
            subject TEXT NOT NULL, sense TEXT NOT NULL,
            from_order INTEGER NOT NULL, from_at INTEGER NOT NULL, started INTEGER NOT NULL,
            ended INTEGER, ended_by TEXT);
        CREATE UNIQUE INDEX IF NOT EXISTS watch_by_asker ON watch (platform, asker, channel, sense) WHERE ended IS NULL;
        CREATE INDEX IF NOT EXISTS watch_by_end ON watch (ended_by) WHERE ended IS NOT NULL;
        CREATE TABLE IF NOT EXISTS watch_told (watch INTEGER NOT NULL REFERENCES watch, sameness TEXT NOT NULL, PRIMARY KEY (watch, sameness)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS watch_notice (
            number INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            watch INTEGER NOT NULL REFERENCES watch,
            claims TEXT NOT NULL,
            tries INTEGER NOT NULL DEFAULT 0, trouble TEXT, due INTEGER NOT NULL DEFAULT 0,
            begun INTEGER, is_settled INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX IF NOT EXISTS watch_notice_due ON watch_notice (due) WHERE is_settled = 0;
        CREATE INDEX IF NOT EXISTS watch_notice_by_watch ON watch_notice (watch);
        CREATE TABLE IF NOT EXISTS watch_mark (one INTEGER PRIMARY KEY CHECK (one = 1), up_to INTEGER NOT NULL, at INTEGER NOT NULL);
        """;
}
