using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace NewsBot.Sqlite;

/// <summary>What was read of the archive for a viewpoint, read again only where it may have changed.</summary>
/// <remarks>It holds until the next write, by whatever program, and between two ends of embargoes; for each set of audiences it is another.</remarks>
internal sealed class UntilWrite<T>(Func<SqliteConnection, Gate, T> read)
{
    private const int MostKept = 64;

    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    public T Of(SqliteConnection connection, Gate gate)
    {
        var writes = connection.Number("SELECT writes FROM state");
        if (_kept.TryGetValue(gate.Audiences, out var kept) && kept.Holds(writes, gate.Now))
            return kept.Value;
        var until = connection.Number($"SELECT coalesce(min(embargo), {long.MaxValue}) FROM version WHERE is_newest = 1 AND is_restricted = 1 AND embargo > {gate.Now}");
        kept = new Kept(read(connection, gate), writes, gate.Now, until);
        if (_kept.Count >= MostKept)
            _kept.Clear();
        _kept[gate.Audiences] = kept;
        return kept.Value;
    }

    private sealed record Kept(T Value, long Writes, long From, long Until)
    {
        public bool Holds(long writes, long now) => writes == Writes && From <= now && now < Until;
    }
}
