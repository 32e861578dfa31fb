using System.CommandLine;
using NewsBot.Core.Indexing;
using NewsBot.Feeds;
using NewsBot.Terminal;

namespace NewsBot.Commands;

/// <summary><c>index</c>: articles into the archive.</summary>
internal static class IndexCommand
{
    public static Command Create(Newsroom newsroom)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders of articles: plain text, Markdown, .jsonl, HTML, RSS and Atom, ninjs, NITF.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(
            "index",
            "Takes articles into the archive. Refused articles are named on standard error; the exit status is 1 where none could be taken in.")
        {
            paths,
            newsroom.Options.Json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var files = parsed.GetValue(paths)!;
            var zone = newsroom.Settings.TimeZone;
            await using var archive = await newsroom.OpenArchiveAsync(parsed, cancellationToken);
            var results = new ArticleIndexer(archive).IndexAsync(ArticleFiles.ReadAsync(files, zone, cancellationToken), newsroom.Viewpoint, cancellationToken);
            var asJson = parsed.GetValue(newsroom.Options.Json);
            var run = new IndexRun(newsroom.Streams, asJson);
            try
            {
                await WorkProgress.ShowAsync(newsroom.Streams, "Taking articles in", () => Task.FromResult<int?>(ArticleCount.Of(files)), hasResults: asJson, progress => run.TellAsync(results, progress, cancellationToken));
            }
            finally
            {
                // What is kept before a failure stays kept.
                await run.SumUpAsync();
            }
            return run.Status;
        });
        return command;
    }
}
