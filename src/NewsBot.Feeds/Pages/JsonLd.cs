using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;

namespace NewsBot.Feeds.Pages;

/// <summary>The linked data that a page states in its scripts (https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents), broken or not.</summary>
internal static class JsonLd
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 128 };

    /// <summary>Every script that can be read; the others are passed over.</summary>
    public static IReadOnlyList<JsonElement> In(IDocument document) =>
    [
        .. document.QuerySelectorAll("script[type]")
            .Where(script => script.GetAttribute("type")!.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            .Select(script => Read(script.TextContent)).OfType<JsonElement>(),
    ];

    private static JsonElement? Read(string script)
    {
        var json = Bare(script);
        return Parse(json) ?? Parse(Escaped(json)) ?? Parse(Escaped(WebUtility.HtmlDecode(json)));
    }

    private static JsonElement? Parse(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json, Lenient);
            return parsed.RootElement.Clone();
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Without what once hid scripts from browsers that did not know them.</summary>
    private static string Bare(string script)
    {
        var start = script.AsSpan().IndexOfAny('{', '[');
        // The bracket of a CDATA section is none of the data's.
        if (start > 0 && script.AsSpan(start).StartsWith("[CDATA["))
            start = script.AsSpan(start + 7).IndexOfAny('{', '[') is >= 0 and var behind ? start + 7 + behind : -1;
        var end = script.AsSpan().LastIndexOfAny('}', ']');
        if (end > 1 && script.AsSpan(0, end + 1).EndsWith("]]"))
            end = script.AsSpan(0, end - 1).LastIndexOf('}');
        return start < 0 || end < start ? "" : script[start..(end + 1)];
    }

    /// <summary>Line breaks and tabs within strings, which JSON wants escaped.</summary>
    private static string Escaped(string json)
    {
        var escaped = new StringBuilder(json.Length);
        var isInString = false;
        for (var i = 0; i < json.Length; i++)
        {
            var c = json[i];
            if (c == '"')
                isInString = !isInString;
            if (c == '\\' && isInString && i + 1 < json.Length)
                escaped.Append(c).Append(json[++i]);
            else if (isInString && char.IsControl(c))
                escaped.Append(c == '\n' ? "\\n" : " ");
            else
                escaped.Append(c);
        }
        return escaped.ToString();
    }
}
