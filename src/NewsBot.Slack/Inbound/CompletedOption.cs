namespace NewsBot.Slack.Inbound;

/// <summary>Which option of which command a menu completes while one types; it stands in the menu's action_id.</summary>
internal sealed record CompletedOption(string Command, string Option)
{
    private const string Prefix = "typed";

    /// <summary>Null for the id of anything else.</summary>
    public static CompletedOption? Of(string? actionId) => actionId?.Split(':') is [Prefix, { Length: > 0 } command, { Length: > 0 } option] ? new CompletedOption(command, option) : null;

    public override string ToString() => $"{Prefix}:{Command}:{Option}";
}
