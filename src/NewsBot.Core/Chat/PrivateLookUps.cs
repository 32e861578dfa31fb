namespace NewsBot.Core.Chat;

/// <summary>When the answer to a command is for the asker alone.</summary>
public enum PrivateLookUps
{
    /// <summary>In a channel where many messages are posted.</summary>
    Busy,
    Always,
    Never,
}
