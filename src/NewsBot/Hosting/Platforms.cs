using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Chat;
using NewsBot.Discord;
using NewsBot.Settings;

namespace NewsBot.Hosting;

/// <summary>The chat platforms that there are, and how each is set up. Only here does the host know them by name.</summary>
internal sealed record Platforms
{
    private Platforms(DiscordOptions? discord) => Discord = discord;

    /// <summary>Null where there is no token.</summary>
    public DiscordOptions? Discord { get; }

    /// <summary>Every platform by the name that <see cref="IChatPlatform.Name"/> has, and whether it has its token.</summary>
    public IReadOnlyList<(string Name, bool HasToken)> SetUp => [("discord", Discord is not null)];

    public bool HasAny => SetUp.Any(platform => platform.HasToken);

    /// <summary>Those with a token, for a line of the log.</summary>
    public string Names => string.Join(", ", SetUp.Where(platform => platform.HasToken).Select(platform => platform.Name));

    /// <summary>What no log may show.</summary>
    public IReadOnlyList<string> Secrets => Discord is null ? [] : [Discord.Token];

    /// <summary>What to set so that there is a platform.</summary>
    public static string WhatToSet => $"the environment variable {SettingsFiles.InEnvironment(DiscordSettings.Token)} to the bot's token for Discord (newsbot discord-invite then prints the address that adds it)";

    /// <exception cref="SettingException">A platform's setting holds what it cannot.</exception>
    public static Platforms Read(IConfiguration configuration) => new(DiscordSettings.Read(configuration));

    /// <summary>The clients of the platforms that have their token.</summary>
    public IReadOnlyList<IChatPlatform> Connect(IInbox inbox, ILogger log, TimeProvider time) =>
        Discord is null ? [] : [new DiscordPlatform(Discord, inbox, ChatCommands.All, notice => log.Tell("discord", notice), time)];
}
