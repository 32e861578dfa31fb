namespace NewsBot.Sqlite;

/// <summary>The tables of feeds and folders, and of what was seen in them.</summary>
/// <remarks>Instants are milliseconds since 1970 UTC, spans milliseconds. Audiences have a line break between them.</remarks>
internal static class FeedTables
{
    public const string Sql = """
        CREATE TABLE IF NOT EXISTS feed (
            place TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, outlet TEXT, audiences TEXT NOT NULL, every INTEGER, is_of_settings INTEGER NOT NULL,
            outcome TEXT, line TEXT, polled INTEGER, due INTEGER, newest INTEGER, noted INTEGER, failures INTEGER NOT NULL DEFAULT 0, trouble INTEGER, asked INTEGER,
            etag TEXT, modified TEXT, moved TEXT, body TEXT, added INTEGER NOT NULL DEFAULT 0, updated INTEGER NOT NULL DEFAULT 0, is_inside INTEGER) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS feed_entry (
            feed TEXT NOT NULL, key TEXT NOT NULL, print TEXT NOT NULL, seen INTEGER NOT NULL, article TEXT, misses INTEGER NOT NULL,
            page TEXT, page_first INTEGER, page_looks INTEGER, page_due INTEGER, page_print TEXT, page_stated TEXT, page_etag TEXT, page_modified TEXT,
            PRIMARY KEY (feed, key)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS feed_entry_article ON feed_entry (article) WHERE article IS NOT NULL;
        CREATE INDEX IF NOT EXISTS feed_entry_print ON feed_entry (feed, print);
        CREATE INDEX IF NOT EXISTS feed_entry_due ON feed_entry (feed, page_due) WHERE page_due IS NOT NULL;
        """;
}
