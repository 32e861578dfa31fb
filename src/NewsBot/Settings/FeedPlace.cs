using System.Diagnostics.CodeAnalysis;
using NewsBot.Core.Archive;

namespace NewsBot.Settings;

/// <summary>Where articles come from by themselves, as somebody writes it: an address on the web, or a folder.</summary>
internal static class FeedPlace
{
    private const int Longest = 2000;

    /// <param name="place">As a feed is known by it: a whole address, or a folder's full path.</param>
    /// <param name="name">What it is called where nobody says.</param>
    /// <param name="takes">What is taken instead; null where it is right.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out string? place, [NotNullWhen(true)] out string? name, [NotNullWhen(false)] out string? takes)
    {
        (place, name, takes) = (null, null, null);
        var written = text.Trim();
        if (written.Length is 0 or > Longest || written.Any(char.IsControl))
            takes = "the address of a feed, or a folder";
        else if (!written.Contains("://", StringComparison.Ordinal))
            (place, name) = OfFolder(written);
        else if (!Uri.TryCreate(written, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.IdnHost.Length == 0)
            takes = "an address that begins with https:// or http://, or a folder";
        else if (address.UserInfo.Length > 0)
            takes = "an address without a user's name and password in it: it stands in lists that others see";
        else
            (place, name) = (new UriBuilder(address) { Fragment = "" }.Uri.AbsoluteUri, NameOf(address));
        return takes is null;
    }

    private static (string, string) OfFolder(string written)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(written));
        return (full, Path.GetFileName(full) is { Length: > 0 } last ? last : full);
    }

    /// <summary>Host and path; a query may hold a secret, and is left out.</summary>
    private static string NameOf(Uri address)
    {
        const int longest = 60;
        var name = ArticleAddress.TryParse(address.GetLeftPart(UriPartial.Path), out var known) ? known.ToString() : address.Host;
        return name.Length <= longest ? name : name[..longest];
    }
}
