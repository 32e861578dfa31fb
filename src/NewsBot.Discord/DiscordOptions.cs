using NewsBot.Core.Chat;

namespace NewsBot.Discord;

/// <summary>What the Discord client is set up with; <c>NewsBot:Discord:…</c>.</summary>
public sealed record DiscordOptions
{
    /// <summary>The bot's token. It reaches the two headers that need it, and nothing else: no log, no exception.</summary>
    public required string Token { get; init; }

    /// <summary>The root of the REST interface, with its version; default Discord's own. Ends in a slash.</summary>
    public Uri ApiBase { get; init; } = new("https://discord.com/api/v10/");

    /// <summary>Asks for the privileged intent MESSAGE_CONTENT, without which a follow-up in a thread needs a mention; default no.</summary>
    public bool ReadsMessages { get; init; }

    /// <summary>Answers a mention in a thread opened under it; default no: in the channel, as a reply.</summary>
    public bool AnswersInThreads { get; init; }

    /// <summary>When answers to commands are for the asker alone; default in busy channels.</summary>
    public PrivateLookUps PrivateLookUps { get; init; } = PrivateLookUps.Busy;

    /// <summary>From how many messages in ten minutes on a channel is busy; 1 to 1000, default 20.</summary>
    public int BusyMessages { get; init; } = 20;

    /// <summary>Keeps the session over a planned restart, so that what is said meanwhile is answered afterwards; default no: stopping takes the bot offline at once.</summary>
    public bool KeepsSession { get; init; }

    /// <summary>Without the token.</summary>
    public override string ToString() =>
        $"{nameof(DiscordOptions)} {{ ApiBase = {ApiBase}, ReadsMessages = {ReadsMessages}, AnswersInThreads = {AnswersInThreads}, PrivateLookUps = {PrivateLookUps}, BusyMessages = {BusyMessages}, KeepsSession = {KeepsSession} }}";
}
