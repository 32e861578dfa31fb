namespace NewsBot.Sqlite;

/// <summary>The tables of the file that chat keeps beside the archive.</summary>
/// <remarks>Times are milliseconds since 1970 UTC. A <c>body</c> is JSON in UTF-8, compressed with Brotli. <c>number</c> counts the settled of a platform, in the order in which they were settled.</remarks>
internal static class ChatSchema
{
    /// <summary>"CHAT" in ASCII.</summary>
    private const int ApplicationId = 0x43484154;

    private const int Format = 3;

    /// <summary>The tables that a file of format 1 has not.</summary>
    private static readonly string Since2 = $"""
        {PostTables.Sql}
        {WatchPlaceTables.Sql}
        {DigestTables.Sql}
        {CorrectionTables.Sql}
        {FeedTables.Sql}
        {RephrasingTables.Sql}
        """;

    /// <summary>What a file of format 2 has not. Tables that are there already are left as they are.</summary>
    private static readonly string Since3 = $"""
        {FeedTables.Since3}
        {WatchPlaceTables.Sql}
        {RephrasingTables.Sql}
        """;

    public static FileFormat File { get; } = new(ApplicationId, Format, $"""
        CREATE TABLE inbound (
            id INTEGER PRIMARY KEY, platform TEXT NOT NULL, key TEXT NOT NULL, payload TEXT, received INTEGER NOT NULL, stage TEXT, settled INTEGER, number INTEGER,
            UNIQUE (platform, key));
        CREATE INDEX inbound_pending ON inbound (platform, received, id) WHERE number IS NULL;
        CREATE INDEX inbound_settled ON inbound (platform, number) WHERE number IS NOT NULL;
        CREATE TABLE remembered (platform TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (platform, name)) WITHOUT ROWID;

        CREATE TABLE reply (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, platform TEXT NOT NULL, event TEXT NOT NULL, at INTEGER NOT NULL, body BLOB NOT NULL, UNIQUE (platform, event));
        CREATE INDEX reply_at ON reply (at);
        CREATE TABLE talk (id INTEGER PRIMARY KEY, conversation TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, body BLOB NOT NULL);
        CREATE INDEX talk_at ON talk (at);
        CREATE TABLE feedback (id INTEGER PRIMARY KEY, platform TEXT NOT NULL, event TEXT NOT NULL, at INTEGER NOT NULL, body BLOB NOT NULL, UNIQUE (platform, event));
        CREATE INDEX feedback_at ON feedback (at);
        {WatchTables.Sql}
        {Since2}
        {Since3}

        PRAGMA application_id = {ApplicationId};
        PRAGMA user_version = {Format};
        """) { Upgrades = [Since2, Since3] };
}
