namespace NewsBot.Discord.Rest;

/// <summary>Discord's number for what went wrong. A number that has no name here is kept as it is.</summary>
/// <remarks>https://docs.discord.com/developers/topics/opcodes-and-status-codes#json</remarks>
internal enum DiscordError
{
    /// <summary>None was told.</summary>
    None = 0,
    UnknownChannel = 10003,
    UnknownMessage = 10008,

    /// <summary>The token of an interaction is no longer good.</summary>
    UnknownWebhook = 10015,

    /// <summary>The interaction was answered too late, or is none.</summary>
    UnknownInteraction = 10062,

    /// <summary>The channel's slow mode stands against it.</summary>
    SlowMode = 20016,

    /// <summary>The channel takes no more writes for the moment.</summary>
    ChannelWriteLimit = 20028,

    /// <summary>Messages older than an hour are edited too often.</summary>
    TooManyEditsOfOldMessages = 30046,

    /// <summary>Too many commands were made in a day.</summary>
    TooManyCommandsCreated = 30034,

    /// <summary>Direct conversations are opened too fast.</summary>
    OpeningDirectTooFast = 40003,

    /// <summary>The interaction has its first answer already.</summary>
    AlreadyAcknowledged = 40060,

    /// <summary>No more follow-ups where only the user installed the bot.</summary>
    TooManyFollowUps = 40094,
    MissingAccess = 50001,

    /// <summary>The user takes no direct messages from the bot.</summary>
    CannotMessageUser = 50007,
    MissingPermissions = 50013,
    InvalidWebhookToken = 50027,

    /// <summary>The body breaks the schema; the message names where.</summary>
    InvalidForm = 50035,
    ThreadArchived = 50083,
    ThreadExists = 160004,
    ThreadLocked = 160005,
}
