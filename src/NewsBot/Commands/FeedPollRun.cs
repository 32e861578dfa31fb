using System.CommandLine;
using NewsBot.Core.Indexing;
using NewsBot.Feeds.Fetching;
using NewsBot.Settings;
using NewsBot.Terminal;

namespace NewsBot.Commands;

/// <summary><c>feed poll</c>: once, now.</summary>
internal static class FeedPollRun
{
    /// <summary>A folder in which files are being written is looked into so often.</summary>
    private const int MostLooks = 5;

    public static Command Create(Newsroom newsroom)
    {
        var asked = new Argument<string?>("FEED") { Description = "The feed's name or place; without it all are polled.", HelpName = "NAME|URL|FOLDER", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("poll", "Polls one feed or all of them once, now. The exit status is 1 where one could not be read.") { asked };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var standings = await FeedCommand.StandingsAsync(newsroom, parsed, cancellationToken);
            var name = parsed.GetValue(asked);
            if (name is not null && standings.Called(name) is null)
                return FeedCommand.SayUnknown(newsroom, name, standings);
            if (standings.Count == 0)
                newsroom.Streams.Say($"newsbot: {FeedsPage.None}");
            return standings.Count == 0 ? ExitStatus.Done : await PollAsync(newsroom, parsed, name is null ? standings : [standings.Called(name)!], cancellationToken);
        });
        return command;
    }

    private static async Task<int> PollAsync(Newsroom newsroom, ParseResult parsed, IReadOnlyList<FeedStanding> standings, CancellationToken cancellationToken)
    {
        await using var archive = await newsroom.OpenArchiveAsync(parsed, cancellationToken);
        await using var store = await newsroom.OpenChatStoreAsync(parsed, cancellationToken);
        await store.Feeds.AdoptAsync(FeedSettings.Read(newsroom.Configuration), cancellationToken);
        using var fetch = new FeedFetch(newsroom.Time);
        var round = new FeedRound(archive, store.Feeds, fetch, newsroom.Settings.TimeZone, newsroom.Time);
        var status = ExitStatus.Done;
        foreach (var (standing, index) in standings.Select((standing, index) => (standing, index)))
        {
            newsroom.Streams.Say($"newsbot: {index + 1} of {standings.Count}: {standing.Feed.Name} …");
            var after = await PollAsync(newsroom, round, standing, cancellationToken);
            await newsroom.Streams.WriteResultAsync(Printable.Of($"{standing.Feed.Name}: {after.Line}"), cancellationToken);
            if (after.IsInTrouble)
                status = ExitStatus.Failed;
        }
        return status;
    }

    private static async Task<FeedState> PollAsync(Newsroom newsroom, FeedRound round, FeedStanding standing, CancellationToken cancellationToken)
    {
        var after = await round.PollAsync(standing, cancellationToken);
        for (var looks = 1; standing.Feed.IsFolder && looks < MostLooks && after.Due - after.Polled <= FeedRound.Soon; looks++)
        {
            await Task.Delay(FeedRound.Soon, newsroom.Time, cancellationToken);
            after = await round.PollAsync(standing with { State = after }, cancellationToken);
        }
        return after;
    }
}
