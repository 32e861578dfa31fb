using System.CommandLine;
using NewsBot.Core.Answering;
using NewsBot.Core.Chat;
using NewsBot.Core.Digests;
using NewsBot.Json;
using NewsBot.Rephrasing;
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
            var (register, model) = (newsroom.Settings.ReadRegister(), ModelSetUp.Read(newsroom.Configuration));
            await using var archive = await newsroom.OpenFilledArchiveAsync(parsed, cancellationToken);
            var questions = new QuestionDesk(archive, register);
            var digest = new Core.Chat.DigestCommand(archive, questions, zone, new VersionChanges(archive, questions).SinceAsync);
            if (parsed.GetValue(newsroom.Options.Json))
            {
                var began = newsroom.Time.GetTimestamp();
                var edition = await digest.GatherAsync(from, newsroom.Viewpoint, cancellationToken);
                await newsroom.Streams.WriteResultAsync(DigestJson.Write(edition, newsroom.Time.GetElapsedTime(began)), cancellationToken);
            }
            else
            {
                var page = new Page(newsroom.Streams);
                await using var rewriting = await Rewriting.OpenAsync(newsroom, model, parsed, cancellationToken);
                ReplyLines.Write(page, AnswerReply.Of(await rewriting.RephraseAsync(await digest.AnswerAsync(from, newsroom.Viewpoint, cancellationToken), cancellationToken)));
                await page.FlushAsync(cancellationToken);
            }
            return ExitStatus.Done;
        });
        return command;
    }
}
