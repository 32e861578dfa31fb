namespace NewsBot.Sqlite;

/// <summary>The tables of which articles kept replies stood on, and of what was told of their corrections.</summary>
/// <remarks>Instants are milliseconds since 1970 UTC. An entry's <c>stage</c> is 0 while it is open, 1 once it is told, 2 once the old answers are marked too, 3 where it was given up.</remarks>
internal static class CorrectionTables
{
    public const string Sql = """
        CREATE TABLE IF NOT EXISTS reply_article (reply TEXT NOT NULL, article TEXT NOT NULL, version INTEGER NOT NULL, place TEXT NOT NULL, PRIMARY KEY (reply, article, version)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS reply_article_by_article ON reply_article (article);
        CREATE INDEX IF NOT EXISTS reply_article_by_place ON reply_article (place);
        CREATE TRIGGER IF NOT EXISTS reply_gone AFTER DELETE ON reply BEGIN DELETE FROM reply_article WHERE reply = old.key; END;
        CREATE TABLE IF NOT EXISTS reply_article_filled (one INTEGER PRIMARY KEY CHECK (one = 1));
        CREATE TABLE IF NOT EXISTS correction (
            number INTEGER PRIMARY KEY,
            platform TEXT NOT NULL, channel TEXT NOT NULL, place INTEGER NOT NULL, space TEXT, parent TEXT,
            article TEXT NOT NULL, title TEXT NOT NULL,
            noted INTEGER NOT NULL, tries INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL DEFAULT 0, trouble TEXT,
            begun INTEGER, telling BLOB, told INTEGER, stage INTEGER NOT NULL DEFAULT 0);
        CREATE UNIQUE INDEX IF NOT EXISTS correction_open ON correction (platform, channel, article) WHERE stage = 0;
        CREATE INDEX IF NOT EXISTS correction_by_stage ON correction (stage);
        CREATE TABLE IF NOT EXISTS correction_told (
            platform TEXT NOT NULL, channel TEXT NOT NULL, article TEXT NOT NULL, at INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (platform, channel, article)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS correction_mark (one INTEGER PRIMARY KEY CHECK (one = 1), up_to INTEGER NOT NULL, at INTEGER NOT NULL);
        """;
}
