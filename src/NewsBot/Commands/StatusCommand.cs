using System.CommandLine;
using NewsBot.Core.Archive;
using NewsBot.Hosting;
using NewsBot.Json;
using NewsBot.Rephrasing;
using NewsBot.Settings;
using NewsBot.Terminal;
using NewsBot.Web;

namespace NewsBot.Commands;

/// <summary><c>status</c>: what the archive holds, what is set up, and how the bot that runs here is. It changes nothing: an archive that is not there is not made.</summary>
internal static class StatusCommand
{
    public static Command Create(Newsroom newsroom)
    {
        var command = new Command("status", "What the archive holds, what is set up and whether the bot runs, without a secret ever shown.") { newsroom.Options.Json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var model = ModelSetUp.Read(newsroom.Configuration);
            var web = WebSettings.Read(newsroom.Configuration).Url;
            var status = new Status(
                newsroom.ArchiveFile(parsed),
                await HoldingsAsync(newsroom, parsed, cancellationToken),
                newsroom.Settings,
                newsroom.Settings.ReadRegister().Sources.Count,
                Platforms.Read(newsroom.Configuration).SetUp,
                web,
                model,
                model is null ? 0 : await newsroom.FromChatStoreAsync(parsed, store => store.TokensSpentAsync(TokenBudget.DayOf(newsroom.Time), cancellationToken), 0, cancellationToken),
                await BotAtWork.AskAsync(web, cancellationToken))
            {
                Feeds = await FeedCommand.ShownAsync(newsroom, parsed, cancellationToken),
            };
            if (parsed.GetValue(newsroom.Options.Json))
                await newsroom.Streams.WriteResultAsync(StatusJson.Write(status), cancellationToken);
            else
                StatusPage.Write(new Page(newsroom.Streams), status);
            return ExitStatus.Done;
        });
        return command;
    }

    private static async Task<Holdings> HoldingsAsync(Newsroom newsroom, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (!File.Exists(newsroom.ArchiveFile(parsed)))
            return Holdings.None;
        await using var archive = await newsroom.OpenArchiveAsync(parsed, cancellationToken);
        return await archive.HoldingsAsync(newsroom.Viewpoint, cancellationToken);
    }
}
