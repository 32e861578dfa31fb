using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Sqlite;

/// <summary>Keeps sources, each name once, with the keys under which it is found.</summary>
internal sealed class SourceWriter(SqliteConnection connection) : IDisposable
{
    private const int MostKept = 50_000;

    private readonly PreparedStatement _find = new(connection, "SELECT key FROM source WHERE name = ?1 AND is_named = ?2", 2);
    private readonly PreparedStatement _add = new(connection, "INSERT INTO source (name, is_named) VALUES (?1, ?2) RETURNING key", 2);
    private readonly PreparedStatement _addKey = new(connection, "INSERT OR IGNORE INTO source_key (name_key, source) VALUES (?1, ?2)", 2);
    private readonly Dictionary<(string Name, bool IsNamed), long> _known = [];

    public long? KeyOf(Speaker? speaker)
    {
        if (speaker is null)
            return null;
        var source = (speaker.Name, speaker.IsNamed);
        if (_known.TryGetValue(source, out var key))
            return key;
        if (_known.Count >= MostKept)
            _known.Clear();
        return _known[source] = (long?)_find.Value(speaker.Name, speaker.IsNamed ? 1L : 0L) ?? Add(speaker);
    }

    /// <summary>After a write that was taken back: what it added is not there.</summary>
    public void Forget() => _known.Clear();

    public void Dispose()
    {
        _find.Dispose();
        _add.Dispose();
        _addKey.Dispose();
    }

    private long Add(Speaker speaker)
    {
        var key = (long)_add.Value(speaker.Name, speaker.IsNamed ? 1L : 0L)!;
        foreach (var nameKey in NameKeys.Of(speaker.Name))
            _addKey.Run(nameKey, key);
        return key;
    }
}
