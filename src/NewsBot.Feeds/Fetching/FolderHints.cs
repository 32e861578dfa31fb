namespace NewsBot.Feeds.Fetching;

/// <summary>Hears from the system that something in a folder has changed. Events get lost: it is a hint to look sooner, and folders are looked into anyway.</summary>
public sealed class FolderHints : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, FileSystemWatcher?> _watchers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends once something is heard that <see cref="Take"/> has not told of.</summary>
    public Task Heard
    {
        get
        {
            lock (_lock)
                return _heard.Task;
        }
    }

    /// <summary>Listens to these folders, and to no others any more. One that cannot be listened to is left out.</summary>
    public void Listen(IReadOnlyCollection<string> folders)
    {
        lock (_lock)
        {
            foreach (var gone in _watchers.Keys.Except(folders).ToList())
            {
                _watchers[gone]?.Dispose();
                _watchers.Remove(gone);
            }
            // One that is made later is found by the next look, and listened to from then on.
            foreach (var folder in folders.Where(folder => !_watchers.ContainsKey(folder) && Directory.Exists(folder)))
                _watchers[folder] = Open(folder);
        }
    }

    /// <summary>The folders in which something has changed since this was last asked.</summary>
    public IReadOnlySet<string> Take()
    {
        lock (_lock)
        {
            var changed = _changed.ToHashSet(StringComparer.Ordinal);
            _changed.Clear();
            if (_heard.Task.IsCompleted)
                _heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return changed;
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var watcher in _watchers.Values)
                watcher?.Dispose();
            _watchers.Clear();
        }
    }

    private FileSystemWatcher? Open(string folder)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size };
            watcher.Created += (_, _) => Note(folder);
            watcher.Changed += (_, _) => Note(folder);
            watcher.Renamed += (_, _) => Note(folder);
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or PlatformNotSupportedException)
        {
            // The system has no watch left, or none for this kind of folder.
            watcher?.Dispose();
            return null;
        }
    }

    private void Note(string folder)
    {
        lock (_lock)
        {
            _changed.Add(folder);
            _heard.TrySetResult();
        }
    }
}
