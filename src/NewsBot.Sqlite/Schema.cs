namespace NewsBot.Sqlite;

/// <summary>The tables of an archive file.</summary>
/// <remarks>
/// <para>A passage's key is its version's key times 2^24 plus its place in the version, and a claim's likewise: from the key of
/// a match the version, and so the gate, is one look-up away.</para>
/// <para>Dates are milliseconds since 1970 UTC. Spans count UTF-16 code units of the version's text. A figure's
/// <c>low</c> and <c>high</c> are rounded to the four decimals that quantities are compared by; the exact values stand beside them as text.</para>
/// <para>Full text holds the newest version of each article. Articles with an embargo or an audience have an index of their own
/// (<c>held_text</c>), so that no statistic of the open one tells of them.</para>
/// </remarks>
internal static class Schema
{
    /// <summary>Marks the file as an archive of NewsBot ("NEWS" in ASCII).</summary>
    public const int ApplicationId = 0x4E455753;

    /// <summary>Goes up whenever an older program could not read the file any more.</summary>
    public const int Format = 4;

    private const string Tokenizer = "porter unicode61 remove_diacritics 2";

    private const string TakenIndexes = """
        CREATE INDEX version_by_taken ON version (taken) WHERE is_newest = 1;
        CREATE INDEX version_by_embargo ON version (embargo) WHERE is_newest = 1 AND is_restricted = 1;
        """;

    private const string WithdrawnIndex = "CREATE INDEX version_withdrawn ON version (key) WHERE is_newest = 1 AND withdrawn IS NOT NULL;";

    /// <summary>Format 2: none of its articles was taken back, and which are reprints is not known until they are read again.</summary>
    private const string FromFormat2 = $"""
        ALTER TABLE version ADD COLUMN withdrawn INTEGER;
        {WithdrawnIndex}
        {ReprintTables.Sql}
        """;

    /// <summary>Format 3: which of its articles are summaries is not known; each counts as whole.</summary>
    private const string FromFormat3 = $"""
        ALTER TABLE version ADD COLUMN is_summary INTEGER NOT NULL DEFAULT 0;
        {ReprintTables.FromFormat3}
        """;

    /// <summary>Format 1: when its articles were taken in is not known.</summary>
    private static readonly string FromFormat1 = $"""
        ALTER TABLE version ADD COLUMN taken INTEGER;
        {TakenIndexes}
        """;

    /// <summary>How many keys are kept apart for the passages of one version, and as many for its claims.</summary>
    public const int KeysPerVersion = 1 << 24;

