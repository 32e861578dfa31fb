using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>Keeps by what a version's text is known, and which versions print much the same. Takes it out again.</summary>
internal sealed class ReprintWriter(SqliteConnection connection) : IDisposable
{
    /// <summary>To how many open versions one is tied; through them it is tied to all. To each of the others it is tied itself, for whoever sees it may not see those between.</summary>
    private const int MostTied = 4;

    private readonly SketchRuns _runs = new(connection);

    private readonly PreparedStatement _addSketch = new(connection, "INSERT INTO sketch (version, runs, figures) VALUES (?1, ?2, ?3)", 3);
    private readonly PreparedStatement _sketch = new(connection, "SELECT runs, figures FROM sketch WHERE version = ?1", 1);
    private readonly PreparedStatement _tie = new(connection, "INSERT OR IGNORE INTO reprint (version, other) VALUES (?1, ?2), (?2, ?1)", 2);
    private readonly PreparedStatement _others = new(connection, "SELECT other FROM reprint WHERE version = ?1", 1);
    private readonly PreparedStatement _untie = new(connection, "DELETE FROM reprint WHERE (version = ?1 AND other = ?2) OR (version = ?2 AND other = ?1)", 2);
    private readonly PreparedStatement _removeSketch = new(connection, "DELETE FROM sketch WHERE version = ?1", 1);

    public void Add(long version, TextSketch sketch, bool isRestricted)
    {
        if (sketch.Runs.Count == 0)
            return;
        foreach (var other in Like(sketch))
            _tie.Run(version, other);
        _addSketch.Run(version, Write(sketch.Runs), Write(sketch.Figures));
        _runs.Add(version, sketch, isRestricted);
    }

    public void Remove(long version)
    {
        if (Read(version) is not { } sketch)
            return;
        _runs.Remove(version, sketch);
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
        _runs.Dispose();
        foreach (var statement in (PreparedStatement[])[_addSketch, _sketch, _tie, _others, _untie, _removeSketch])
            statement.Dispose();
    }

    private IEnumerable<long> Like(TextSketch sketch) =>
        [.. _runs.Near(sketch).GroupBy(near => near.IsRestricted, near => near.Version)
            .SelectMany(alike => alike.Where(version => Read(version) is { } other && sketch.IsLike(other)).Take(alike.Key ? int.MaxValue : MostTied))];

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
