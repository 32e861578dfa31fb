using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Core.Indexing;
using NewsBot.Json;
using NewsBot.Sqlite;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Digests;

/// <summary>A whole bot on a platform that keeps what is posted: it is asked, it watches, it posts digests and corrections, by a clock that a test moves.</summary>
internal sealed class HeldNews : IAsyncDisposable
{
    public static readonly ChatChannel Channel = new("scripted", "c1", ChatPlace.Channel) { Space = "g1" };

    private static readonly TimeSpan CatchUp = TimeSpan.FromHours(3);

    private int _events;

    private HeldNews(ManualTime time, SqliteArchive archive, SqliteChatStore store)
    {
        (Time, Archive, Store) = (time, archive, store);
        Questions = new QuestionDesk(archive, new SourceRegister([]));
        Digests = new DigestCommand(archive, Questions, TimeZoneInfo.Utc, new VersionChanges(archive, Questions).SinceAsync);
        Desk = new ChatDesk(Questions, archive, store, _ => Look(), time, Digests, new WatchCommand(store.Watches, archive, Questions, WatchHours.Any), store.Digests, store.DigestLedger, Write);
    }

    public ManualTime Time { get; }

    public DateTimeOffset Now => Time.GetUtcNow();

    public SqliteArchive Archive { get; }

    public SqliteChatStore Store { get; }

    public FindingPlatform Platform { get; } = new();

    private QuestionDesk Questions { get; }

    private DigestCommand Digests { get; }

    private ChatDesk Desk { get; }

    public IReadOnlyList<Reply> Posts => [.. Platform.Posted.Select(post => post.Reply)];

    public static async Task<HeldNews> OpenAsync()
    {
        var time = new ManualTime();
        return new HeldNews(time, await SqliteArchive.OpenAsync(SqliteArchive.InMemory, time, CancellationToken.None), await SqliteChatStore.OpenAsync(SqliteArchive.InMemory, time, CancellationToken.None));
    }

    /// <summary>An article with one figure of one source.</summary>
    public static Article Fee(string id, string share = "41%", string source = "The Coast Institute") =>
        Some.Article(id, $"{source} released data showing {share} of islanders oppose the new harbour fee as a burden on trade.") with { Title = $"Islanders on the fee, {id}" };

    public async Task StoreAsync(params Article[] articles)
    {
        // Two things never come in at the same instant.
        Time.Advance(TimeSpan.FromMilliseconds(1));
        await Archive.StoreAsync([.. articles.Select(article => new ReadArticle(article, ArticleReader.Read(article.Text)))], CancellationToken.None);
    }

    public Task<Reply> AskAsync(string text) => HandleAsync(new ChatInput.Said(text));

    public Task<Reply> CallAsync(string command, params (string Name, string Value)[] options) =>
        HandleAsync(new ChatInput.Called(command, options.ToDictionary(option => option.Name, option => option.Value)));

    public Task<Reply> TypeAsync(string command, string option, string text) => HandleAsync(new ChatInput.Typed(command, option, text));

    public Task<Reply> PressAsync(ActionKey key) => HandleAsync(new ChatInput.Pressed($"{key}", null));

    /// <summary>Moves the clock to an instant, and has a bot look that was started by then.</summary>
    public Task AtAsync(DateTimeOffset instant)
    {
        Time.Advance(instant - Now);
        return RoundsAsync();
    }

    /// <summary>A look of each kind by a bot that was started anew.</summary>
    public async Task RoundsAsync(CancellationToken cancellationToken = default)
    {
        await WatchRound().RunAsync(cancellationToken);
        await new CorrectionRound(Store.Corrections, Store, Archive, Questions, _ => Look(), Platform.PostAsync, _ => Platform, Time).RunAsync(cancellationToken);
        await Store.DigestLedger.LetGoAsync(cancellationToken);
        await new DigestRound(Store.Digests, Store.DigestLedger, Archive, Store, Questions, Digests, _ => Look(), _ => Platform, CatchUp, Write, Time).RunAsync(cancellationToken);
    }

    public WatchRound WatchRound() => new(Store.Watches, Archive, Questions, _ => Look(), Platform.PostAsync, WatchHours.Any, Time, new KeptNotices(Store, Write, Time));

    /// <summary>The articles that a post shows lines of, in their order.</summary>
    public static IReadOnlyList<string> Articles(Reply reply) => [.. reply.Sections.SelectMany(section => section.Lines).Select(line => line.Citation.Article.Id.Value)];

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Archive.DisposeAsync();
    }

    private Viewpoint Look() => Viewpoint.Public(Now);

    private Task<Reply> HandleAsync(ChatInput input) => Desk.HandleAsync(new ChatRequest($"e{++_events}", Channel, "ann", input), CancellationToken.None);

    private static string Write(Answer answer) => AnswerJson.Write(answer, TimeSpan.Zero);
}
