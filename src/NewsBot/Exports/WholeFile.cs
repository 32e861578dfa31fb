using System.Text;

namespace NewsBot.Exports;

/// <summary>A file that comes to be whole or not at all: it is written beside its place, and put there when it is done.</summary>
internal sealed class WholeFile : IAsyncDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _path;
    private readonly string _draft;
    private readonly bool _replaces;
    private readonly FileStream _stream;
    private readonly StreamWriter _writer;

    private WholeFile(string path, string draft, bool replaces)
    {
        (_path, _draft, _replaces) = (path, draft, replaces);
        _stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        _writer = new StreamWriter(_stream, Utf8, bufferSize: 64 * 1024);
    }

    public TextWriter Writer => _writer;

    /// <param name="replaces">Whether a file that is there already is written over.</param>
    /// <exception cref="IOException">It is there already, or cannot be there; the message says what to do.</exception>
    public static WholeFile Begin(string path, bool replaces)
    {
        var place = Path.GetFullPath(path);
        if (File.Exists(place) && new FileInfo(place).ResolveLinkTarget(returnFinalTarget: true) is { } target)
            place = target.FullName;
        if (Directory.Exists(place))
            throw new IOException($"{path} is a folder: name a file in it");
        var folder = Path.GetDirectoryName(place) ?? throw new IOException($"{path} is no file: name one");
        if (!Directory.Exists(folder))
            throw new IOException($"there is no folder {folder}: make it first, or name another file");
        // A device would be taken away and a plain file put in its place.
        if (!OperatingSystem.IsWindows() && place.StartsWith("/dev/", StringComparison.Ordinal) && !place.StartsWith("/dev/shm/", StringComparison.Ordinal))
            throw new IOException($"{path} is a device: leave --out away and send standard output there");
        if (!replaces && File.Exists(place))
            throw Taken(path);
        var draft = Path.Combine(folder, $".{Path.GetFileName(place)}.{Guid.NewGuid():N}.tmp");
        try
        {
            var file = new WholeFile(place, draft, replaces);
            // What only some may read stays so.
            if (!OperatingSystem.IsWindows() && File.Exists(place))
                File.SetUnixFileMode(draft, File.GetUnixFileMode(place));
            return file;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException($"{path} cannot be written: allow writing to its folder, or name another file", e);
        }
    }

    /// <summary>Puts the file in its place.</summary>
    /// <exception cref="IOException">The disk is full, or the place was taken meanwhile.</exception>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        await _writer.FlushAsync(cancellationToken);
        _stream.Flush(flushToDisk: true);
        await _writer.DisposeAsync();
        cancellationToken.ThrowIfCancellationRequested();
        if (!_replaces && File.Exists(_path))
            throw Taken(_path);
        File.Move(_draft, _path, overwrite: _replaces);
    }

    /// <summary>What was not kept leaves nothing behind.</summary>
    public ValueTask DisposeAsync()
    {
        // The stream alone: what the writer still holds is not wanted any more, and a full disk would fail on it again.
        _stream.Dispose();
        File.Delete(_draft);
        return ValueTask.CompletedTask;
    }

    private static IOException Taken(string path) => new($"{path} is there already: name another file, or write over it with --force");
}
