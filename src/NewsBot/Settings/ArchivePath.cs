namespace NewsBot.Settings;

/// <summary>Where the archive lies.</summary>
internal static class ArchivePath
{
    /// <summary>The file that the command line names, else the one in the settings, else <c>newsbot/archive.db</c> in the user's data folder.</summary>
    /// <exception cref="IOException">None is named and the user has no data folder.</exception>
    public static string Find(string? named, ArchiveSettings settings)
    {
        if (!string.IsNullOrWhiteSpace(named))
            return Path.GetFullPath(named);
        if (settings.Path.Length > 0)
            return Path.GetFullPath(settings.Path);
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length > 0
            ? Path.Combine(data, "newsbot", "archive.db")
            : throw new IOException("this user has no data folder: name the archive's file with --db FILE or NewsBot:Archive:Path");
    }

    /// <summary>Makes the archive's folder where it is not there yet.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static void MakeFolder(string archive)
    {
        var folder = Path.GetDirectoryName(archive)!;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"the archive's folder {folder} cannot be made ({e.Message}): name another file with --db FILE or NewsBot:Archive:Path", e);
        }
    }
}
