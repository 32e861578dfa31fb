using System.CommandLine;
using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Commands;

/// <summary><c>withdraw</c> and <c>restore</c>: an article is taken back, or put back. Nothing of it is deleted.</summary>
internal static class WithdrawCommands
{
    private const int MostShown = 5;

    public static Command Withdraw(Newsroom newsroom) => Create(newsroom, "withdraw", "Takes an article back: it answers nothing any more, and who was answered from it is told.", async (archive, viewpoint, asked, token) =>
    {
        if (Only(await archive.ArticlesLikeAsync(viewpoint, asked, MostShown, token), asked, article => article, out var why) is not { } article)
            return (await archive.WithdrawnAsync(viewpoint, token)).FirstOrDefault(one => Fits(one.Article, asked)) is { } before && why is null
                ? (null, $"{before.Notice} “newsbot restore {before.Article.Id}” puts it back")
                : (null, why ?? $"no article has the id or words of a title “{asked}”: try fewer words of its title");
        await archive.WithdrawAsync(article.Id, token);
        return ($"Withdrawn: “{article.Title}” ({article.Id}, version {article.Version}). It answers nothing any more; who was answered from it is told where the bot runs.\nTo undo it: newsbot restore {article.Id}, or index it again.", null);
    });

    public static Command Restore(Newsroom newsroom) => Create(newsroom, "restore", "Puts back an article that was withdrawn.", async (archive, viewpoint, asked, token) =>
    {
        var withdrawn = (await archive.WithdrawnAsync(viewpoint, token)).Where(one => Fits(one.Article, asked)).ToList();
        if (Only(withdrawn, asked, one => one.Article, out var why) is not { } article)
            return (null, why ?? $"no withdrawn article has the id or words of a title “{asked}”");
        return await archive.RestoreAsync(article.Article.Id, token)
            ? ($"Put back: “{article.Article.Title}” ({article.Article.Id}). It answers again as its last version did.\nTo undo it: newsbot withdraw {article.Article.Id}.", null)
            : (null, $"{article.Article.Id} came in withdrawn, and there is no text of it to put back: index it");
    });

    private static Command Create(Newsroom newsroom, string name, string description, Func<IArchive, Viewpoint, string, CancellationToken, Task<(string? Done, string? Why)>> run)
    {
        var words = Words.Needed("ARTICLE", "An article's id, or words of its title that fit one article.");
        var command = new Command(name, description) { words };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var archive = await newsroom.OpenFilledArchiveAsync(parsed, cancellationToken);
            var (done, why) = await run(archive, newsroom.Viewpoint, parsed.Joined(words), cancellationToken);
            if (done is null)
            {
                newsroom.Streams.Say($"newsbot: {why}");
                return ExitStatus.Failed;
            }
            foreach (var line in done.Split('\n'))
                await newsroom.Streams.WriteResultAsync(Terminal.Printable.Of(line), cancellationToken);
            return ExitStatus.Done;
        });
        return command;
    }

    /// <summary>The one that fits, or that has this very id.</summary>
    /// <param name="why">Where several do.</param>
    private static T? Only<T>(IReadOnlyList<T> fitting, string asked, Func<T, ArticleHead> head, out string? why)
        where T : class
    {
        why = null;
        if (fitting.FirstOrDefault(one => head(one).Id.Value == asked.Trim()) is { } exact)
            return exact;
        if (fitting.Count > 1)
            why = $"{(fitting.Count < MostShown ? $"{fitting.Count}" : "several")} articles fit “{asked}”: {string.Join("; ", fitting.Select(one => $"{head(one).Title} ({head(one).Id})"))}. Name one by its id";
        return fitting.Count == 1 ? fitting[0] : null;
    }

    private static bool Fits(ArticleHead article, string asked)
    {
        var title = " " + NameKeys.Fold(article.Title);
        var words = NameKeys.Fold(asked).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return article.Id.Value == asked.Trim() || (words.Length > 0 && words.All(word => title.Contains(" " + word, StringComparison.Ordinal)));
    }
}
