namespace NewsBot.Slack;

/// <summary>The one slash command that the bot has: the first word after it is a command of the table, or all of it a question.</summary>
internal static class SlashCommand
{
    public const string Name = "/newsbot";
}
