namespace NewsBot.Slack.Web;

/// <summary>What the bot has to know of a user.</summary>
/// <param name="Locale">IETF BCP 47; null where Slack does not tell.</param>
/// <param name="TimeZone">IANA's name; null where Slack does not tell.</param>
/// <remarks>https://docs.slack.dev/reference/methods/users.info</remarks>
internal sealed record SlackUser(string Id, string? Locale, string? TimeZone)
{
    public static SlackUser Parse(SlackCall call, SlackAnswer answer) =>
        new(answer.Text(call, "user", "id"), answer.TryText("user", "locale"), answer.TryText("user", "tz"));
}
