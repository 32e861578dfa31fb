using System.CommandLine;
using System.Diagnostics;
using NewsBot.Core.Answering;
using NewsBot.Core.Digests;
using NewsBot.Json;
using NewsBot.Terminal;

namespace NewsBot.Commands;

/// <summary><c>digest</c>: what the archive took in lately.</summary>
internal static class DigestCommand
{
    public static Command Create(Newsroom newsroom)
    {
        var since = new Option<string?>("--since")
        {
            Description = "From when on: 90m, 24h (the default), 7d, 2w, or a date such as 2026-11-20.",
            HelpName = "SPAN",
        };
        var command = new Command("digest", "What the archive took in lately, every line with its citation.") { since, newsroom.Options.Json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var zone = newsroom.Settings.TimeZone;
            if (!LookBack.TryParse(parsed.GetValue(since), newsroom.Viewpoint.Now, zone, out var from, out var why))
                throw new UsageException($"--since: {why}");
            var register = newsroom.Settings.ReadRegister();
            await using var archive = await newsroom.OpenFilledArchiveAsync(parsed, cancellationToken);
            var began = Stopwatch.GetTimestamp();
            var edition = await new Core.Chat.DigestCommand(archive, new QuestionDesk(archive, register), zone).GatherAsync(from, newsroom.Viewpoint, cancellationToken);
            if (parsed.GetValue(newsroom.Options.Json))
                await newsroom.Streams.WriteResultAsync(DigestJson.Write(edition, Stopwatch.GetElapsedTime(began)), cancellationToken);
            else
                DigestPage.Write(new Page(newsroom.Streams), edition, zone);
            return ExitStatus.Done;
        });
        return command;
    }
}
