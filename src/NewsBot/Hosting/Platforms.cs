using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Chat;
using NewsBot.Discord;
using NewsBot.Settings;
using NewsBot.Slack;

namespace NewsBot.Hosting;

/// <summary>The chat platforms that there are, and how each is set up. Only here does the host know them by name.</summary>
internal sealed record Platforms
{
    private const string InDiscord = "discord";
    private const string InSlack = "slack";

    private Platforms(DiscordOptions? discord, SlackOptions? slack) => (Discord, Slack) = (discord, slack);

    /// <summary>Every platform, as <see cref="IChatPlatform.Name"/> has it.</summary>
    public static IReadOnlyList<string> Names { get; } = [InDiscord, InSlack];

    /// <summary>Null where there is no token.</summary>
    public DiscordOptions? Discord { get; }

    /// <summary>Null where there is no token.</summary>
    public SlackOptions? Slack { get; }

    /// <summary>Every platform by the name that <see cref="IChatPlatform.Name"/> has, and whether it has its token.</summary>
    public IReadOnlyList<(string Name, bool HasToken)> SetUp => [(InDiscord, Discord is not null), (InSlack, Slack is not null)];

    public bool HasAny => SetUp.Any(platform => platform.HasToken);

    /// <summary>Those with a token, for a line of the log.</summary>
    public string ThoseSetUp => string.Join(", ", SetUp.Where(platform => platform.HasToken).Select(platform => platform.Name));

    /// <summary>Whether a platform sends what happens to an address of ours, instead of being connected to.</summary>
    public bool IsSentOverHttp => Slack is { AppToken: null };

    /// <summary>What no log may show.</summary>
    public IReadOnlyList<string> Secrets => [.. new[] { Discord?.Token, Slack?.BotToken, Slack?.AppToken, Slack?.SigningSecret }.OfType<string>()];

    /// <summary>What to set so that there is a platform.</summary>
    public static string WhatToSet =>
        $"the environment variable {SettingsFiles.InEnvironment(DiscordSettings.Token)} to the bot's token for Discord (newsbot discord-invite then prints the address that adds it), "
        + $"or {SettingsFiles.InEnvironment(SlackSettings.BotToken)} and {SettingsFiles.InEnvironment(SlackSettings.AppToken)} to the tokens for Slack (newsbot slack-manifest prints what sets the app up)";

    /// <exception cref="SettingException">A platform's setting holds what it cannot.</exception>
    public static Platforms Read(IConfiguration configuration) => new(DiscordSettings.Read(configuration), SlackSettings.Read(configuration));

    /// <summary>The clients of the platforms that have their token.</summary>
    public ChatClients Connect(IInbox inbox, HomePages home, LinkedArticles linked, ILogger log, TimeProvider time)
    {
        var clients = new List<IChatPlatform>();
        if (Discord is not null)
            clients.Add(new DiscordPlatform(Discord, inbox, ChatCommands.All, notice => log.Tell(InDiscord, notice), time));
        if (Slack is null)
            return new ChatClients(clients, null);
        var slack = new SlackPlatform(Slack, inbox, ChatCommands.All, notice => log.Tell(InSlack, notice), time, (user, token) => home.OfAsync(InSlack, user, token), linked.FindAsync);
        return new ChatClients([.. clients, slack], IsSentOverHttp ? slack.AnswerAsync : null);
    }
}
