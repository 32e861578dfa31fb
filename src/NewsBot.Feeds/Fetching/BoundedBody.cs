using System.IO.Compression;

namespace NewsBot.Feeds.Fetching;

/// <summary>The body of an answer, up to a bound, whatever it was compressed with.</summary>
internal static class BoundedBody
{
    /// <summary>Compressions one upon another.</summary>
    private const int MostCompressions = 2;

    /// <summary>Up to here a body may have grown by any factor.</summary>
    private const int Small = 1 << 20;

    /// <exception cref="BodyException">It is longer than is taken, or not what it says.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, FetchLimits limits, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > limits.LongestBody)
            throw TooLong(limits);
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var body = await UpToAsync(stream, limits.LongestBody, cancellationToken) ?? throw TooLong(limits);
        var encodings = content.Headers.ContentEncoding.Select(encoding => encoding.ToLowerInvariant()).Where(encoding => encoding != "identity").Reverse().ToList();
        if (encodings.Count > MostCompressions)
            throw new BodyException($"is compressed {encodings.Count} times over");
        foreach (var encoding in encodings)
            body = await DecompressedAsync(body, encoding, limits, cancellationToken);
        return body;
    }

    private static async Task<ReadOnlyMemory<byte>> DecompressedAsync(ReadOnlyMemory<byte> body, string encoding, FetchLimits limits, CancellationToken cancellationToken)
    {
        if (body.IsEmpty)
            return body;
        var most = (int)Math.Min(limits.LongestBody, Math.Max(Small, (long)body.Length * limits.MostGrowth));
        try
        {
            await using var compressed = Open(new MemoryStream(body.ToArray(), writable: false), encoding, body.Span[0]);
            return await UpToAsync(compressed, most, cancellationToken)
                ?? throw (most == limits.LongestBody ? TooLong(limits) : new BodyException($"becomes more than {limits.MostGrowth} times as long when it is decompressed: a zip bomb is not read on"));
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or InvalidOperationException)
        {
            throw new BodyException($"is not the {encoding} that it says it is, or ends too early");
        }
    }

    private static Stream Open(Stream body, string encoding, byte first) => encoding switch
    {
        "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
        "br" => new BrotliStream(body, CompressionMode.Decompress),
        // RFC 9110 section 8.4.1.2: zlib's form is meant, and some servers leave its frame away.
        "deflate" => (first & 0x0F) == 8 ? new ZLibStream(body, CompressionMode.Decompress) : new DeflateStream(body, CompressionMode.Decompress),
        _ => throw new BodyException($"is compressed with {encoding}, which nobody asked for"),
    };

    /// <returns>Null where there is more.</returns>
    private static async Task<ReadOnlyMemory<byte>?> UpToAsync(Stream stream, int most, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (body.Length + read > most)
                return null;
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }

    private static BodyException TooLong(FetchLimits limits) => new($"is longer than {limits.LongestBody >> 20} MB, which is as much as is read");
}

/// <summary>A body that is not taken; the message says why and goes on after the feed's name.</summary>
internal sealed class BodyException(string message) : Exception(message);
