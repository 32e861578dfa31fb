using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Core.Indexing;
using NewsBot.Feeds;
using NewsBot.Json;
using NewsBot.Sqlite;

namespace NewsBot.Tests.Digests;

/// <summary>An archive that is asked in chat and then corrected, and what its corrections post, at an hour that a test sets.</summary>
internal sealed class CorrectedNews : IAsyncDisposable, IPostedMessages
{
    public static readonly ChatChannel Slack = new("slack", "C1/17.1", ChatPlace.Thread) { Space = "T1", Parent = "C1" };
    public static readonly ChatChannel Discord = new("discord", "100", ChatPlace.Channel) { Space = "g1" };
    public static readonly ChatChannel Terminal = new("terminal", "ab12", ChatPlace.Direct);

    private int _events;

    private CorrectedNews(SqliteArchive archive, SqliteChatStore store, SetClock clock)
    {
        (Archive, Store, Clock) = (archive, store, clock);
        Questions = new QuestionDesk(archive, new SourceRegister([]));
        Desk = new ChatDesk(
            Questions, archive, store, request => Viewpoint(request.Channel), clock,
            new DigestCommand(archive, Questions, TimeZoneInfo.Utc), new WatchCommand(store.Watches, archive, Questions, WatchHours.Any), store.Digests, store.DigestLedger, answer => AnswerJson.Write(answer, TimeSpan.Zero));
    }

    public SetClock Clock { get; }

    public SqliteArchive Archive { get; }

    public SqliteChatStore Store { get; }

    public QuestionDesk Questions { get; }

    public ChatDesk Desk { get; }

    /// <summary>What stands in the channels: a key is posted once.</summary>
    public List<(ChatChannel Channel, Reply Reply)> Posted { get; } = [];

    public List<(string Key, string Notice)> Marks { get; } = [];

    public int Tries { get; private set; }

    /// <summary>Runs before and after each post reaches its channel.</summary>
    public Action<string> OnPost { get; set; } = _ => { };

    /// <summary>Whether the platform can look for what it posted.</summary>
    public bool CanFind { get; set; } = true;

    public Dictionary<string, string[]> Audiences { get; } = [];

    /// <summary>The article that comes with the source.</summary>
    public static async Task<Article> SeedAsync()
    {
        await foreach (var intake in ArticleFiles.ReadAsync([Checkout.Path("seeds")], TimeZoneInfo.Utc, CancellationToken.None))
        {
            if (intake is TakenArticle taken)
                return taken.Article;
        }
        throw new InvalidOperationException("no seed");
    }

    /// <summary>The seed with another figure and without one quotation.</summary>
    public static Article Corrected(Article seed)
    {
        var lines = seed.Text.Replace("82%", "78%", StringComparison.Ordinal).Split('\n').Where(line => !line.Contains("European Commission President", StringComparison.Ordinal));
        return seed with { Text = string.Join('\n', lines) };
    }

    public static async Task<CorrectedNews> WithAsync(params Article[] articles)
    {
        var clock = new SetClock();
        var news = new CorrectedNews(
            await SqliteArchive.OpenAsync(SqliteArchive.InMemory, clock, CancellationToken.None), await SqliteChatStore.OpenAsync(SqliteArchive.InMemory, clock, CancellationToken.None), clock);
        await news.StoreAsync(articles);
        return news;
    }

    public Viewpoint Viewpoint(ChatChannel channel) => new(Clock.Now, Audiences.GetValueOrDefault(channel.Id) ?? []);

    public Task StoreAsync(params Article[] articles) =>
        Archive.StoreAsync([.. articles.Select(article => new ReadArticle(article, ArticleReader.Read(article.Text)))], CancellationToken.None);

    public Task<Reply> AskAsync(string text, ChatChannel channel, string asker = "ann", bool isPrivate = false) =>
        Desk.HandleAsync(new ChatRequest($"e{++_events}", channel, asker, new ChatInput.Said(text)) { IsPrivate = isPrivate }, CancellationToken.None);

    /// <summary>A round of a bot that was started anew.</summary>
    public Task RoundAsync(CancellationToken cancellationToken = default) =>
        new CorrectionRound(Store.Corrections, Store, Archive, Questions, Viewpoint, PostAsync, _ => CanFind ? this : null, Clock).RunAsync(cancellationToken);

    public Task<string?> FindAsync(ChatChannel channel, string key, DateTimeOffset since, CancellationToken cancellationToken) =>
        Task.FromResult(Posted.Exists(post => post.Channel == channel && post.Reply.Key == key) ? key : null);

    public Task<bool> MarkAsync(PostedReply posted, string notice, CancellationToken cancellationToken)
    {
        Marks.Add((posted.Key, notice));
        return Task.FromResult(true);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Archive.DisposeAsync();
    }

    private Task PostAsync(ChatChannel channel, Reply reply, CancellationToken cancellationToken)
    {
        Tries++;
        OnPost("before");
        if (!Posted.Exists(post => post.Reply.Key == reply.Key))
            Posted.Add((channel, reply));
        OnPost("after");
        return Task.CompletedTask;
    }
}
