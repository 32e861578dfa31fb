using System.Text.Json;

namespace NewsBot.Feeds;

/// <summary>The names under which formats state an embargo. They differ, and one that is overlooked would show the article to everyone.</summary>
internal static class EmbargoNames
{
    /// <summary>Whether what stands under that name is a date before which an article must not be shown: <c>embargoed</c>, <c>embargoedUntil</c>, <c>embargoDate</c>, <c>embargo-until</c>, <c>prism:embargoDate</c>, …</summary>
    public static bool Means(string name) =>
        name.Contains("embargo", StringComparison.OrdinalIgnoreCase) && !name.Contains("reason", StringComparison.OrdinalIgnoreCase) && !name.Contains("note", StringComparison.OrdinalIgnoreCase);

    /// <summary>What an object states under such names; what is neither a text nor nothing stands as its JSON, which no date can be read from.</summary>
    public static IEnumerable<string> In(JsonElement json) => json.ValueKind != JsonValueKind.Object
        ? []
        : json.EnumerateObject().Where(property => Means(JsonStrings.NameOf(property)) && property.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.False))
            .Select(property => JsonStrings.Of(property.Value) ?? property.Value.GetRawText());
}
