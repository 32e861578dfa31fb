namespace NewsBot.Sqlite;

/// <summary>The tables of what came of rephrasing, and of the tokens that a day cost.</summary>
/// <remarks>A <c>day</c> is counted in UTC, as <c>2026-11-22</c>.</remarks>
internal static class RephrasingTables
{
    public const string Sql = """
        CREATE TABLE IF NOT EXISTS rephrasing (
            id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, outcome TEXT NOT NULL, prompt TEXT NOT NULL, question TEXT NOT NULL, prose TEXT);
        CREATE TABLE IF NOT EXISTS rephrasing_article (rephrasing INTEGER NOT NULL, article TEXT NOT NULL, PRIMARY KEY (rephrasing, article)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS model_day (day TEXT PRIMARY KEY, tokens INTEGER NOT NULL) WITHOUT ROWID;
        """;
}
