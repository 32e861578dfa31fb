using NewsBot.Core.Chat;

namespace NewsBot.Slack.Rendering;

/// <summary>A title that leads to its article. The only links that a reply holds are made here.</summary>
/// <remarks>https://docs.slack.dev/messaging/formatting-message-text#linking-urls</remarks>
internal static class SlackLink
{
    private const int LongestUrl = 1000;
    private const string OtherLabel = "article";

    /// <param name="title">Untrusted.</param>
    /// <param name="url">Untrusted; without one that can be linked the title stands alone.</param>
    /// <param name="longestTitle">In UTF-16 code units, once it is escaped.</param>
    public static string To(string title, string? url, int longestTitle)
    {
        var label = SlackText.Cut.Line(title, longestTitle);
        if (WebAddress.Of(url, LongestUrl) is not { } address)
            return label;
        var target = address.Replace("&", "&amp;", StringComparison.Ordinal);
        // A bar would end the address, and a title that looks like an address must not lead to another.
        return label.Length == 0 || label.Contains('|', StringComparison.Ordinal) || WebAddress.LooksLikeOne(title) ? $"{label} · <{target}|{OtherLabel}>" : $"<{target}|{label}>";
    }
}
