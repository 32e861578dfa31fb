using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Discord.Rendering;
using NewsBot.Discord.Rest;
using NewsBot.Sockets;

namespace NewsBot.Discord;

/// <summary>Tells Discord the commands, only where they are not those that it was told last.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands</remarks>
internal sealed class CommandRegistration(DiscordRest rest, IInbox inbox, IReadOnlyList<ChatCommand> commands, Action<Notice> tell)
{
    public async Task RegisterAsync(Snowflake application, CancellationToken cancellationToken)
    {
        var name = $"commands:{application}";
        try
        {
            var definitions = CommandDefinitions.Write(commands);
            var hash = CommandDefinitions.Hash(definitions);
            if (await inbox.RecallAsync(DiscordPlatform.PlatformName, name, cancellationToken) == hash)
                return;
            await rest.PutCommandsAsync(application, definitions, cancellationToken);
            // Once Discord has them, a stop loses no word of it.
            await inbox.RememberAsync(DiscordPlatform.PlatformName, name, hash, CancellationToken.None);
            tell(new Notice(NoticeLevel.Information, $"Told Discord {definitions.Count} commands"));
        }
        catch (Exception e) when (e is DiscordException or HttpRequestException or ArchiveException)
        {
            tell(new Notice(NoticeLevel.Error, "Discord could not be told the commands; it is tried again at the next connection, and mentions and direct messages work meanwhile") { Failure = e });
        }
    }
}
