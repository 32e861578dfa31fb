using System.CommandLine;
using System.Globalization;
using NewsBot.Core.Answering;

namespace NewsBot.Commands;

/// <summary><c>search</c>: the passages that a question would draw on.</summary>
internal static class SearchCommand
{
    private const int Most = 1000;

    public static Command Create(Newsroom newsroom)
    {
        var query = Words.Optional("QUERY", "What to look for, in any words.");
        var limit = new Option<int>("-k")
        {
            Description = $"How many passages at most, 1 to {Most}.",
            HelpName = "N",
            DefaultValueFactory = _ => 10,
            CustomParser = result =>
            {
                if (int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var passages) && passages is >= 1 and <= Most)
                    return passages;
                result.AddError($"-k takes a number from 1 to {Most}");
                return 0;
            },
        };
        var command = new Command("search", "The passages that a question would draw on, best first.") { query, limit, newsroom.Options.Batch, newsroom.Options.Json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            Batch.Check(newsroom, parsed, query);
            await using var archive = await newsroom.OpenFilledArchiveAsync(parsed, cancellationToken);
            var run = new SearchRun(newsroom, new PassageSearch(archive), parsed.GetValue(limit), parsed.GetValue(newsroom.Options.Json));
            await foreach (var asked in Batch.QuestionsAsync(newsroom, parsed, query, cancellationToken))
                await run.FindAsync(asked, cancellationToken);
            return run.Status;
        });
        return command;
    }
}
