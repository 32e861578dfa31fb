using NewsBot.Core.Chat;

namespace NewsBot.Discord.Rendering;

/// <summary>A title that leads to its article. The only links that a reply holds are made here.</summary>
internal static class MaskedLink
{
    private const string OtherLabel = "article";

    /// <param name="title">Untrusted.</param>
    /// <param name="url">Untrusted; without one that can be linked the title stands alone.</param>
    /// <param name="longestTitle">In UTF-16 code units, once it is escaped.</param>
    public static string To(string title, string? url, int longestTitle)
    {
        var label = Cut.Escaped(title, longestTitle);
        if (WebAddress.Of(url, MessageLimits.Url) is not { } address)
            return label;
        // Brackets end a label, and a label that looks like an address must not lead to another.
        return label.Length == 0 || title.AsSpan().ContainsAny('[', ']') || WebAddress.LooksLikeOne(title) ? $"{label} · [{OtherLabel}]({address})" : $"[{label}]({address})";
    }
}
