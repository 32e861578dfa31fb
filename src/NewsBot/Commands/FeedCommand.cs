using System.CommandLine;
using NewsBot.Core.Indexing;
using NewsBot.Json;
using NewsBot.Settings;
using NewsBot.Sqlite;
using NewsBot.Terminal;

namespace NewsBot.Commands;

/// <summary><c>feed</c>: what articles come from by themselves.</summary>
internal static class FeedCommand
{
    public static Command Create(Newsroom newsroom) => new("feed", "The feeds that are polled and the folders that are watched: add, list, remove, poll.")
    {
        Add(newsroom),
        List(newsroom),
        Remove(newsroom),
        FeedPollRun.Create(newsroom),
    };

    /// <summary>The feeds as they stand. It changes nothing: a file that is not there is not made.</summary>
    public static async Task<IReadOnlyList<FeedStanding>> StandingsAsync(Newsroom newsroom, ParseResult parsed, CancellationToken cancellationToken)
    {
        var set = FeedSettings.Read(newsroom.Configuration);
        if (!File.Exists(SqliteChatStore.Beside(newsroom.ArchiveFile(parsed))))
            return [.. set.Select(feed => new FeedStanding(feed, FeedState.New))];
        await using var store = await newsroom.OpenChatStoreAsync(parsed, cancellationToken);
        var kept = await store.Feeds.AllAsync(cancellationToken);
        var named = set.Select(feed => new FeedStanding(feed, kept.FirstOrDefault(standing => standing.Feed.Place == feed.Place)?.State ?? FeedState.New));
        return [.. kept.Where(standing => !standing.Feed.IsOfSettings && set.All(feed => feed.Place != standing.Feed.Place)).Concat(named).OrderBy(standing => standing.Feed.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The feeds as they stand, for who asks here.</summary>
    public static async Task<IReadOnlyList<FeedStanding>> ShownAsync(Newsroom newsroom, ParseResult parsed, CancellationToken cancellationToken) =>
        [.. (await StandingsAsync(newsroom, parsed, cancellationToken)).Select(standing => standing.For(newsroom.Settings.Audiences))];

    /// <summary>The one of that name, or at that place.</summary>
    public static FeedStanding? Called(this IReadOnlyList<FeedStanding> standings, string asked)
    {
        var place = FeedPlace.TryParse(asked, out var parsed, out _, out _) ? parsed : asked;
        return standings.FirstOrDefault(standing => standing.Feed.Name.Equals(asked.Trim(), StringComparison.OrdinalIgnoreCase)) ?? standings.FirstOrDefault(standing => standing.Feed.Place == place);
    }

    /// <summary>Says that there is none of that name.</summary>
    public static int SayUnknown(Newsroom newsroom, string asked, IReadOnlyList<FeedStanding> standings)
    {
        newsroom.Streams.Say($"newsbot: no feed is called “{asked}”: " + (standings.Count == 0 ? "there is none yet, newsbot feed add URL adds one" : $"there are {string.Join(", ", standings.Select(standing => standing.Feed.Name))}"));
        return ExitStatus.Failed;
    }

    private static Command Add(Newsroom newsroom)
    {
        var place = new Argument<string>("PLACE") { Description = "The address of an RSS or Atom feed, or a folder.", HelpName = "URL|FOLDER" };
        var name = new Option<string?>("--name") { Description = "What it is called; else host and path, or the folder's name." };
        var audience = new Option<string[]>("--audience") { Description = "Who alone may see its articles; give it once for each.", AllowMultipleArgumentsPerToken = false };
        var outlet = new Option<string?>("--outlet") { Description = "The outlet of its articles, in the place of the one that they state." };
        var every = new Option<string?>("--every") { Description = "The shortest pause between two polls: 1m to 7d; else 5m, and 1m for a folder.", HelpName = "SPAN" };
        var command = new Command("add", "Adds a feed that is polled, or a folder that is watched, while newsbot run runs.") { place, name, audience, outlet, every };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var feed = FeedOf(parsed.GetValue(place)!, parsed.GetValue(name), parsed.GetValue(outlet), parsed.GetValue(audience) ?? [], parsed.GetValue(every));
            if (feed.IsFolder && !Directory.Exists(feed.Place))
                throw new UsageException($"there is no folder {feed.Place}; a feed's address begins with https:// or http://");
            var standings = await StandingsAsync(newsroom, parsed, cancellationToken);
            await using var store = await newsroom.OpenChatStoreAsync(parsed, cancellationToken);
            if (standings.Called(feed.Name) is { } named && named.Feed.Place != feed.Place)
                return Refuse($"{named.Feed.Place} is called “{named.Feed.Name}”: give this one another name with --name");
            if (standings.Called(feed.Place) is { } there || !await store.Feeds.AddAsync(feed, cancellationToken))
                return Refuse($"{feed.Place} is a feed already; newsbot feed list shows it");
            await newsroom.Streams.WriteResultAsync(Printable.Of($"Added “{feed.Name}”: {feed.Place}{(feed.Audiences.Count > 0 ? $", for {string.Join(", ", feed.Audiences)} only" : "")}."), cancellationToken);
            await newsroom.Streams.WriteResultAsync(Printable.Of($"newsbot run takes its articles in; newsbot feed poll \"{feed.Name}\" does so once, now."), cancellationToken);
            return ExitStatus.Done;
        });
        return command;

        int Refuse(string why)
        {
            newsroom.Streams.Say($"newsbot: {why}");
            return ExitStatus.Failed;
        }
    }

    private static Command List(Newsroom newsroom)
    {
        var command = new Command("list", "Each feed with what came of its last poll, and when the next is due.") { newsroom.Options.Json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var standings = await ShownAsync(newsroom, parsed, cancellationToken);
            if (!parsed.GetValue(newsroom.Options.Json))
                FeedsPage.Write(new Page(newsroom.Streams), standings, newsroom.Settings.TimeZone);
            else if (standings.Count == 0)
                newsroom.Streams.Say($"newsbot: {FeedsPage.None}");
            else
                foreach (var standing in standings)
                    await newsroom.Streams.WriteResultAsync(FeedsJson.Write(standing), cancellationToken);
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command Remove(Newsroom newsroom)
    {
        var asked = new Argument<string>("FEED") { Description = "The feed's name or place.", HelpName = "NAME|URL|FOLDER" };
        var command = new Command("remove", "Polls a feed, or watches a folder, no more. Its articles stay.") { asked };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (name, standings) = (parsed.GetValue(asked)!, await StandingsAsync(newsroom, parsed, cancellationToken));
            if (standings.Called(name) is not { } standing)
                return SayUnknown(newsroom, name, standings);
            if (standing.Feed.IsOfSettings)
            {
                newsroom.Streams.Say($"newsbot: “{standing.Feed.Name}” stands in the settings, under NewsBot:Feeds: take it out there");
                return ExitStatus.Failed;
            }
            await using var store = await newsroom.OpenChatStoreAsync(parsed, cancellationToken);
            await store.Feeds.RemoveAsync(standing.Feed.Place, cancellationToken);
            await newsroom.Streams.WriteResultAsync(Printable.Of($"Removed “{standing.Feed.Name}”. Its articles stay in the archive; newsbot withdraw ARTICLE takes one back."), cancellationToken);
            await newsroom.Streams.WriteResultAsync(Printable.Of($"To undo it: {AddingAgain(standing.Feed)}"), cancellationToken);
            return ExitStatus.Done;
        });
        return command;
    }

    private static string AddingAgain(Feed feed) => $"newsbot feed add \"{feed.Place}\" --name \"{feed.Name}\""
        + string.Concat(feed.Audiences.Select(audience => $" --audience \"{audience}\""))
        + (feed.Outlet is { } outlet ? $" --outlet \"{outlet}\"" : "")
        + (feed.Every is { } every ? $" --every {every.TotalSeconds:0}s" : "");

    private static Feed FeedOf(string written, string? name, string? outlet, IReadOnlyList<string> audiences, string? every)
    {
        if (!FeedPlace.TryParse(written, out var place, out var usual, out var takes))
            throw new UsageException($"feed add takes {takes}");
        if (FeedSettings.WhyNoName(name ?? usual) is { } why)
            throw new UsageException($"--name takes {why}");
        TimeSpan? pause = null;
        if (every is not null)
            pause = FeedSettings.TryParsePause(every, out var read) ? read : throw new UsageException($"--every takes a pause from 1m to 7d such as 15m, not “{every}”");
        List<string> readers = [.. audiences.SelectMany(one => one.Split(',')).Select(one => one.Trim()).Distinct()];
        if (readers.Exists(reader => reader.Length == 0))
            throw new UsageException("--audience takes the name of an audience; leave it out for everyone");
        return new Feed((name ?? usual).Trim(), place) { Outlet = outlet, Audiences = readers, Every = pause };
    }
}
