using System.Text.RegularExpressions;

namespace NewsBot.Core.Chat;

/// <summary>Addresses of articles, which anybody may have written.</summary>
public static partial class WebAddress
{
    /// <summary>The address in ASCII, with every mark that could end it in some markup encoded; null for what is no web address, names a user before its host, or is too long.</summary>
    /// <param name="longest">In characters, once it is encoded.</param>
    public static string? Of(string? url, int longest)
    {
        if (url is null || url.Length > longest || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0)
            return null;
        var address = Marks().Replace(uri.AbsoluteUri, mark => $"%{(int)mark.Value[0]:X2}");
        return address.Length <= longest && address.All(char.IsAscii) ? address : null;
    }

    /// <summary>Whether a title that is shown as a link would look as if it led elsewhere.</summary>
    public static bool LooksLikeOne(string title) => Host().IsMatch(title);

    [GeneratedRegex("""[()\[\]\\<>"'`*_|@{}^]""")]
    private static partial Regex Marks();

    [GeneratedRegex(@"://|\w\.\w{2,}")]
    private static partial Regex Host();
}
