using System.CommandLine;
using NewsBot.Discord;
using NewsBot.Settings;

namespace NewsBot.Commands;

/// <summary><c>discord-invite</c>: the address that adds the bot to a server.</summary>
internal static class DiscordInviteCommand
{
    private const string WhereItStands = "the application's id stands in the developer portal under General Information";

    public static Command Create(Newsroom newsroom)
    {
        var application = new Option<string?>("--application")
        {
            Description = "The application's id (else the one that the token holds).",
            HelpName = "ID",
        };
        var command = new Command("discord-invite", "The address that adds the bot to a Discord server, with the least permissions that it needs.") { application };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var discord = DiscordSettings.Read(newsroom.Configuration);
            if (IdOf(parsed.GetValue(application), discord?.Token) is not { } id)
            {
                var trouble = discord is null ? $"{DiscordSettings.Token} is not set" : $"the token in {DiscordSettings.Token} holds no application's id";
                newsroom.Streams.Say($"newsbot: {trouble}; give --application ID ({WhereItStands})");
                return ExitStatus.Failed;
            }
            await newsroom.Streams.WriteResultAsync(DiscordInvite.Address(id, discord?.AnswersInThreads ?? false).AbsoluteUri, cancellationToken);
            newsroom.Streams.Say("newsbot: open this address in a browser, and choose the server; it takes the permission Manage Server there");
            return ExitStatus.Done;
        });
        return command;
    }

    /// <exception cref="UsageException">The id is no number.</exception>
    private static Snowflake? IdOf(string? application, string? token)
    {
        if (application is null)
            return token is not null && DiscordInvite.TryFromToken(token, out var id) ? id : null;
        return Snowflake.TryParse(application, out var given) && given.Value > 0
            ? given
            : throw new UsageException($"--application takes digits alone: {WhereItStands}");
    }
}
