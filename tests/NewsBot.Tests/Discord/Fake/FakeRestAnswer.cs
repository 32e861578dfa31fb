using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Tests.Discord.Fake;

/// <summary>How an answer gets back.</summary>
internal enum FakeRestDelivery
{
    Sent,

    /// <summary>Never: the request hangs.</summary>
    Hung,

    /// <summary>Never: the connection is dropped.</summary>
    Dropped,
}

/// <summary>An answer of the fake REST interface.</summary>
internal sealed record FakeRestAnswer(int Status, string? Text = null)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public FakeRestDelivery Delivery { get; init; }

    public string ContentType { get; init; } = "application/json";

    public static FakeRestAnswer Json(JsonNode body, int status = 200) => new(status, body.ToJsonString());

    /// <summary>An error with Discord's own number.</summary>
    public static FakeRestAnswer Error(int status, int code, string message = "Refused") =>
        Json(new JsonObject { ["message"] = message, ["code"] = code }, status);

    /// <param name="scope">user, global or shared.</param>
    public static FakeRestAnswer TooMany(double retryAfter, string scope = "user")
    {
        var text = retryAfter.ToString(CultureInfo.InvariantCulture);
        var headers = new Dictionary<string, string> { ["Retry-After"] = Math.Ceiling(retryAfter).ToString(CultureInfo.InvariantCulture), ["X-RateLimit-Scope"] = scope };
        if (scope == "global")
            headers["X-RateLimit-Global"] = "true";
        return new FakeRestAnswer(429, $$"""{"message":"You are being rate limited.","retry_after":{{text}},"global":{{(scope == "global" ? "true" : "false")}}}""") { Headers = headers };
    }
}
