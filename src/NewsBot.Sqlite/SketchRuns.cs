using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>The index by which sketches are found that share hashes with one. Part of a larger write.</summary>
internal sealed class SketchRuns(SqliteConnection connection) : IDisposable
{
    /// <summary>By how many of its hashes, the smallest, a sketch is found. A text of which two fifths stand in another shares one of them in 35 cases of 36, and one of which two thirds do in all but one of 2,000.</summary>
    private const int Keys = 7;

    /// <summary>As many were kept by an earlier format.</summary>
    private const int KeysOfOld = 16;

    /// <summary>One shared run of words is enough where at most so many texts have it; of what more have, a set phrase, it takes two.</summary>
    private const int Rare = 4;
    private const int Enough = 2;

    /// <summary>Of a run that more texts share so many are looked at, the open ones first: no other one keeps them from being found.</summary>
    private const int MostFound = 32;

    private const long Restricted = 1L << 31;
    private const long VersionBits = Restricted - 1;
    private const long Behind = Restricted | VersionBits;

    private readonly NumberStatement _add = new(connection, "INSERT OR IGNORE INTO sketch_run (key) VALUES (?1)");
    private readonly NumberStatement _remove = new(connection, $"DELETE FROM sketch_run WHERE key IN (?1, ?1 + {Restricted})");
    private readonly NumberStatement _find = new(connection, $"SELECT key FROM sketch_run WHERE key BETWEEN ?1 AND ?1 + {Behind} LIMIT {MostFound}");

    private readonly List<long> _found = [];
    private readonly Dictionary<long, int> _shared = [];

    public void Add(long version, TextSketch sketch, bool isRestricted)
    {
        for (var i = 0; i < Math.Min(Keys, sketch.Runs.Count); i++)
            _add.Run(BeginningOf(sketch.Runs[i]) | (isRestricted ? Restricted : 0) | version);
    }

    public void Remove(long version, TextSketch sketch)
    {
        foreach (var hash in sketch.Runs.Take(KeysOfOld))
            _remove.Run(BeginningOf(hash) | version);
    }

    /// <summary>The versions that share enough with a sketch to be looked at, those that share most, and what is rare, first.</summary>
    public IReadOnlyList<(long Version, bool IsRestricted)> Near(TextSketch sketch)
    {
        _found.Clear();
        for (var i = 0; i < Math.Min(Keys, sketch.Runs.Count); i++)
            _find.Run(BeginningOf(sketch.Runs[i]), _found);
        if (_found.Count == 0)
            return [];
        Count();
        return [.. _shared.Where(version => version.Value >= Enough).OrderByDescending(version => version.Value).ThenBy(version => version.Key)
            .Select(version => (version.Key & VersionBits, (version.Key & Restricted) != 0))];
    }

    public void Dispose()
    {
        _add.Dispose();
        _remove.Dispose();
        _find.Dispose();
    }

    /// <summary>Counts what each version shares, run by run. How common a run is among the restricted ones is nothing that the open ones may tell of.</summary>
    private void Count()
    {
        _shared.Clear();
        for (int from = 0, past; from < _found.Count; from = past)
        {
            for (past = from; past < _found.Count && _found[past] >> 31 == _found[from] >> 31;)
                past++;
            var weight = past - from <= Rare ? Enough : 1;
            for (var at = from; at < past; at++)
                _shared[_found[at] & Behind] = _shared.GetValueOrDefault(_found[at] & Behind) + weight;
        }
    }

    /// <summary>The low bits: of the smallest hashes the high ones are all alike.</summary>
    private static long BeginningOf(ulong hash) => (long)(hash & 0x7FFFFFFF) << 32;
}
