using System.Security.Cryptography;
using System.Text;
using NewsBot.Core.Archive;

namespace NewsBot.Feeds;

/// <summary>Ids of articles that come from the web: the same article has the same one wherever it is read.</summary>
internal static class ArticleKey
{
    /// <summary>An article's address without what does not tell pages apart; null for what is no address, and for an outlet's home page.</summary>
    public static string? Of(string? url) =>
        ArticleAddress.TryParse(url, out var address) && address.Path.Trim('/').Length > 0 ? address.ToString() : null;

    /// <summary>The id, or where it is too long for one its beginning with a hash of the whole.</summary>
    public static string? Shortened(string? id)
    {
        var line = PlainText.Line(id);
        return line.Length <= ArticleId.MaxLength ? line : $"{line.AsSpan(0, 300)}#{Hash(line)}";
    }

    /// <summary>The first 128 bits of SHA-256, in hexadecimal digits.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
