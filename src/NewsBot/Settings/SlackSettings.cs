using Microsoft.Extensions.Configuration;
using NewsBot.Slack;

namespace NewsBot.Settings;

/// <summary>The settings under <c>NewsBot:Slack</c>.</summary>
/// <remarks>Kinds of tokens: https://docs.slack.dev/authentication/tokens</remarks>
internal static class SlackSettings
{
    /// <summary>The setting that brings the bot into Slack.</summary>
    public const string BotToken = "NewsBot:Slack:BotToken";

    /// <summary>The setting with which it opens sockets.</summary>
    public const string AppToken = "NewsBot:Slack:AppToken";

    /// <summary>The setting by which it knows what Slack sends over HTTP.</summary>
    public const string SigningSecret = "NewsBot:Slack:SigningSecret";

    private const string BotTokenFile = "NewsBot:Slack:BotTokenFile";
    private const string AppTokenFile = "NewsBot:Slack:AppTokenFile";
    private const string SigningSecretFile = "NewsBot:Slack:SigningSecretFile";
    private const string ApiBase = "NewsBot:Slack:ApiBase";

    private static readonly TokenSetting Bot = new(BotToken, BotTokenFile) { Takes = SecretKind.SlackBot };
    private static readonly TokenSetting App = new(AppToken, AppTokenFile) { Takes = SecretKind.SlackApp };
    private static readonly TokenSetting Signing = new(SigningSecret, SigningSecretFile) { Takes = SecretKind.SlackSigning };

    /// <returns>Null where nothing of it is set; the address is right all the same.</returns>
    /// <exception cref="SettingException">A setting holds what it cannot, or another one is missing beside it.</exception>
    public static SlackOptions? Read(IConfiguration configuration)
    {
        var (bot, app, signing) = (Bot.Read(configuration), App.Read(configuration), Signing.Read(configuration));
        var usual = new SlackOptions { BotToken = bot ?? "", AppToken = app, SigningSecret = signing };
        var options = usual with { ApiBase = configuration.Root(ApiBase, usual.ApiBase) };
        if (bot is null && (app ?? signing) is null)
            return null;
        if (bot is null)
            throw SettingException.OfSecret(BotToken, $"is not set, and {(app is null ? SigningSecret : AppToken)} is: set it to the Bot User OAuth Token ({SecretKind.SlackBot.Begins}…) from the app's page OAuth & Permissions");
        if ((app ?? signing) is null)
            throw SettingException.OfSecret(AppToken, $"is not set, and {BotToken} is: set it to an app-level token ({SecretKind.SlackApp.Begins}…) from the app's page Basic Information, or, for events over HTTP, set {SigningSecret}");
        return options;
    }
}
