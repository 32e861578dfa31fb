using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Slack.SocketMode;
using NewsBot.Sockets;

namespace NewsBot.Slack.Http;

/// <summary>What Slack sends, over HTTP: the same envelopes as over sockets, for those who may not use sockets. One address serves events, commands and actions.</summary>
/// <remarks>https://docs.slack.dev/apis/events-api/using-http-request-urls</remarks>
internal sealed class HttpEvents
{
    /// <summary>The longest body that is looked at, in bytes.</summary>
    public const int LongestBody = 1 << 20;

    private readonly SlackSignature _signature;
    private readonly Reception _reception;
    private readonly ConnectionMeter _meter;
    private readonly Action<Notice> _tell;
    private readonly TimeProvider _time;

    /// <param name="accept">As with sockets: keeps an envelope, and gives the answer for the response where it may carry one.</param>
    /// <param name="tell">Takes what is to be logged; called from any thread.</param>
    /// <exception cref="ChatPlatformException">There is no secret to tell Slack's requests by.</exception>
    public HttpEvents(SlackOptions options, Func<SlackEnvelope, CancellationToken, Task<JsonObject?>> accept, ConnectionMeter meter, Action<Notice> tell, TimeProvider time)
    {
        if (string.IsNullOrEmpty(options.SigningSecret))
            throw new ChatPlatformException("NewsBot:Slack:SigningSecret is not set: it takes the Signing Secret from the app's page, under Basic Information.");
        _signature = new SlackSignature(options.SigningSecret, time);
        _reception = new Reception(accept, tell, time);
        (_meter, _tell, _time) = (meter, tell, time);
    }

    /// <param name="cancellationToken">Stops the work on what came in: the bot's, not the request's.</param>
    public async Task<SlackResponse> AnswerAsync(SlackRequest request, CancellationToken cancellationToken)
    {
        if (request.Body.Length > LongestBody)
            return new SlackResponse(413) { IsFinal = true };
        if (!_signature.Verify(request))
            return new SlackResponse(401);
        try
        {
            return IsForm(request) ? await AnswerFormAsync(request, cancellationToken) : await AnswerJsonAsync(request, JsonElement.Parse(request.Body.Span), cancellationToken);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return Malformed();
        }
    }

    private static bool IsForm(SlackRequest request) =>
        request.Header("Content-Type")?.StartsWith(FormBody.ContentType, StringComparison.OrdinalIgnoreCase) == true;

    private async Task<SlackResponse> AnswerJsonAsync(SlackRequest request, JsonElement body, CancellationToken cancellationToken)
    {
        switch (body.ValueKind == JsonValueKind.Object ? Text(body, "type") : null)
        {
            case null:
                return Malformed();
            case "url_verification":
                return Text(body, "challenge") is { } challenge ? SlackResponse.Ok with { Body = challenge } : Malformed();
            case "app_rate_limited":
                // It tells of events that will not come, and holds none itself.
                _meter.RateLimited();
                _tell(new Notice(NoticeLevel.Warning, "Slack sends no more events for this hour: more than 30,000 have come from one workspace."));
                return SlackResponse.Ok;
            case "event_callback":
                return await TakeAsync(request, Text(body, "event_id"), SlackEnvelope.Events, body, cancellationToken);
            default:
                _meter.Ignored();
                return SlackResponse.Ok;
        }
    }

    private async Task<SlackResponse> AnswerFormAsync(SlackRequest request, CancellationToken cancellationToken)
    {
        if (FormBody.TryParse(request.Body.Span) is not { } fields)
            return Malformed();
        if (fields["ssl_check"]?.GetValue<string>() == "1")
            return SlackResponse.Ok;
        if (fields["payload"] is { } payload)
        {
            var action = JsonElement.Parse(payload.GetValue<string>());
            return action.ValueKind == JsonValueKind.Object ? await TakeAsync(request, null, SlackEnvelope.Interactive, action, cancellationToken) : Malformed();
        }
        if (fields.ContainsKey("command"))
            return await TakeAsync(request, null, SlackEnvelope.Commands, JsonSerializer.SerializeToElement(fields), cancellationToken);
        return Malformed();
    }

    /// <param name="id">Null where only the signature tells deliveries apart.</param>
    private async Task<SlackResponse> TakeAsync(SlackRequest request, string? id, string type, JsonElement payload, CancellationToken cancellationToken)
    {
        var retry = int.TryParse(request.Header("X-Slack-Retry-Num"), NumberStyles.None, CultureInfo.InvariantCulture, out var attempt) ? attempt : 0;
        var envelope = new SlackEnvelope(id ?? request.Header(SlackSignature.SignatureHeader)!, type, payload, type != SlackEnvelope.Events, retry, _time.GetTimestamp());
        var (receipt, answer) = await _reception.TakeAsync(envelope, cancellationToken);
        if (receipt == Receipt.Failed)
            return new SlackResponse(500);
        return answer is null ? SlackResponse.Ok : SlackResponse.Ok with { Body = answer.ToJsonString(), ContentType = "application/json; charset=utf-8" };
    }

    private SlackResponse Malformed()
    {
        _meter.Ignored();
        return new SlackResponse(400) { IsFinal = true };
    }

    private static string? Text(JsonElement holder, string name) => holder.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
