using System.CommandLine;
using NewsBot.Core.Answering;
using NewsBot.Json;
using NewsBot.Terminal;

namespace NewsBot.Commands;

/// <summary><c>search</c>: the passages that a question would draw on.</summary>
internal static class SearchCommand
{
    private const int Most = 1000;

    public static Command Create(Newsroom newsroom)
    {
        var query = Words.Open("QUERY", "What to look for, in any words.");
        var limit = new Option<int>("-k")
        {
            Description = $"How many passages at most, 1 to {Most}.",
            HelpName = "N",
            DefaultValueFactory = _ => 10,
        };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > Most)
                result.AddError($"-k takes a number from 1 to {Most}");
        });
        var command = new Command("search", "The passages that a question would draw on, best first.") { query, limit, newsroom.Options.Batch, newsroom.Options.Json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            Batch.Check(newsroom, parsed, query);
            await using var archive = await newsroom.OpenFilledArchiveAsync(parsed, cancellationToken);
            var search = new PassageSearch(archive);
            var page = new Page(newsroom.Streams);
            await foreach (var asked in Batch.QuestionsAsync(newsroom, parsed, query, cancellationToken))
            {
                var began = newsroom.Time.GetTimestamp();
                var hits = await search.FindAsync(asked, newsroom.Viewpoint, parsed.GetValue(limit), cancellationToken);
                if (parsed.GetValue(newsroom.Options.Json))
                    await newsroom.Streams.WriteResultAsync(SearchJson.Write(asked, hits, newsroom.Time.GetElapsedTime(began)), cancellationToken);
                else
                    HitsPage.Write(page, asked, hits);
                await page.FlushAsync(cancellationToken);
            }
            return ExitStatus.Done;
        });
        return command;
    }
}
