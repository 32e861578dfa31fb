using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>Keeps by what a version's text is known, and which versions print much the same. Takes it out again.</summary>
internal sealed class ReprintWriter(SqliteConnection connection) : IDisposable
{
    /// <summary>By how many of its hashes, the smallest, a sketch is found. A text of which a third stands in another shares one of them in 499 cases of 500.</summary>
    private const int Keys = 16;

    /// <summary>Of which two must be found.</summary>
    private const int FewestKeys = 2;

    /// <summary>A run of words that many texts share is a set phrase; so many of them are looked at.</summary>
    private const int MostFound = 2048;

    /// <summary>To how many open versions one is tied; through them it is tied to all. To each of the others it is tied itself, for whoever sees it may not see those between.</summary>
    private const int MostTied = 4;

    private readonly PreparedStatement _addSketch = new(connection, "INSERT INTO sketch (version, runs, figures) VALUES (?1, ?2, ?3)", 3);
    private readonly PreparedStatement _addKeys = new(connection, "INSERT INTO sketch_key (hash, is_restricted, version) SELECT value, ?2, ?3 FROM json_each(?1)", 3);
    private readonly PreparedStatement _withKeys = new(connection, "SELECT version FROM json_each(?1) CROSS JOIN sketch_key ON hash = value AND is_restricted = ?2 LIMIT ?3", 3);
    private readonly PreparedStatement _sketch = new(connection, "SELECT runs, figures FROM sketch WHERE version = ?1", 1);
    private readonly PreparedStatement _tie = new(connection, "INSERT OR IGNORE INTO reprint (version, other) VALUES (?1, ?2), (?2, ?1)", 2);
    private readonly PreparedStatement _others = new(connection, "SELECT other FROM reprint WHERE version = ?1", 1);
    private readonly PreparedStatement _untie = new(connection, "DELETE FROM reprint WHERE (version = ?1 AND other = ?2) OR (version = ?2 AND other = ?1)", 2);
    private readonly PreparedStatement _removeKeys = new(connection, "DELETE FROM sketch_key WHERE hash IN (SELECT value FROM json_each(?1)) AND version = ?2", 2);
    private readonly PreparedStatement _removeSketch = new(connection, "DELETE FROM sketch WHERE version = ?1", 1);

    public void Add(long version, TextSketch sketch, bool isRestricted)
    {
        if (sketch.Runs.Count == 0)
            return;
        foreach (var other in Like(sketch))
            _tie.Run(version, other);
        _addSketch.Run(version, Write(sketch.Runs), Write(sketch.Figures));
        _addKeys.Run(KeysOf(sketch), isRestricted, version);
    }

    public void Remove(long version)
    {
        if (Read(version) is not { } sketch)
            return;
        _removeKeys.Run(KeysOf(sketch), version);
        var others = Numbers(_others.Read(version));
        foreach (var other in others)
            _untie.Run(version, other);
        _removeSketch.Run(version);
        // What was tied through it stays tied.
        foreach (var other in others)
        {
            foreach (var like in Like(Read(other)!).Where(like => like != other))
                _tie.Run(other, like);
        }
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
        foreach (var statement in (PreparedStatement[])[_addSketch, _addKeys, _withKeys, _sketch, _tie, _others, _untie, _removeKeys, _removeSketch])
            statement.Dispose();
    }

    private IEnumerable<long> Like(TextSketch sketch) => [.. Like(sketch, isRestricted: false).Take(MostTied), .. Like(sketch, isRestricted: true)];

    /// <summary>Those of which most keys are found come first. One key alone is a set phrase.</summary>
    private IEnumerable<long> Like(TextSketch sketch, bool isRestricted) => Numbers(_withKeys.Read(KeysOf(sketch), isRestricted, (long)MostFound))
        .CountBy(version => version).Where(version => version.Value >= FewestKeys)
        .OrderByDescending(version => version.Value).ThenBy(version => version.Key).Select(version => version.Key)
        .Where(version => Read(version) is { } other && sketch.IsLike(other));

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

    /// <summary>As a list in JSON.</summary>
    private static string KeysOf(TextSketch sketch) => $"[{string.Join(',', sketch.Runs.Take(Keys).Select(hash => unchecked((long)hash)))}]";

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
