using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>Keeps by what a version's text is known, and which versions print much the same. Takes it out again.</summary>
internal sealed class ReprintWriter(SqliteConnection connection) : IDisposable
{
    /// <summary>By how many of its hashes, the smallest, a sketch is found. A text of which a third stands in another shares one of them in 499 cases of 500.</summary>
    private const int Keys = 16;

    /// <summary>A run of words that more texts share is a set phrase; those that had it first are looked at.</summary>
    private const int MostOfAKey = 48;

    /// <summary>To how many versions one is tied, of the open ones and of the others; through them it is tied to all.</summary>
    private const int MostTied = 4;

    private readonly PreparedStatement _addSketch = new(connection, "INSERT INTO sketch (version, runs, figures) VALUES (?1, ?2, ?3)", 3);
    private readonly PreparedStatement _addKey = new(connection, "INSERT INTO sketch_key (hash, is_restricted, version) VALUES (?1, ?2, ?3)", 3);
    private readonly PreparedStatement _withKey = new(connection, "SELECT version FROM sketch_key WHERE hash = ?1 AND is_restricted = ?2 ORDER BY version LIMIT ?3", 3);
    private readonly PreparedStatement _sketch = new(connection, "SELECT runs, figures FROM sketch WHERE version = ?1", 1);
    private readonly PreparedStatement _tie = new(connection, "INSERT INTO reprint (version, other) VALUES (?1, ?2), (?2, ?1)", 2);
    private readonly PreparedStatement _others = new(connection, "SELECT other FROM reprint WHERE version = ?1", 1);
    private readonly PreparedStatement _untie = new(connection, "DELETE FROM reprint WHERE (version = ?1 AND other = ?2) OR (version = ?2 AND other = ?1)", 2);
    private readonly PreparedStatement _removeKey = new(connection, "DELETE FROM sketch_key WHERE hash = ?1 AND version = ?2", 2);
    private readonly PreparedStatement _removeSketch = new(connection, "DELETE FROM sketch WHERE version = ?1", 1);

    public void Add(long version, TextSketch sketch, bool isRestricted)
    {
        if (sketch.Runs.Count == 0)
            return;
        foreach (var other in Like(sketch, isRestricted: false).Concat(Like(sketch, isRestricted: true)))
            _tie.Run(version, other);
        _addSketch.Run(version, Write(sketch.Runs), Write(sketch.Figures));
        foreach (var hash in KeysOf(sketch))
            _addKey.Run(hash, isRestricted, version);
    }

    public void Remove(long version)
    {
        if (Read(version) is not { } sketch)
            return;
        foreach (var hash in KeysOf(sketch))
            _removeKey.Run(hash, version);
        foreach (var other in Numbers(_others.Read(version)))
            _untie.Run(version, other);
        _removeSketch.Run(version);
    }

    /// <summary>The same text is another version now.</summary>
    public void Move(long from, long to, bool isRestricted)
    {
        var sketch = Read(from) ?? TextSketch.None;
        Remove(from);
        Add(to, sketch, isRestricted);
    }

    public void Dispose()
    {
        foreach (var statement in (PreparedStatement[])[_addSketch, _addKey, _withKey, _sketch, _tie, _others, _untie, _removeKey, _removeSketch])
            statement.Dispose();
    }

    /// <summary>Those of which most keys are found come first.</summary>
    private IReadOnlyList<long> Like(TextSketch sketch, bool isRestricted)
    {
        var shared = new Dictionary<long, int>();
        foreach (var hash in KeysOf(sketch))
        {
            foreach (var version in Numbers(_withKey.Read(hash, isRestricted, (long)MostOfAKey)))
                shared[version] = shared.GetValueOrDefault(version) + 1;
        }
        return [.. shared.OrderByDescending(version => version.Value).ThenBy(version => version.Key).Select(version => version.Key)
            .Where(version => Read(version) is { } other && sketch.IsLike(other)).Take(MostTied)];
    }

    private TextSketch? Read(long version)
    {
        using var row = _sketch.Read(version);
        return row.Read() ? new TextSketch(Hashes(row.GetFieldValue<byte[]>(0)), Hashes(row.GetFieldValue<byte[]>(1))) : null;
    }

    private static ulong[] Hashes(byte[] bytes)
    {
        var hashes = new ulong[bytes.Length / sizeof(ulong)];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)));
        return hashes;
    }

    private static byte[] Write(IReadOnlyList<ulong> hashes)
    {
        var bytes = new byte[hashes.Count * sizeof(ulong)];
        for (var i = 0; i < hashes.Count; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)), hashes[i]);
        return bytes;
    }

    private static IEnumerable<long> KeysOf(TextSketch sketch) => sketch.Runs.Take(Keys).Select(hash => unchecked((long)hash));

    private static List<long> Numbers(SqliteDataReader rows)
    {
        using (rows)
        {
            var numbers = new List<long>();
            while (rows.Read())
                numbers.Add(rows.GetInt64(0));
            return numbers;
        }
    }
}
