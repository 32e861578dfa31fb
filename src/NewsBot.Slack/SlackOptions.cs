namespace NewsBot.Slack;

/// <summary>What the Slack client is set up with; <c>NewsBot:Slack:…</c>.</summary>
public sealed record SlackOptions
{
    /// <summary>The bot's token (<c>xoxb-…</c>). It reaches the headers that need it, and nothing else: no log, no exception.</summary>
    public required string BotToken { get; init; }

    /// <summary>The app's token (<c>xapp-…</c>, scope <c>connections:write</c>) that opens sockets; null where events come over HTTP.</summary>
    public string? AppToken { get; init; }

    /// <summary>The secret with which Slack signs what it sends over HTTP; null where events come over sockets.</summary>
    public string? SigningSecret { get; init; }

    /// <summary>The root of the Web API; default Slack's own. Ends in a slash.</summary>
    public Uri ApiBase { get; init; } = new("https://slack.com/api/");

    /// <summary>Without the secrets.</summary>
    public override string ToString() => $"{nameof(SlackOptions)} {{ ApiBase = {ApiBase}, {(AppToken is null ? "over HTTP" : "over sockets")} }}";
}
