using System.Text.Json;
using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;
using NewsBot.Feeds.Iptc;

namespace NewsBot.Feeds;

/// <summary>A news item in ninjs, the IPTC's news in JSON: 1.x, 2.x and 3.x, which differ in names and capitals.</summary>
/// <remarks>https://www.iptc.org/std/ninjs/userguide/; a schema stands at https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json, and those of the other versions beside it. <c>expires</c> ends how long an item is news, and takes nothing out of an archive.</remarks>
internal static class NinjsArticle
{
    /// <summary>Whether an object has the properties that only ninjs has.</summary>
    public static bool IsOne(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.EnumerateObject().Any(property => JsonStrings.NameOf(property) is var name
            && (name.StartsWith("body_", StringComparison.OrdinalIgnoreCase) || name.ToLowerInvariant() is "uri" or "bodies" or "headlines" or "pubstatus" or "versioncreated" or "$standard" or "standard"));

    public static ArticleIntake Read(JsonElement item, ArticleOrigin origin)
    {
        if (item.String("uri") is not { } uri)
            return new RefusedArticle(origin.Place, "has no “uri”, by which a ninjs item is known");
        if (Withdrawal(item) is { } withdrawal)
            return new RefusedArticle(origin.Place, withdrawal) { Withdrawn = ArticleId.TryParse(ArticleKey.Shortened(uri), out var id) ? id : null };
        IReadOnlyList<string> embargoes = [.. EmbargoNames.In(item)];
        if (Refusal(item, hasEmbargo: embargoes.Any(date => !string.IsNullOrWhiteSpace(date))) is { } refusal)
            return new RefusedArticle(origin.Place, refusal);
        if (NinjsBody.Text(item) is not { } text)
            return new RefusedArticle(origin.Place, item.String("type") is { } type and not "text" ? $"is of the type “{YamlLines.Shorten(type)}” and has no text" : "has no text");
        return new DraftArticle
        {
            Id = uri,
            Title = NinjsBody.Headline(item),
            Text = text,
            Url = Uri.TryCreate(uri, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? uri : null,
            Outlet = Named(item.Property("infosource")) ?? Named(item.Property("infosources")) ?? Named(item.Property("provider")) ?? item.String("copyrightholder"),
            Byline = item.String("byline") ?? item.String("by"),
            Published = item.String("firstcreated") ?? item.String("contentcreated") ?? item.String("versioncreated"),
            Updated = item.String("firstcreated") is null ? null : item.String("versioncreated"),
            Embargoes = embargoes,
            Audiences = [.. item.Property("audience").Each().Concat(item.Property("audiences").Each()).Select(audience => JsonStrings.Of(audience) ?? audience.String("name") ?? "").Where(name => !string.IsNullOrWhiteSpace(name))],
            Language = item.String("language"),
        }.Take(origin);
    }

    private static string? Withdrawal(JsonElement item) => item.String("pubstatus")?.Trim().ToLowerInvariant() switch
    {
        "canceled" or "cancelled" => "was cancelled by its provider (pubstatus “canceled”)",
        "withheld" => "is withheld by its provider (pubstatus “withheld”)",
        _ => null,
    };

    /// <summary>Why it may not be shown, or not yet: it is not withdrawn by that. An embargo's end is a date of its own (<c>embargoed</c>, <c>embargoedUntil</c>); without one nobody knows when it ends.</summary>
    private static string? Refusal(JsonElement item, bool hasEmbargo)
    {
        var status = item.String("pubstatus")?.Trim() ?? "usable";
        if (status.Equals("embargoed", StringComparison.OrdinalIgnoreCase))
            return hasEmbargo ? null : "is under embargo (pubstatus “embargoed”) without saying until when: give “embargoed” a date";
        if (!status.Equals("usable", StringComparison.OrdinalIgnoreCase))
            return $"has the pubstatus “{YamlLines.Shorten(status)}”; “usable” is taken";
        if (hasEmbargo)
            return null;
        return item.String("embargoedreason") is { } reason
            ? $"has a reason for an embargo (“{YamlLines.Shorten(PlainText.Line(reason))}”) without saying until when: give “embargoed” a date"
            : EmbargoNote.Refusal(item.String("ednote"));
    }

    private static string? Named(JsonElement sources) => sources.Each().Select(source => JsonStrings.Of(source) ?? source.String("name") ?? source.String("literal")).FirstOrDefault(name => name is not null);
}
