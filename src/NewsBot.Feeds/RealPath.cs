namespace NewsBot.Feeds;

/// <summary>The one path of a folder, whatever links lead to it.</summary>
internal static class RealPath
{
    /// <summary>Every link on the way resolved; where one leads nowhere or round in a circle, the path as it is.</summary>
    public static string Of(string path)
    {
        try
        {
            return Resolve(Path.GetFullPath(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Path.GetFullPath(path);
        }
    }

    private static string Resolve(string path)
    {
        var folder = Path.GetDirectoryName(path);
        if (folder is null)
            return path;
        var here = Path.Combine(Resolve(folder), Path.GetFileName(path));
        return new DirectoryInfo(here).ResolveLinkTarget(returnFinalTarget: true) is { } target ? Resolve(target.FullName) : here;
    }
}
