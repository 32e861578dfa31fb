using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Core.Indexing;
using NewsBot.Json;
using NewsBot.Sqlite;

namespace NewsBot.Tests.Support;

/// <summary>What stands behind a platform in a test: archive, chat store, chat desk.</summary>
internal sealed class BotsDesk : IAsyncDisposable
{
    private readonly SqliteArchive _archive;
    private readonly TimeProvider _time;

    private readonly AudienceGrants _grants;

    private BotsDesk(SqliteArchive archive, SqliteChatStore store, TimeProvider time, AudienceGrants grants)
    {
        _grants = grants;
        (_archive, Store, _time) = (archive, store, time);
        var questions = Questions = new QuestionDesk(archive, new SourceRegister([]));
        var desk = new ChatDesk(
            questions, archive, store, Look, time,
            new DigestCommand(archive, questions, TimeZoneInfo.Utc), new WatchCommand(store.Watches, archive, questions, WatchHours.Any), store.Digests, store.DigestLedger, answer => AnswerJson.Write(answer, TimeSpan.Zero));
        Handle = desk.HandleAsync;
    }

    public SqliteChatStore Store { get; }

    public ChatHandler Handle { get; }

    /// <summary>As on a real platform: what the asker alone may see goes to the asker alone.</summary>
    public ChatHandler HandleOn(IChatPlatform platform) => new AsideAnswers(Handle, Look, platform.PostAsync, (_, _) => { }).HandleAsync;

    public HomePages Home => new(_archive, Store.Watches, ChatCommands.All, () => Viewpoint.Public(_time.GetUtcNow()));

    public LinkedArticles Linked => new(_archive, Questions, () => Viewpoint.Public(_time.GetUtcNow()));

    private QuestionDesk Questions { get; }

    private Viewpoint Look(ChatRequest request) => _grants.Of(request, _time.GetUtcNow());

    /// <summary>Takes an article in, and tells who was answered otherwise.</summary>
    public async Task CorrectAsync(Article article, IChatPlatform platform)
    {
        await _archive.StoreAsync([new ReadArticle(article, ArticleReader.Read(article.Text))], CancellationToken.None);
        var round = new CorrectionRound(
            Store.Corrections, Store, _archive, Questions, _ => Viewpoint.Public(_time.GetUtcNow()), platform.PostAsync, name => name == platform.Name ? platform as IPostedMessages : null, _time);
        await round.RunAsync(CancellationToken.None);
    }

    /// <summary>On an archive that holds the articles; default <see cref="Some.Harbour"/>.</summary>
    /// <param name="chatFile">Where the chat store lies, for a bot that comes back; default in memory.</param>
    public static async Task<BotsDesk> OpenAsync(TimeProvider time, string? chatFile = null, AudienceGrants? grants = null, params Article[] articles)
    {
        var archive = await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None);
        await archive.StoreAsync([.. articles.DefaultIfEmpty(Some.Harbour).Select(article => new ReadArticle(article, ArticleReader.Read(article.Text)))], CancellationToken.None);
        return new BotsDesk(archive, await SqliteChatStore.OpenAsync(chatFile ?? SqliteArchive.InMemory, time, CancellationToken.None), time, grants ?? AudienceGrants.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await _archive.DisposeAsync();
    }
}
