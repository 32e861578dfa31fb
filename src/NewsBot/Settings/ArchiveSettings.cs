using Microsoft.Extensions.Configuration;

namespace NewsBot.Settings;

/// <summary>The settings under <c>NewsBot:Archive</c>.</summary>
internal sealed record ArchiveSettings
{
    private const string PathSetting = "NewsBot:Archive:Path";

    /// <summary><c>NewsBot:Archive:Path</c>: the archive's file; empty, the default, is <c>newsbot/archive.db</c> in the user's data folder.</summary>
    public string Path { get; init; } = "";

    /// <exception cref="SettingException">The path is a folder.</exception>
    public static ArchiveSettings Read(IConfiguration configuration)
    {
        var path = configuration[PathSetting]?.Trim() ?? "";
        if (path.Length > 0 && Directory.Exists(path))
            throw new SettingException(PathSetting, path, "a file (it need not exist yet), and this is a folder");
        return new ArchiveSettings { Path = path };
    }
}
