namespace NewsBot.Sqlite;

/// <summary>What makes a file one of NewsBot's own.</summary>
/// <param name="ApplicationId">SQLite's <c>application_id</c> of such files.</param>
/// <param name="Format">Goes up whenever an older program could not read the file any more.</param>
/// <param name="Sql">Makes the tables, and sets both numbers.</param>
internal sealed record FileFormat(int ApplicationId, int Format, string Sql)
{
    /// <summary>What brings a file up to date, step by step: the first makes one of format 1 one of format 2. As many as there were formats before this one.</summary>
    public IReadOnlyList<string> Upgrades { get; init; } = [];

    /// <summary>Brings a file of an older format up to this one.</summary>
    /// <param name="written">The file's format.</param>
    public string UpgradeFrom(int written) => $"""
        {string.Join('\n', Upgrades.Skip(written - 1))}
        PRAGMA user_version = {Format};
        """;
}
