using System.CommandLine;
using NewsBot.Json;
using NewsBot.Settings;
using NewsBot.Sqlite;
using NewsBot.Terminal;

namespace NewsBot.Commands;

/// <summary><c>digests</c>: which channels get a digest, and what became of it. It changes nothing: a file that is not there is not made.</summary>
internal static class DigestsCommand
{
    /// <summary>How many days are looked back over for trouble.</summary>
    private const int LookedBack = 30;

    public static Command Create(Newsroom newsroom)
    {
        var command = new Command("digests", "The channels that get a digest: when the next is due, which was posted last, what went wrong.") { newsroom.Options.Json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var now = newsroom.Time.GetUtcNow();
            var standings = await StandingsAsync(newsroom, parsed, now, cancellationToken);
            if (!parsed.GetValue(newsroom.Options.Json))
                DigestsPage.Write(new Page(newsroom.Streams), standings, now);
            else if (standings.Count == 0)
                newsroom.Streams.Say("newsbot: no channel gets a digest");
            else
                foreach (var standing in standings)
                    await newsroom.Streams.WriteResultAsync(DigestsJson.Write(standing), cancellationToken);
            return ExitStatus.Done;
        });
        return command;
    }

    private static async Task<IReadOnlyList<DigestStanding>> StandingsAsync(Newsroom newsroom, ParseResult parsed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var set = DigestSettings.Read(newsroom.Configuration, newsroom.Settings.TimeZone).Digests(now);
        if (!File.Exists(SqliteChatStore.Beside(newsroom.ArchiveFile(parsed))))
            return [.. set.Select(digest => DigestStanding.Of(digest, [], now))];
        await using var store = await newsroom.OpenChatStoreAsync(parsed, cancellationToken);
        var inChat = (await store.Digests.AllAsync(cancellationToken)).Where(digest => !digest.IsOfSettings && !set.Any(other => other.Channel.Platform == digest.Channel.Platform && other.Channel.Id == digest.Channel.Id));
        var standings = new List<DigestStanding>();
        foreach (var digest in inChat.Concat(set))
        {
            // Whether there was something to tell says what came in for the channel's readers.
            var lines = newsroom.Sees(digest.Channel) ? await store.DigestLedger.LinesAsync(digest.Key, LookedBack, cancellationToken) : [];
            standings.Add(DigestStanding.Of(digest, lines, now));
        }
        return standings;
    }
}
