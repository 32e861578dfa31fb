namespace NewsBot.Core.Chat;

/// <summary>How a platform stands.</summary>
/// <param name="IsConnected">Whether events come in.</param>
/// <param name="Reason">Why not, in words for whoever runs the bot; never a secret. Null while connected.</param>
/// <param name="IsFatal">Whether it has given up: somebody has to change something.</param>
/// <param name="Since">When it came to stand so.</param>
/// <param name="LastHeard">When the last frame of any kind came in.</param>
public sealed record PlatformHealth(bool IsConnected, string? Reason, bool IsFatal, DateTimeOffset Since, DateTimeOffset? LastHeard);
