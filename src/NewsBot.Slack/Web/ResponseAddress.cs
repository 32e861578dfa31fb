using System.Net;

namespace NewsBot.Slack.Web;

/// <summary>What may be told from an address to respond to. It comes from outside: only Slack's own are ever written to.</summary>
/// <remarks>https://docs.slack.dev/interactivity/handling-user-interaction#message_responses</remarks>
internal static class ResponseAddress
{
    private const string Host = "hooks.slack.com";

    public static bool IsSlacks(Uri address, SlackOptions options) =>
        address.IsAbsoluteUri && address.UserInfo.Length == 0
        && ((address.Scheme == Uri.UriSchemeHttps && address.Host == Host && address.IsDefaultPort) || (address.Scheme == options.ApiBase.Scheme && address.Host == options.ApiBase.Host));

    /// <summary>Whether Slack says that it takes nothing more there.</summary>
    public static bool IsSpent(SlackException failure) => failure.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone || failure.Code is "used_url" or "expired_url";
}
