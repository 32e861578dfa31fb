using System.CommandLine;
using NewsBot.Json;
using NewsBot.Terminal;

namespace NewsBot.Commands;

/// <summary><c>rephrasings</c>: what became of what the language model wrote. It changes nothing: a file that is not there is not made.</summary>
internal static class RephrasingsCommand
{
    public static Command Create(Newsroom newsroom)
    {
        var command = new Command("rephrasings", "What the language model wrote and why it was refused, newest first, and how often each came.") { newsroom.Options.Json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var all = await newsroom.FromChatStoreAsync(parsed, store => store.RephrasingsAsync(cancellationToken), [], cancellationToken);
            var rephrasings = await newsroom.SeenAsync(parsed, all, kept => kept.Event.Articles, cancellationToken);
            if (parsed.GetValue(newsroom.Options.Json))
                await newsroom.Streams.WriteResultAsync(RephrasingsJson.Write(rephrasings), cancellationToken);
            else
                RephrasingsPage.Write(new Page(newsroom.Streams), rephrasings);
            return ExitStatus.Done;
        });
        return command;
    }
}
