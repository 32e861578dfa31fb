using System.IO.Compression;
using System.Text.Json;

namespace NewsBot.Sqlite;

/// <summary>A record of chat as its row holds it.</summary>
internal static class ChatBody
{
    private static readonly JsonSerializerOptions Options = new() { IgnoreReadOnlyProperties = true };

    public static byte[] Of<T>(T value)
    {
        using var body = new MemoryStream();
        using (var compressed = new BrotliStream(body, CompressionLevel.Fastest))
            JsonSerializer.Serialize(compressed, value, Options);
        return body.ToArray();
    }

    public static T Read<T>(byte[] body)
    {
        using var compressed = new BrotliStream(new MemoryStream(body), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(compressed, Options)!;
    }
}
