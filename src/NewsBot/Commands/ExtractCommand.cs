using System.CommandLine;
using NewsBot.Core.Indexing;
using NewsBot.Feeds;
using NewsBot.Json;
using NewsBot.Terminal;

namespace NewsBot.Commands;

/// <summary><c>extract</c>: who said what in the articles of a file.</summary>
internal static class ExtractCommand
{
    public static Command Create(Newsroom newsroom)
    {
        var file = new Argument<string>("FILE") { Description = "Plain text, Markdown, .jsonl, HTML, RSS or Atom, ninjs or NITF; - is standard input, in any of them." };
        var command = new Command("extract", "Who said what in the articles of FILE, without touching the archive.") { file, newsroom.Options.Json };
        command.SetAction((parsed, cancellationToken) =>
        {
            var (name, zone) = (parsed.GetValue(file)!, newsroom.Settings.TimeZone);
            var articles = name == "-" ? StandardArticles.ReadAsync(newsroom.Streams.Input, zone, cancellationToken) : ArticleFiles.ReadAsync([name], zone, cancellationToken);
            return ExtractAsync(newsroom.Streams, articles, parsed.GetValue(newsroom.Options.Json), cancellationToken);
        });
        return command;
    }

    /// <returns>Failed where there was no article among what came in.</returns>
    private static async Task<int> ExtractAsync(Streams streams, IAsyncEnumerable<ArticleIntake> intakes, bool asJson, CancellationToken cancellationToken)
    {
        var page = new Page(streams);
        var status = ExitStatus.Failed;
        await foreach (var intake in intakes.WithCancellation(cancellationToken))
        {
            if (intake is not TakenArticle { Article: var article })
            {
                streams.Say($"{intake.Place}: {(intake as RefusedArticle)?.Reason}");
                continue;
            }
            status = ExitStatus.Done;
            var reading = ArticleReader.Read(article.Text);
            if (asJson)
                await streams.WriteResultAsync(ExtractJson.Write(article, reading), cancellationToken);
            else
                ReadingPage.Write(page, article, reading);
            await page.FlushAsync(cancellationToken);
        }
        return status;
    }
}
