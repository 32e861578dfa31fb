using System.Text;
using Microsoft.Data.Sqlite;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>The texts of versions that a query has already found visible, each read once.</summary>
internal sealed class VersionTexts(SqliteConnection connection) : IDisposable
{
    private readonly PreparedStatement _read = new(connection, "SELECT text FROM version_text WHERE version = ?1", 1);
    private readonly Dictionary<long, string> _texts = [];

    public string this[long version]
    {
        get
        {
            if (!_texts.TryGetValue(version, out var text))
                _texts[version] = text = Encoding.UTF8.GetString((byte[])_read.Value(version)!);
            return text;
        }
    }

    public string? Slice(long version, Span? span) => span?.Of(this[version]);

    public void Dispose() => _read.Dispose();
}
