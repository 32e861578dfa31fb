using System.Net;
using System.Text.Json;
using NewsBot.Discord.Inbound;
using NewsBot.Sockets;

namespace NewsBot.Discord.Rest;

/// <summary>What came of sending a call once.</summary>
/// <param name="Status">Null where no answer came.</param>
/// <param name="Body">Null where there is none, or none that is JSON.</param>
/// <param name="Lost">Why no answer came.</param>
internal sealed record RestAnswer(HttpStatusCode? Status, RateLimit Limit, JsonElement? Body, string? Lost)
{
    /// <summary>A message that only one person sees.</summary>
    private const int Ephemeral = 1 << 6;

    private static readonly RateLimit NoLimit = new(null, null, null, RateLimitScope.User, null);

    public bool IsSuccess => Status is { } status && (int)status is >= 200 and < 300;

    /// <summary>Whether nobody knows if the call was carried out.</summary>
    public bool IsOpen => Status is null or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>Null where the body is no JSON object.</summary>
    public RestFault? Fault { get; } = RestFault.Parse(Body);

    public static RestAnswer None(string reason) => new(null, NoLimit, null, reason);

    public static async Task<RestAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        new(response.StatusCode, RateLimit.Parse(response.Headers), Json(await response.Content.ReadAsByteArrayAsync(cancellationToken)), null);

    /// <summary>The id of what was made.</summary>
    /// <exception cref="DiscordException">The answer holds none.</exception>
    public Snowflake Id(RestCall call) =>
        Body is { ValueKind: JsonValueKind.Object } made && made.TryGetProperty("id", out var text) && Snowflake.TryParse(text, out var id)
            ? id
            : throw new DiscordException($"{call}: answered without an id.") { Status = Status };

    /// <summary>The id of the message that was made or edited. Null where Discord tells none, or where one person alone sees it: such a message cannot be edited later.</summary>
    /// <param name="path">The names of the objects around the message.</param>
    public Snowflake? Message(params ReadOnlySpan<string> path)
    {
        var message = Body ?? default;
        foreach (var name in path)
            message = message.Get(name);
        return (message.Number("flags") & Ephemeral) is > 0 ? null : message.Id("id");
    }

    private static JsonElement? Json(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
