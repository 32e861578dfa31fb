namespace NewsBot.Feeds;

/// <summary>Reads a whole stream, unless it is longer than it may be.</summary>
internal static class BoundedFile
{
    /// <param name="longest">In bytes.</param>
    /// <returns>Null for more than that; it is not held in memory then.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream stream, int longest, CancellationToken cancellationToken)
    {
        if (stream.CanSeek && stream.Length > longest)
            return null;
        var bytes = new byte[stream.CanSeek ? stream.Length + 1 : 64 * 1024];
        var length = 0;
        while (await stream.ReadAsync(bytes.AsMemory(length), cancellationToken) is > 0 and var read)
        {
            length += read;
            if (length > longest)
                return null;
            if (length == bytes.Length)
                Array.Resize(ref bytes, bytes.Length * 2);
        }
        return bytes.AsMemory(0, length);
    }
}
