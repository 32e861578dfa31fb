using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NewsBot.Core.Archive;

namespace NewsBot.Sqlite;

/// <summary>SHA-256 over everything that an article states: two articles with one fingerprint are the same to the letter.</summary>
internal static class Fingerprint
{
    public static byte[] Of(Article article)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, article.Title);
        Add(hash, article.Text);
        Add(hash, article.Url);
        Add(hash, article.Outlet);
        Add(hash, article.Byline);
        Add(hash, article.Published);
        Add(hash, article.Updated);
        Add(hash, article.Embargo?.UtcTicks);
        foreach (var audience in article.Audiences)
            Add(hash, audience);
        Add(hash, article.Audiences.Count);
        Add(hash, article.Language);
        return hash.GetHashAndReset();
    }

    // Each part is preceded by its length, so that no two articles run together into the same bytes.
    private static void Add(IncrementalHash hash, string? text)
    {
        var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        Add(hash, text is null ? -1 : bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, NewsDate? date)
    {
        Add(hash, date?.Instant.UtcTicks);
        Add(hash, date?.Instant.Offset.Ticks);
        Add(hash, date is { HasTime: true } ? 1 : 0);
    }

    private static void Add(IncrementalHash hash, long? number)
    {
        System.Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number ?? long.MinValue);
        hash.AppendData(bytes);
    }
}
