namespace NewsBot.Sockets;

/// <summary>How a connection stands at one moment.</summary>
/// <param name="Reason">Why it is not connected, without any secret; null while it is.</param>
/// <param name="IsFatal">Whether it has been given up: somebody has to change something.</param>
/// <param name="Since">When it came to stand so.</param>
/// <param name="LastHeard">When the last frame of any kind came in: a quiet newsroom is no fault.</param>
public sealed record ConnectionState(bool IsConnected, string? Reason, bool IsFatal, DateTimeOffset Since, DateTimeOffset? LastHeard);
