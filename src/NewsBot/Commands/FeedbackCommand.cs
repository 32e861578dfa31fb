using System.CommandLine;
using NewsBot.Core.Chat;
using NewsBot.Json;
using NewsBot.Sqlite;
using NewsBot.Terminal;

namespace NewsBot.Commands;

/// <summary><c>feedback</c>: what readers in chat said is wrong with answers. It changes nothing: a file that is not there is not made.</summary>
internal static class FeedbackCommand
{
    public static Command Create(Newsroom newsroom)
    {
        var command = new Command("feedback", "What was said in chat to be wrong with answers, newest first.") { newsroom.Options.Json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var feedback = await FeedbackAsync(newsroom, parsed, cancellationToken);
            if (!parsed.GetValue(newsroom.Options.Json))
                FeedbackPage.Write(new Page(newsroom.Streams), feedback);
            else if (feedback.Count == 0)
                newsroom.Streams.Say("newsbot: no feedback yet");
            else
                foreach (var given in feedback)
                    await newsroom.Streams.WriteResultAsync(FeedbackJson.Write(given), cancellationToken);
            return ExitStatus.Done;
        });
        return command;
    }

    private static async Task<IReadOnlyList<Feedback>> FeedbackAsync(Newsroom newsroom, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (!File.Exists(SqliteChatStore.Beside(newsroom.ArchiveFile(parsed))))
            return [];
        await using var store = await newsroom.OpenChatStoreAsync(parsed, cancellationToken);
        return await store.FeedbackAsync(cancellationToken);
    }
}
