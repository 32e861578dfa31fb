using System.Text;
using System.Text.Json.Nodes;

namespace NewsBot.Slack.Http;

/// <summary>A body of fields (application/x-www-form-urlencoded), as Slack sends commands and actions.</summary>
/// <remarks>https://url.spec.whatwg.org/#urlencoded-parsing</remarks>
internal static class FormBody
{
    public const string ContentType = "application/x-www-form-urlencoded";

    /// <summary>More than any request of Slack's has.</summary>
    private const int MostFields = 200;

    /// <summary>The fields with their text; of a name that stands twice, the first.</summary>
    /// <returns>Null where there are more than is taken.</returns>
    public static JsonObject? TryParse(ReadOnlySpan<byte> body)
    {
        var fields = new JsonObject();
        foreach (var pair in Encoding.UTF8.GetString(body).Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (fields.Count == MostFields)
                return null;
            var (name, value) = pair.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? (pair[..at], pair[(at + 1)..]) : (pair, "");
            fields.TryAdd(Decoded(name), Decoded(value));
        }
        return fields;
    }

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
