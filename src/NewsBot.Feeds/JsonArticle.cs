using System.Text.Json;
using NewsBot.Core.Indexing;

namespace NewsBot.Feeds;

/// <summary>An article as one JSON object: <c>id</c>, <c>title</c>, <c>text</c> and what else the contract names; other names are left alone.</summary>
internal static class JsonArticle
{
    public static ArticleIntake Read(JsonElement json, string place, TimeZoneInfo zone)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return new RefusedArticle(place, $"is {Kind(json)}; each line takes one JSON object");
        var fields = new ArticleFields(place, [.. json.EnumerateObject().Select(property => Field(property, place)).OfType<ArticleField>()], zone);
        if (fields.Text("id") is not { } id)
            return fields.Miss("id");
        var text = fields.Raw("text");
        if (text is null && fields.IsWithdrawn())
            return fields.Take(id, "", heading: id);
        if (text is null)
            return fields.Miss("text");
        return fields.Take(id, text, heading: null);
    }

    private static ArticleField? Field(JsonProperty property, string place)
    {
        var (name, value) = (JsonStrings.NameOf(property), property.Value);
        return value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => new ArticleField(name, place, [Text(value)], ArticleField.String),
            JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) =>
                new ArticleField(name, place, [.. value.EnumerateArray().Select(Text)], ArticleField.List),
            JsonValueKind.True or JsonValueKind.False => new ArticleField(name, place, null, Kind(value)) { Truth = value.ValueKind == JsonValueKind.True },
            _ => new ArticleField(name, place, null, Kind(value)),
        };
    }

    /// <summary>Half a surrogate pair, escaped, stays what is no text, so that the field is refused by its name.</summary>
    private static string Text(JsonElement value) => JsonStrings.Of(value) ?? "\0";

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
