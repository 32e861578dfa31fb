namespace NewsBot.Slack.Http;

/// <summary>Where Slack's requests arrive, below the address at which it reaches the bot. One would do; three tell in a proxy's log what came in.</summary>
internal static class HttpPaths
{
    public const string Events = "/slack/events";

    public const string Commands = "/slack/commands";

    public const string Interactivity = "/slack/interactivity";
}
