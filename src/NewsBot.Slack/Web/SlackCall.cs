using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Slack.Web;

/// <summary>With what a call is authorised.</summary>
internal enum SlackCaller
{
    /// <summary>The bot's token.</summary>
    Bot,

    /// <summary>The app's token, which opens sockets and nothing else.</summary>
    App,

    /// <summary>Nothing but the address itself, which Slack gave for answering.</summary>
    ResponseUrl,
}

/// <summary>A call of Slack's Web API.</summary>
/// <param name="Method">As Slack names it; what may be shown.</param>
/// <remarks>https://docs.slack.dev/apis/web-api</remarks>
internal sealed record SlackCall(string Method, JsonObject Body)
{
    public SlackCaller Caller { get; init; } = SlackCaller.Bot;

    /// <summary>Where it goes; null for the method's own address.</summary>
    public Uri? Address { get; init; }

    /// <summary>The channel, or the address to respond to, on which messages are paced; null for what is no message.</summary>
    public string? Paced { get; init; }

    /// <summary>Whether doing it twice is the same as doing it once: only then is it tried again when nobody knows whether it arrived.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Methods that only read take no JSON.</summary>
    /// <remarks>https://docs.slack.dev/apis/web-api#methods_supporting_json</remarks>
    public bool IsForm { get; init; }

    /// <summary>How long it may take with all its tries.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromMinutes(3);

    public HttpContent Content()
    {
        if (IsForm)
            return new FormUrlEncodedContent(Body.Select(field => KeyValuePair.Create(field.Key, field.Value!.ToString())));
        return new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(Body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" } } };
    }

    /// <summary>The method alone: neither ids nor secrets.</summary>
    public override string ToString() => Method;
}
