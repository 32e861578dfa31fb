using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Sockets;
using NewsBot.Sqlite;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Posts;

/// <summary>A platform's client and a fake of the platform, on one clock, and what happens in its channels.</summary>
internal abstract class PostingRoom
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(14);

    public ManualTime Time { get; } = new();

    public ConcurrentQueue<Notice> Told { get; } = new();

    public SqliteChatStore Store { get; private set; } = null!;

    public FailingNotes Inbox { get; private set; } = null!;

    public IChatPlatform Platform { get; private set; } = null!;

    public IPostedMessages Posts => (IPostedMessages)Platform;

    public abstract ChatChannel Channel { get; }

    public abstract ChatChannel Elsewhere { get; }

    public abstract ChatChannel Thread { get; }

    /// <summary>How many messages were edited.</summary>
    public abstract int Edits { get; }

    public virtual async Task OpenAsync()
    {
        Store = await SqliteChatStore.OpenAsync(SqliteArchive.InMemory, Time, CancellationToken.None);
        Inbox = new FailingNotes(Store);
        Platform = Connect();
    }

    /// <summary>Somebody else says something.</summary>
    public abstract string Say(ChatChannel channel);

    /// <summary>A message of the bot's that holds as much as the platform lets it.</summary>
    public abstract string PutFull();

    /// <summary>A message as it stands.</summary>
    public abstract JsonObject Standing(ChatChannel channel, string message);

    /// <summary>What no notice may change: what is cited, and what can be pressed.</summary>
    public abstract string Kept(JsonObject message);

    /// <summary>Throws where a message is over a limit.</summary>
    public abstract void CheckLimits(JsonObject message);

    public abstract void Delete(string message);

    /// <summary>The bot may not read the channel, the next time it tries to.</summary>
    public abstract void RefuseReading();

    /// <summary>The next reading has to wait for some seconds.</summary>
    public abstract void LimitReading();

    /// <summary>The next reading is answered so.</summary>
    public abstract void Garble(string body);

    /// <summary>Posts, and gives the message's id.</summary>
    public async Task<string> PostAsync(ChatChannel channel, Reply reply)
    {
        await FinishAsync(Platform.PostAsync(channel, reply, CancellationToken.None));
        return (await Store.PostsAsync(reply.Key!, CancellationToken.None))[^1].Message;
    }

    public Task<string?> FindAsync(ChatChannel channel, string key, DateTimeOffset since) => FinishAsync(Posts.FindAsync(channel, key, since, CancellationToken.None));

    public Task<bool> MarkAsync(ChatChannel channel, string message, string notice) =>
        FinishAsync(Posts.MarkAsync(new PostedReply("answer", channel, message, Time.GetUtcNow()), notice, CancellationToken.None));

    public virtual async Task CloseAsync()
    {
        ((IDisposable)Platform).Dispose();
        await Store.DisposeAsync();
    }

    protected abstract IChatPlatform Connect();

    /// <summary>Lets every wait pass until the work is done.</summary>
    private async Task<T> FinishAsync<T>(Task<T> work)
    {
        await FinishAsync((Task)work);
        return await work;
    }

    private async Task FinishAsync(Task work)
    {
        while (!work.IsCompleted)
        {
            var waiting = Time.TimerAsync(left => left < LongestWait);
            if (await Task.WhenAny(work, waiting) == waiting)
                Time.Advance(await waiting);
        }
        await work;
    }
}
