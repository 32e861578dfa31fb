namespace NewsBot.Core.Chat;

/// <summary>A platform does not let the bot post in a place, for a reason of the place's own; the message says which, in words for readers and without a secret.</summary>
public sealed class PlaceClosedException(string message) : Exception(message);
