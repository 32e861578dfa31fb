using System.Text.Json;
using NewsBot.Core.Chat;

namespace NewsBot.Discord.Events;

/// <summary>The threads that the bot has heard of: what they hang in, and in which of them it has spoken, so that what is said there is for it.</summary>
/// <remarks>https://docs.discord.com/developers/topics/threads</remarks>
internal sealed class KnownThreads(IInbox inbox)
{
    private const int Most = 10_000;
    private const int MostOwn = 1_000;

    /// <summary>Under what the inbox keeps the threads in which the bot has spoken, the latest last, with commas between them.</summary>
    private const string Kept = "threads";

    private readonly Dictionary<Snowflake, Snowflake?> _parents = [];
    private readonly LinkedList<Snowflake> _own = [];
    private readonly Lock _lock = new();

    /// <summary>Recalls the threads in which the bot spoke before a restart.</summary>
    public async Task RecallAsync(CancellationToken cancellationToken)
    {
        foreach (var id in (await inbox.RecallAsync(DiscordPlatform.PlatformName, Kept, cancellationToken) ?? "").Split(','))
        {
            if (Snowflake.TryParse(id, out var thread))
                AddOwn(thread);
        }
    }

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

    /// <summary>The bot speaks there: from now on, what is said there is for it.</summary>
    public async Task SpeakAsync(Snowflake thread, CancellationToken cancellationToken)
    {
        if (AddOwn(thread) is { } all)
            await inbox.RememberAsync(DiscordPlatform.PlatformName, Kept, all, cancellationToken);
    }

    public void Forget(Snowflake thread)
    {
        lock (_lock)
        {
            _parents.Remove(thread);
            _own.Remove(thread);
        }
    }

    public bool IsOwn(Snowflake channel)
    {
        lock (_lock)
            return _own.Contains(channel);
    }

    /// <summary>Whether a channel is known for a thread, and what it hangs in.</summary>
    public bool IsThread(Snowflake channel, out Snowflake? parent)
    {
        lock (_lock)
            return _parents.TryGetValue(channel, out parent) || _own.Contains(channel);
    }

    /// <returns>All of them to be kept; null where nothing is new.</returns>
    private string? AddOwn(Snowflake thread)
    {
        lock (_lock)
        {
            if (_own.Contains(thread))
                return null;
            _own.AddLast(thread);
            if (_own.Count > MostOwn)
                _own.RemoveFirst();
            return string.Join(',', _own);
        }
    }
}
