using System.Net;

namespace NewsBot.Discord.Rest;

/// <summary>A call of Discord's REST interface failed: it was refused, or did not get through within its tries.</summary>
/// <remarks>The message names the call by its route and holds no token.</remarks>
internal sealed class DiscordException(string message) : Exception(message)
{
    /// <summary>Null where no answer came, or none was asked for.</summary>
    public HttpStatusCode? Status { get; init; }

    public DiscordError Error { get; init; }
}
