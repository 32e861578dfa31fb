using NewsBot.Core.Archive;
using NewsBot.Core.Digests;

namespace NewsBot.Core.Chat;

/// <summary>What somebody wants to be told of when it comes in, and where.</summary>
/// <param name="Key">16 ASCII letters and digits.</param>
/// <param name="Asker">Who started it: the platform's own id.</param>
/// <param name="From">What had been taken in by then is not told.</param>
public sealed record Watch(string Key, ChatChannel Channel, string Asker, WatchSubject Subject, ArchiveMark From, DateTimeOffset Started)
{
    /// <summary>Why its last notice could not be posted, in words without any secret; null where it could, or there was none.</summary>
    public string? Trouble { get; init; }

    /// <summary>Where it tells, for who counts what is told there: of one person it is the same, however they asked.</summary>
    public ChatChannel Teller => Channel.Place == ChatPlace.Direct ? ChatChannel.To(Channel.Platform, Asker) : Channel;

    /// <summary>Whether an article came in, or came out of its embargo, after the watch was started.</summary>
    /// <param name="reached">How far the archive goes; where that is less far than the watch's start, it is another archive, and all of it is new.</param>
    public bool IsNew(Arrival arrival, ArchiveMark reached) => arrival.Order > From.Order || reached.Order < From.Order || arrival.Opened > From.At;
}

/// <summary>What became of the wish to start a watch.</summary>
public enum WatchStart
{
    Started,

    /// <summary>The asker has one for the same thing in that channel.</summary>
    IsThere,

    /// <summary>The asker has as many as one person may have.</summary>
    TooMany,
}

/// <summary>The claims that a watch has found.</summary>
/// <param name="Claims">By their ids; and what makes two claims one to a reader, so that a new version of an article does not tell the same again.</param>
public sealed record WatchMatch(string Watch, IReadOnlyList<(string Id, string Sameness)> Claims);

/// <summary>Claims that are to be told, once.</summary>
/// <param name="Key">16 ASCII letters and digits, the same for the same claims of the same watch.</param>
/// <param name="Claims">Ids, in the order in which they came in.</param>
/// <param name="Tries">How often posting was tried and failed.</param>
/// <param name="Begun">When posting was begun that neither succeeded nor failed as far as the store knows: whoever posted was stopped.</param>
public sealed record WatchNotice(string Key, Watch Watch, IReadOnlyList<string> Claims, int Tries, DateTimeOffset? Begun)
{
    /// <summary>The key of the message that it was last begun in, alone or with others.</summary>
    public string? Message { get; init; }
}

/// <summary>What is known of a place that watches tell in.</summary>
/// <param name="Quiet">As <see cref="QuietHours.Write"/> has it; empty for none; null where nobody set it.</param>
/// <param name="Told">When a notice was last told there.</param>
public sealed record WatchPlace(string? Quiet, DateTimeOffset? Told);
