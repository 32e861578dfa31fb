using Microsoft.Extensions.Configuration;
using NewsBot.Discord;

namespace NewsBot.Settings;

/// <summary>The settings under <c>NewsBot:Discord</c>.</summary>
internal static class DiscordSettings
{
    /// <summary>The setting that brings the bot into Discord.</summary>
    public const string Token = "NewsBot:Discord:Token";

    private const string TokenFile = "NewsBot:Discord:TokenFile";
    private const string ApiBase = "NewsBot:Discord:ApiBase";
    private const string ReadsMessages = "NewsBot:Discord:ReadsMessages";
    private const string AnswersInThreads = "NewsBot:Discord:AnswersInThreads";
    private const string PrivateLookUps = "NewsBot:Discord:PrivateLookUps";
    private const string BusyMessages = "NewsBot:Discord:BusyMessages";
    private const string KeepsSession = "NewsBot:Discord:KeepsSession";

    /// <returns>Null where there is no token; the other settings are right all the same.</returns>
    /// <exception cref="SettingException">A setting holds what it cannot.</exception>
    public static DiscordOptions? Read(IConfiguration configuration)
    {
        var token = new TokenSetting(Token, TokenFile).Read(configuration);
        var usual = new DiscordOptions { Token = token ?? "" };
        var options = usual with
        {
            ApiBase = configuration.Root(ApiBase, usual.ApiBase),
            ReadsMessages = configuration.Switch(ReadsMessages, usual.ReadsMessages),
            AnswersInThreads = configuration.Switch(AnswersInThreads, usual.AnswersInThreads),
            PrivateLookUps = configuration.Choice(PrivateLookUps, usual.PrivateLookUps),
            BusyMessages = configuration.Number(BusyMessages, least: 1, most: 1000, usual.BusyMessages),
            KeepsSession = configuration.Switch(KeepsSession, usual.KeepsSession),
        };
        return token is null ? null : options;
    }
}
