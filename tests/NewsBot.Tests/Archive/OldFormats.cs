using Microsoft.Data.Sqlite;
using NewsBot.Sqlite;

namespace NewsBot.Tests.Archive;

/// <summary>Makes archives what older programs wrote.</summary>
internal static class OldFormats
{
    /// <summary>Takes the columns away that came with format 4.</summary>
    public static void WithoutColumnsOf4(SqliteConnection file)
    {
        foreach (var column in "trend role whom_first whom_past what_first what_past period_first period_past".Split(' '))
            file.Run($"ALTER TABLE figure DROP COLUMN {column}");
        file.Run("ALTER TABLE version DROP COLUMN is_summary");
    }
}
