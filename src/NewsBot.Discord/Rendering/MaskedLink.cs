using System.Text.RegularExpressions;

namespace NewsBot.Discord.Rendering;

/// <summary>A title that leads to its article. The only links that a reply holds are made here.</summary>
internal static partial class MaskedLink
{
    private const string OtherLabel = "article";

    /// <param name="title">Untrusted.</param>
    /// <param name="url">Untrusted; without one that can be linked the title stands alone.</param>
    /// <param name="longestTitle">In UTF-16 code units, once it is escaped.</param>
    public static string To(string title, string? url, int longestTitle)
    {
        var label = Cut.Escaped(title, longestTitle);
        if (Address(url) is not { } address)
            return label;
        return label.Length == 0 || BreaksLabel().IsMatch(title) ? $"{label} · [{OtherLabel}]({address})" : $"[{label}]({address})";
    }

    /// <summary>The address with every mark that could end it encoded; null for what is no web address, names a user before its host, or is too long.</summary>
    private static string? Address(string? url)
    {
        if (url is null || url.Length > MessageLimits.Url || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0)
            return null;
        var address = Marks().Replace(uri.AbsoluteUri, mark => $"%{(int)mark.Value[0]:X2}");
        return address.Length <= MessageLimits.Url && address.All(char.IsAscii) ? address : null;
    }

    /// <summary>Brackets end a label; a label that looks like an address itself is not shown as a link.</summary>
    [GeneratedRegex(@"[\[\]]|://|\w\.\w{2,}")]
    private static partial Regex BreaksLabel();

    [GeneratedRegex("""[()\[\]\\<>"'`*_|@{}^]""")]
    private static partial Regex Marks();
}
