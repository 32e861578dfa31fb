using System.Text.Json;
using NewsBot.Feeds.Pages;

namespace NewsBot.Feeds.Iptc;

/// <summary>Body and headline of a ninjs item, of which there may be several: as text, as HTML, for print, for the web.</summary>
internal static class NinjsBody
{
    /// <summary>The body's text: the one that keeps paragraphs best; null where there is none.</summary>
    public static string? Text(JsonElement item)
    {
        var bodies = Parts(item, "body", "bodies").Where(body => Rank(body.Kind) >= 0).OrderByDescending(body => Rank(body.Kind)).ThenByDescending(body => body.Value.Length);
        return bodies.Select(body => Plain(body.Kind, body.Value)).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
    }

    /// <summary>The main headline, else any, else the item's title.</summary>
    public static string? Headline(JsonElement item)
    {
        var headlines = Parts(item, "headline", "headlines").ToList();
        var chosen = item.String("headline") ?? headlines.Find(headline => headline.Kind.Contains("main", StringComparison.Ordinal)).Value
            ?? headlines.Find(headline => !headline.Kind.Contains("sub", StringComparison.Ordinal)).Value ?? item.String("title");
        return chosen is null ? null : HtmlText.IsHtml(chosen) ? HtmlText.Of(chosen) : System.Net.WebUtility.HtmlDecode(chosen);
    }

    /// <summary>What 1.x names with the kind behind (<c>body_xhtml</c>), and 2.x and 3.x list with role and media type.</summary>
    private static IEnumerable<(string Kind, string Value)> Parts(JsonElement item, string name, string list)
    {
        foreach (var property in item.EnumerateObject())
        {
            if (JsonStrings.NameOf(property).StartsWith(name + "_", StringComparison.OrdinalIgnoreCase) && JsonStrings.Of(property.Value) is { } value)
                yield return (property.Name[(name.Length + 1)..].ToLowerInvariant(), value);
        }
        foreach (var part in item.Property(list).Each())
        {
            if (part.String("value") is { } value)
                yield return ($"{part.String("role")} {part.String("contenttype")}".ToLowerInvariant(), value);
        }
    }

    private static int Rank(string kind) =>
        kind.Contains("nitf", StringComparison.Ordinal) || kind.Contains("json", StringComparison.Ordinal) || kind.Contains("markdown", StringComparison.Ordinal) ? 0
        : kind.Contains("html", StringComparison.Ordinal) || kind.Contains("xml", StringComparison.Ordinal) ? 3
        : kind.Contains("main", StringComparison.Ordinal) || kind.Contains("text", StringComparison.Ordinal) ? 2
        : kind.Contains("caption", StringComparison.Ordinal) || kind.Contains("summary", StringComparison.Ordinal) ? -1 : 1;

    private static string? Plain(string kind, string value) =>
        !kind.Contains("plain", StringComparison.Ordinal) && (kind.Contains("html", StringComparison.Ordinal) || HtmlText.IsHtml(value)) ? HtmlText.Of(value) : PlainText.Paragraphs(value);
}
