namespace NewsBot.Core.Chat;

/// <summary>Answers a request. Whatever it is, the reply says something: found, nothing found, a choice, what to do.</summary>
/// <remarks>It may run twice for one event; what it keeps is keyed by <see cref="ChatRequest.Key"/>. It throws for faults and for the outside alone.</remarks>
public delegate Task<Reply> ChatHandler(ChatRequest request, CancellationToken cancellationToken);

/// <summary>A chat platform: connecting, acknowledging in time, limits and markup are its own; what to answer is the handler's.</summary>
/// <remarks>
/// Failure contract: a connection that is lost is made again, for ever, and <see cref="Health"/> tells it meanwhile;
/// <see cref="RunAsync"/> throws <see cref="ChatPlatformException"/> where trying again cannot help (a token that is refused, an intent that is not allowed).
/// </remarks>
public interface IChatPlatform
{
    /// <summary>One lower-case word, as <see cref="ChatChannel.Platform"/> has it.</summary>
    string Name { get; }

    /// <summary>Whether it is connected, or why not; may be read at any time from any thread.</summary>
    PlatformHealth Health { get; }

    /// <summary>Connects, resumes, acknowledges, answers; returns when cancelled.</summary>
    Task RunAsync(ChatHandler handle, CancellationToken cancellationToken);

    /// <summary>Posts what nobody asked for at this moment. The same <see cref="Reply.Key"/> again within minutes posts nothing twice.</summary>
    Task PostAsync(ChatChannel channel, Reply reply, CancellationToken cancellationToken);
}

/// <summary>A platform refuses the bot in a way that trying again does not mend; the message says what to do.</summary>
public sealed class ChatPlatformException(string message) : Exception(message);
