using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;
using NewsBot.Sqlite;

namespace NewsBot.Tests.Support;

/// <summary>A whole bot without a platform: articles read, kept and asked, at a fixed hour.</summary>
internal sealed class Newsroom : IAsyncDisposable
{
    private readonly SqliteArchive _archive;

    private Newsroom(SqliteArchive archive, SourceRegister register)
    {
        _archive = archive;
        Desk = new QuestionDesk(archive, register);
    }

    public QuestionDesk Desk { get; }

    public IArchive Archive => _archive;

    public static Task<Newsroom> WithAsync(params Article[] articles) => WithAsync(new SourceRegister([]), articles);

    public static async Task<Newsroom> WithAsync(SourceRegister register, params Article[] articles)
    {
        var archive = await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None);
        await archive.StoreAsync([.. articles.Select(article => new ReadArticle(article, ArticleReader.Read(article.Text)))], CancellationToken.None);
        return new Newsroom(archive, register);
    }

    public Task<Answer> AskAsync(string question) => Desk.AskAsync(question, Some.Everyone, CancellationToken.None);

    public ValueTask DisposeAsync() => _archive.DisposeAsync();
}
