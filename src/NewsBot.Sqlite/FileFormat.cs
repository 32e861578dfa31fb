namespace NewsBot.Sqlite;

/// <summary>What makes a file one of NewsBot's own.</summary>
/// <param name="ApplicationId">SQLite's <c>application_id</c> of such files.</param>
/// <param name="Format">Goes up whenever an older program could not read the file any more.</param>
/// <param name="Sql">Makes the tables, and sets both numbers.</param>
internal sealed record FileFormat(int ApplicationId, int Format, string Sql)
{
    /// <summary>Brings a file of the format before this one up to it; empty where there was none.</summary>
    public string Upgrade { get; init; } = "";
}
