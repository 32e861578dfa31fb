using System.Net;

namespace NewsBot.Slack.Web;

/// <summary>A call of Slack's Web API failed: it was refused, or did not get through within its tries.</summary>
/// <remarks>The message names the call by its method and holds no token and no address.</remarks>
internal sealed class SlackException(string message) : Exception(message)
{
    public SlackError Error { get; init; }

    /// <summary>In Slack's own writing; null where it told none.</summary>
    public string? Code { get; init; }

    /// <summary>Null where no answer came, or nothing was sent.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Whether the same call would be refused again.</summary>
    public bool IsRefused => !IsOpen && Error != SlackError.Ratelimited && Status is { } status && (int)status < 500 && status is not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests);

    /// <summary>Whether nobody knows if the call was carried out.</summary>
    public bool IsOpen { get; init; }
}
