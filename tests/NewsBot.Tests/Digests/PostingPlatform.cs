using NewsBot.Core.Chat;

namespace NewsBot.Tests.Digests;

/// <summary>A platform that keeps what is posted, key by key, and knows no key again.</summary>
internal class PostingPlatform : IChatPlatform
{
    private readonly Lock _lock = new();

    public string Name => "scripted";

    public PlatformHealth Health => new(true, null, false, default, null);

    public List<(ChatChannel Channel, Reply Reply)> Posted { get; } = [];

    /// <summary>Runs before a post stands, and after it.</summary>
    public Action<string> OnPost { get; set; } = _ => { };

    public Task RunAsync(ChatHandler handle, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task PostAsync(ChatChannel channel, Reply reply, CancellationToken cancellationToken)
    {
        OnPost("before");
        lock (_lock)
            Posted.Add((channel, reply));
        OnPost("after");
        return Task.CompletedTask;
    }
}

/// <summary>One on which the bot can look for what it posted.</summary>
internal sealed class FindingPlatform : PostingPlatform, IPostedMessages
{
    public int Looks { get; private set; }

    /// <summary>Whether the platform lets the bot look.</summary>
    public bool IsReadable { get; init; } = true;

    public Task<string?> FindAsync(ChatChannel channel, string key, DateTimeOffset since, CancellationToken cancellationToken)
    {
        Looks++;
        if (!IsReadable)
            throw new PostsUnreadableException("the bot may not read here");
        return Task.FromResult(Posted.Exists(post => post.Reply.Key == key && post.Channel == channel) ? "message" : null);
    }

    public Task<bool> MarkAsync(PostedReply posted, string notice, CancellationToken cancellationToken) => Task.FromResult(false);
}
