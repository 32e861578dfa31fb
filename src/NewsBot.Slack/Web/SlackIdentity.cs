namespace NewsBot.Slack.Web;

/// <summary>Who the bot is on Slack; all are Slack's own ids.</summary>
/// <param name="Team">The workspace.</param>
/// <param name="Enterprise">The organisation above it; null where there is none.</param>
/// <param name="User">The user as whom the bot is mentioned.</param>
/// <param name="Bot">What its own messages carry.</param>
/// <param name="App">Null where Slack does not tell.</param>
/// <remarks>https://docs.slack.dev/reference/methods/auth.test</remarks>
internal sealed record SlackIdentity(string Team, string? Enterprise, string User, string Bot, string? App)
{
    /// <exception cref="SlackException">It is no bot's token.</exception>
    public static SlackIdentity Parse(SlackCall call, SlackAnswer answer) =>
        new(answer.Text(call, "team_id"), answer.TryText("enterprise_id"), answer.Text(call, "user_id"), answer.Text(call, "bot_id"), answer.TryText("app_id"));
}
