using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace NewsBot.Sqlite;

/// <summary>One connection that writes, and a few that read beside it; in memory one for both.</summary>
internal sealed class Connections : IAsyncDisposable
{
    private const int MostReaders = 8;

    private readonly ArchiveFile _file;
    private readonly ArticleWriter _writer;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly SemaphoreSlim _reading = new(MostReaders, MostReaders);
    private readonly ConcurrentBag<SqliteConnection> _idle = [];
    private bool _isClosed;

    /// <summary>Opens the file; the caller disposes of it.</summary>
    public Connections(ArchiveFile file, TimeProvider time)
    {
        _file = file;
        Writer = file.OpenForWriting();
        try
        {
            _writer = file.Explaining(() => new ArticleWriter(Writer, time));
        }
        catch
        {
            Writer.Dispose();
            throw;
        }
    }

    public SqliteConnection Writer { get; }

    public async Task<T> WriteAsync<T>(Func<ArticleWriter, T> write, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            return await Task.Run(() => _file.Explaining(() => write(_writer)), cancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Reads from one state of the archive, whatever is written meanwhile.</summary>
    public async Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken)
    {
        var turn = _file.IsInMemory ? _writing : _reading;
        await turn.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            return await Task.Run(() => Read(read), cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _writing.WaitAsync();
        for (var i = 0; i < MostReaders; i++)
            await _reading.WaitAsync();
        if (!_isClosed)
        {
            _isClosed = true;
            while (_idle.TryTake(out var reader))
                reader.Dispose();
            _writer.Dispose();
            Writer.Dispose();
        }
        _reading.Release(MostReaders);
        _writing.Release();
    }

    private T Read<T>(Func<SqliteConnection, T> read)
    {
        if (_file.IsInMemory)
            return _file.Explaining(() => read(Writer));
        if (!_idle.TryTake(out var reader))
            reader = _file.OpenForReading();
        try
        {
            var result = _file.Explaining(() => reader.InSnapshot(read));
            _idle.Add(reader);
            return result;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }
}
