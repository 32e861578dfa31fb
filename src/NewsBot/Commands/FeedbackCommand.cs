using System.CommandLine;
using NewsBot.Core.Chat;
using NewsBot.Json;
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
            var all = await newsroom.FromChatStoreAsync(parsed, store => store.FeedbackAsync(cancellationToken), [], cancellationToken);
            var seen = all.Where(given => newsroom.Sees(new ChatRequest(given.About.Event, given.About.Channel, given.About.Asker, new ChatInput.Said("")) { IsPrivate = given.About.IsPrivate })).ToList();
            var feedback = await newsroom.SeenAsync(parsed, seen, given => StoodOn.Shown(given.About.Answer), cancellationToken);
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
}
