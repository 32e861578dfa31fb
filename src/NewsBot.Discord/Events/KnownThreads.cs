using System.Text.Json;
using NewsBot.Core.Chat;

namespace NewsBot.Discord.Events;

/// <summary>The threads that the bot has heard of: what they hang in, and in which of them it has spoken, so that what is said there is for it.</summary>
/// <remarks>https://docs.discord.com/developers/topics/threads</remarks>
internal sealed class KnownThreads(IInbox inbox)
{
    private const int Most = 10_000;

    private readonly Dictionary<Snowflake, Snowflake?> _parents = [];
    private readonly OwnThreads _own = new(DiscordPlatform.PlatformName, inbox);
    private readonly Lock _lock = new();

    /// <summary>Recalls the threads in which the bot spoke before a restart.</summary>
    public Task RecallAsync(CancellationToken cancellationToken) => _own.RecallAsync(cancellationToken);

    /// <summary>A thread of THREAD_CREATE or GUILD_CREATE.</summary>
    public void Hear(JsonElement thread)
    {
        if (thread.ValueKind != JsonValueKind.Object || !thread.TryGetProperty("id", out var named) || !Snowflake.TryParse(named, out var id))
            return;
        var parent = thread.TryGetProperty("parent_id", out var hangsIn) && Snowflake.TryParse(hangsIn, out var channel) ? channel : (Snowflake?)null;
        lock (_lock)
        {
            if (_parents.Count >= Most)
                _parents.Clear();
            _parents[id] = parent;
        }
    }

    /// <inheritdoc cref="OwnThreads.SpeakAsync"/>
    public Task SpeakAsync(Snowflake thread, CancellationToken cancellationToken) => _own.SpeakAsync(thread.ToString(), cancellationToken);

    public void Forget(Snowflake thread)
    {
        lock (_lock)
            _parents.Remove(thread);
        _own.Forget(thread.ToString());
    }

    public bool IsOwn(Snowflake channel) => _own.Has(channel.ToString());

    /// <summary>Whether a channel is known for a thread, and what it hangs in.</summary>
    public bool IsThread(Snowflake channel, out Snowflake? parent)
    {
        lock (_lock)
            return _parents.TryGetValue(channel, out parent) || IsOwn(channel);
    }
}
