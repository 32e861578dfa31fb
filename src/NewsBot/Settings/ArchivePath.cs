using NewsBot.Sqlite;

namespace NewsBot.Settings;

/// <summary>Where the archive lies.</summary>
internal static class ArchivePath
{
    /// <summary>The file that the command line names, else the one in the settings, else <c>newsbot/archive.db</c> in the user's data folder.</summary>
    /// <exception cref="IOException">None is named and the user has no data folder.</exception>
    public static string Find(string? named, ArchiveSettings settings)
    {
        var chosen = string.IsNullOrWhiteSpace(named) ? settings.Path : named;
        if (chosen.Length > 0)
            return chosen == SqliteArchive.InMemory ? chosen : Path.GetFullPath(chosen);
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length > 0
            ? Path.Combine(data, "newsbot", "archive.db")
            : throw new IOException("this user has no data folder: name the archive's file with --db FILE or NewsBot:Archive:Path");
    }
}