    public static readonly string Sql = $"""
        CREATE TABLE state (writes INTEGER NOT NULL);
        INSERT INTO state VALUES (0);

        CREATE TABLE version (
            key INTEGER PRIMARY KEY,
            article_id TEXT NOT NULL,
            number INTEGER NOT NULL,
            is_newest INTEGER NOT NULL,
            is_restricted INTEGER NOT NULL,
            has_audience INTEGER NOT NULL,
            embargo INTEGER,
            published INTEGER, published_offset INTEGER, published_has_time INTEGER,
            updated INTEGER, updated_offset INTEGER, updated_has_time INTEGER,
            passages INTEGER NOT NULL,
            claims INTEGER NOT NULL,
            reader INTEGER NOT NULL,
            fingerprint BLOB NOT NULL,
            title TEXT NOT NULL,
            folded_title TEXT NOT NULL,
            url TEXT, outlet TEXT, byline TEXT, language TEXT,
            taken INTEGER,
            withdrawn INTEGER,
            is_summary INTEGER NOT NULL DEFAULT 0,
            UNIQUE (article_id, number));
        CREATE UNIQUE INDEX version_newest ON version (article_id) WHERE is_newest = 1;
        CREATE INDEX version_by_date ON version (published DESC, key DESC) WHERE is_newest = 1;
        CREATE INDEX version_restricted ON version (key) WHERE is_newest = 1 AND is_restricted = 1;
        {TakenIndexes}
        {WithdrawnIndex}
        CREATE TABLE version_text (version INTEGER PRIMARY KEY REFERENCES version, text BLOB NOT NULL);
        CREATE TABLE version_audience (
            version INTEGER NOT NULL REFERENCES version, folded TEXT NOT NULL, audience TEXT NOT NULL,
            PRIMARY KEY (version, folded)) WITHOUT ROWID;

        CREATE TABLE passage (key INTEGER PRIMARY KEY, paragraph INTEGER NOT NULL, first INTEGER NOT NULL, past INTEGER NOT NULL);
        CREATE VIRTUAL TABLE passage_text USING fts5(text, title, content='', tokenize='{Tokenizer}');
        CREATE VIRTUAL TABLE passage_word USING fts5vocab(passage_text, row);
        CREATE VIRTUAL TABLE held_text USING fts5(text, title, content='', tokenize='{Tokenizer}');

        CREATE TABLE source (key INTEGER PRIMARY KEY, name TEXT NOT NULL, is_named INTEGER NOT NULL, UNIQUE (name, is_named));
        CREATE TABLE source_key (name_key TEXT NOT NULL, source INTEGER NOT NULL REFERENCES source, PRIMARY KEY (name_key, source)) WITHOUT ROWID;
        CREATE TABLE version_source (
            version INTEGER NOT NULL REFERENCES version, source INTEGER NOT NULL REFERENCES source, said INTEGER NOT NULL, role TEXT,
            PRIMARY KEY (source, version)) WITHOUT ROWID;
        CREATE INDEX version_source_by_version ON version_source (version, source, said);

        CREATE TABLE claim (
            key INTEGER PRIMARY KEY,
            passage INTEGER NOT NULL REFERENCES passage,
            kind INTEGER NOT NULL, stance INTEGER NOT NULL,
            first INTEGER NOT NULL, past INTEGER NOT NULL, fragments TEXT,
            source_first INTEGER, source_past INTEGER,
            cue_first INTEGER, cue_past INTEGER,
            place_first INTEGER, place_past INTEGER,
            time_first INTEGER, time_past INTEGER,
            speaker INTEGER REFERENCES source, speaker_role TEXT, speaker_is_resolved INTEGER,
            via INTEGER REFERENCES source, via_role TEXT, via_is_resolved INTEGER);
        CREATE INDEX claim_by_passage ON claim (passage);
        CREATE INDEX claim_by_speaker ON claim (speaker) WHERE speaker IS NOT NULL;
        CREATE INDEX claim_by_via ON claim (via) WHERE via IS NOT NULL;

        CREATE TABLE figure (
            claim INTEGER NOT NULL REFERENCES claim, ordinal INTEGER NOT NULL,
            unit TEXT NOT NULL, low REAL NOT NULL, high REAL NOT NULL, exact_low TEXT NOT NULL, exact_high TEXT,
            margin INTEGER NOT NULL, is_change INTEGER NOT NULL,
            first INTEGER NOT NULL, past INTEGER NOT NULL, of_first INTEGER, of_past INTEGER,
            PRIMARY KEY (claim, ordinal)) WITHOUT ROWID;
        CREATE INDEX figure_low ON figure (unit, low, high);
        CREATE INDEX figure_high ON figure (unit, high);
        CREATE INDEX figure_low_of_any ON figure (low, high);
        CREATE INDEX figure_high_of_any ON figure (high);
        CREATE INDEX figure_range ON figure (unit, low, high) WHERE high > low;

        {ReprintTables.Sql}

        PRAGMA application_id = {ApplicationId};
        PRAGMA user_version = {Format};
        """;

    public static FileFormat File { get; } = new(ApplicationId, Format, Sql) { Upgrades = [FromFormat1, FromFormat2, FromFormat3] };

    /// <summary>The key of a passage or a claim by its place in its version, which counts from 1.</summary>
    public static long KeyIn(long version, int place) => version * KeysPerVersion + place;

    /// <summary>The version that the passage or claim of this key stands in.</summary>
    public static long VersionOf(long key) => key / KeysPerVersion;

    /// <summary>Which passage or claim of its version has this key, from 1.</summary>
    public static long PlaceOf(long key) => key % KeysPerVersion;
}
