using System.CommandLine;
using NewsBot.Json;
using NewsBot.Terminal;

namespace NewsBot.Commands;

/// <summary><c>corrections</c>: what was told of articles that changed after they were answered from, and what is still to be told. A file that is not there is not made.</summary>
internal static class CorrectionsCommand
{
    public static Command Create(Newsroom newsroom)
    {
        var command = new Command("corrections", "Which corrections were told where and when, and which are still to be told, newest first.") { newsroom.Options.Json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var all = await newsroom.FromChatStoreAsync(parsed, store => store.Corrections.AllAsync(cancellationToken), [], cancellationToken);
            var entries = await newsroom.SeenAsync(parsed, [.. all.Where(entry => newsroom.Sees(entry.Due.Channel))], entry => [entry.Due.Article], cancellationToken);
            if (!parsed.GetValue(newsroom.Options.Json))
                CorrectionsPage.Write(new Page(newsroom.Streams), entries);
            else if (entries.Count == 0)
                newsroom.Streams.Say("newsbot: no corrections yet");
            else
                foreach (var entry in entries)
                    await newsroom.Streams.WriteResultAsync(CorrectionJson.Write(entry), cancellationToken);
            return ExitStatus.Done;
        });
        return command;
    }
}
