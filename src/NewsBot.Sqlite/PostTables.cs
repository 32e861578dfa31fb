namespace NewsBot.Sqlite;

/// <summary>The table of where replies stand on their platforms.</summary>
internal static class PostTables
{
    public const string Sql = """
        CREATE TABLE IF NOT EXISTS post (
            id INTEGER PRIMARY KEY, reply TEXT NOT NULL, platform TEXT NOT NULL, channel TEXT NOT NULL, message TEXT NOT NULL, at INTEGER NOT NULL, body BLOB NOT NULL,
            UNIQUE (platform, channel, message));
        CREATE INDEX IF NOT EXISTS post_by_reply ON post (reply);
        CREATE INDEX IF NOT EXISTS post_at ON post (at);
        """;
}
