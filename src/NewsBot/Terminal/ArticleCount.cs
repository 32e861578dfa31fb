namespace NewsBot.Terminal;

/// <summary>About how many articles files and folders hold, for a progress bar: one a file, and one a line of <c>.jsonl</c>.</summary>
internal static class ArticleCount
{
    /// <returns>At least 1; what cannot be read counts for nothing here and is refused when its turn comes.</returns>
    public static int Of(IEnumerable<string> paths)
    {
        try
        {
            return Math.Max(1, paths.SelectMany(FilesOf).Sum(In));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 1;
        }
    }

    private static IEnumerable<string> FilesOf(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : File.Exists(path) ? [path] : [];

    private static int In(string file)
    {
        if (!file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
            return 1;
        using var stream = File.OpenRead(file);
        var chunk = new byte[1 << 16];
        var lines = 0;
        for (int read; (read = stream.Read(chunk)) > 0;)
            lines += chunk.AsSpan(0, read).Count((byte)'\n');
        return lines;
    }
}
