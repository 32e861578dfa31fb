using System.Net;

namespace NewsBot.Discord.Rest;

/// <summary>A call of Discord's REST interface failed: it was refused, or did not get through within its tries.</summary>
/// <remarks>The message names the call by its route and holds no token.</remarks>
internal sealed class DiscordException(string message) : Exception(message)
{
    /// <summary>Null where no answer came, or none was asked for.</summary>
    public HttpStatusCode? Status { get; init; }

    public DiscordError Error { get; init; }

    /// <summary>Whether Discord no longer knows what was called: an interaction that is over, a webhook token that is spent.</summary>
    public bool IsGone => Status == HttpStatusCode.NotFound || Error is DiscordError.UnknownInteraction or DiscordError.UnknownWebhook or DiscordError.InvalidWebhookToken;

    /// <summary>Whether the same call would be refused again.</summary>
    public bool IsRefused => Status is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests);
}
