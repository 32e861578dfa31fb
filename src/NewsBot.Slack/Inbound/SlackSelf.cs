namespace NewsBot.Slack.Inbound;

/// <summary>Who the bot is in a workspace, as auth.test tells.</summary>
/// <param name="User">The id by which it is mentioned (U…).</param>
/// <param name="Bot">The id that its own messages carry (B…).</param>
/// <param name="App">The app's id (A…).</param>
/// <remarks>https://docs.slack.dev/reference/methods/auth.test</remarks>
internal sealed record SlackSelf(string User, string? Bot = null, string? App = null);
