using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;
using NewsBot.Feeds;

namespace NewsBot.Commands;

/// <summary>The articles that come with the program: what an archive holds in which nothing was ever kept.</summary>
internal static class Seeds
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "seeds");

    public static async Task FillAsync(IArchive archive, Newsroom newsroom, CancellationToken cancellationToken)
    {
        if (!await archive.IsEmptyAsync(cancellationToken) || !Directory.Exists(Folder))
            return;
        var taken = IndexSummary.None;
        var articles = ArticleFiles.ReadAsync([Folder], newsroom.Settings.TimeZone, cancellationToken);
        await foreach (var result in new ArticleIndexer(archive).IndexAsync(articles, cancellationToken))
            taken = taken.With(result);
        newsroom.Streams.Say($"newsbot: the archive was empty and now holds the articles in seeds/ ({taken.Added}); newsbot index PATH takes in yours");
    }
}
