namespace NewsBot.Core.Chat;

/// <summary>One thing that was asked of the bot on a platform.</summary>
/// <param name="Key">The inbound event's key, unique on its platform: the same key again is the same event.</param>
/// <param name="Asker">The platform's own id of who asks.</param>
public sealed record ChatRequest(string Key, ChatChannel Channel, string Asker, ChatInput Input)
{
    /// <summary>The asker's language as the platform gives it (IETF BCP 47); English where it gives none.</summary>
    public string Locale { get; init; } = "en-US";

    /// <summary>Whether the answer is for the asker alone: what was pressed stands in a private answer, or the platform's settings say so.</summary>
    public bool IsPrivate { get; init; }
}
