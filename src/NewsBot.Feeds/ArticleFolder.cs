namespace NewsBot.Feeds;

/// <summary>A file to read, or a path that is none.</summary>
/// <param name="Fault">Why nothing can be read there; null for a file.</param>
internal readonly record struct FolderEntry(string Path, string? Fault);

/// <summary>Which files below a path are articles.</summary>
internal static class ArticleFolder
{
    /// <summary>The files that are read, for a sentence.</summary>
    public const string LookedFor = ".txt, .md, .markdown, .jsonl, .json, .ninjs, .html, .htm, .xhtml, .xml, .rss, .atom, .rdf and .nitf";

    private static readonly string[] Extensions = [".txt", ".md", ".markdown", ".jsonl", .. FormatFile.Extensions];

    /// <summary>Whether the file has one article a line.</summary>
    public static bool HasLines(string path) => HasExtension(path, ".jsonl");

    public static bool IsMarkdown(string path) => HasExtension(path, ".md") || HasExtension(path, ".markdown");

    /// <summary>The file itself, or every article file below the folder, by name; links are followed, each folder once.</summary>
    public static IEnumerable<FolderEntry> Walk(string path)
    {
        if (Directory.Exists(path))
            return WalkFolder(path);
        if (!File.Exists(path))
            return [new FolderEntry(path, "there is no such file or folder")];
        return Path.GetExtension(path).Length == 0 || Extensions.Any(extension => HasExtension(path, extension))
            ? [new FolderEntry(path, null)]
            : [new FolderEntry(path, $"is not a kind of file that is read: {LookedFor} are")];
    }

    private static IEnumerable<FolderEntry> WalkFolder(string folder)
    {
        var found = false;
        var entered = new HashSet<string>(StringComparer.Ordinal);
        var ahead = new Stack<string>([folder]);
        while (ahead.TryPop(out var path))
        {
            if (!Directory.Exists(path))
            {
                found = true;
                yield return new FolderEntry(path, null);
                continue;
            }
            if (!entered.Add(RealPath.Of(path)))
                continue;
            var (below, fault) = List(path);
            if (fault is not null)
            {
                found = true;
                yield return new FolderEntry(path, fault);
            }
            foreach (var entry in below.Where(IsWanted).OrderByDescending(Path.GetFileName, StringComparer.Ordinal))
                ahead.Push(entry);
        }
        if (!found)
            yield return new FolderEntry(folder, $"has no articles in it: looked for {LookedFor} files");
    }

    private static (IReadOnlyList<string> Entries, string? Fault) List(string folder)
    {
        try
        {
            return (Directory.GetFileSystemEntries(folder), null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ([], $"cannot be opened ({failure.Message})");
        }
    }

    private static bool IsWanted(string path)
    {
        var name = Path.GetFileName(path);
        return !name.StartsWith('.') && !name.Equals("README.md", StringComparison.OrdinalIgnoreCase)
            && (Directory.Exists(path) || Extensions.Any(extension => HasExtension(path, extension)));
    }

    private static bool HasExtension(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
