namespace NewsBot.Feeds;

/// <summary>The ids that articles without one have from their files' names, each for one file of a run.</summary>
/// <remarks>Two files of one name in two folders would else be two versions of one article, and the first would be gone from every answer.</remarks>
internal sealed class FileNames
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    /// <returns>False where another file of this run has that name.</returns>
    public bool TryTake(string path, out string id, out string other)
    {
        id = Path.GetFileNameWithoutExtension(path);
        var file = Path.GetFullPath(path);
        if (_files.TryAdd(id, file))
        {
            other = file;
            return true;
        }
        other = _files[id];
        return other == file;
    }
}
