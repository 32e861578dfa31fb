namespace NewsBot.Sqlite;

/// <summary>The tables that keep digests and their ledger.</summary>
/// <remarks>Instants are milliseconds since 1970 UTC, dates ISO 8601. A digest that has ended keeps its row for a while, so that what ended it ends no other one.</remarks>
internal static class DigestTables
{
    public const string Sql = """
        CREATE TABLE IF NOT EXISTS digest (
            number INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            platform TEXT NOT NULL, channel TEXT NOT NULL, place INTEGER NOT NULL, space TEXT,
            schedule TEXT NOT NULL, after TEXT NOT NULL, is_of_settings INTEGER NOT NULL,
            ended INTEGER, ended_by TEXT);
        CREATE UNIQUE INDEX IF NOT EXISTS digest_of_channel ON digest (platform, channel) WHERE ended IS NULL;
        CREATE INDEX IF NOT EXISTS digest_by_end ON digest (ended_by) WHERE ended IS NOT NULL;
        CREATE TABLE IF NOT EXISTS digest_post (
            number INTEGER PRIMARY KEY,
            digest TEXT NOT NULL, date TEXT NOT NULL, platform TEXT NOT NULL, channel TEXT NOT NULL, space TEXT,
            due INTEGER, since INTEGER, beyond_order INTEGER, beyond_at INTEGER, up_to_order INTEGER, up_to_at INTEGER,
            holder TEXT, held_until INTEGER,
            tries INTEGER NOT NULL DEFAULT 0, trouble TEXT, again INTEGER, begun INTEGER, open INTEGER,
            outcome TEXT, settled INTEGER,
            UNIQUE (digest, date));
        CREATE INDEX IF NOT EXISTS digest_post_of_channel ON digest_post (platform, channel, number);
        """;
}
