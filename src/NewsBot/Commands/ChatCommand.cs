using System.CommandLine;
using NewsBot.Core.Chat;
using NewsBot.Terminal;

namespace NewsBot.Commands;

/// <summary><c>chat</c>: a conversation, in which a follow-up question is understood.</summary>
internal static class ChatCommand
{
    private const string Help = "Ask in any words: who said 82%? · what did Zelensky say about freedom? · and about NATO? · quit (or Ctrl-D) ends.";

    public static Command Create(Newsroom newsroom)
    {
        var command = new Command("chat", "A conversation in the terminal, follow-up questions included.") { newsroom.Options.Json };
        command.SetAction((parsed, cancellationToken) =>
            AnswerRun.OpenAsync(newsroom, parsed, run => TalkAsync(newsroom, run, cancellationToken), cancellationToken));
        return command;
    }

    private static async Task TalkAsync(Newsroom newsroom, AnswerRun run, CancellationToken cancellationToken)
    {
        var streams = newsroom.Streams;
        Conversation? conversation = null;
        if (streams.InputIsTerminal)
            streams.Say(Help);
        Prompt(streams);
        await foreach (var line in QuestionLines.ReadAsync(streams.Input, cancellationToken))
        {
            switch (line.Trim().ToLowerInvariant())
            {
                case "quit" or "exit":
                    return;
                case "help":
                    streams.Say(Help);
                    break;
                case "":
                    break;
                default:
                    await run.AnswerAsync(line, (desk, viewpoint, token) => (conversation ??= new Conversation(desk)).AskAsync(line, viewpoint, token), cancellationToken);
                    break;
            }
            Prompt(streams);
        }
    }

    /// <summary>On standard error: standard output carries the answers alone.</summary>
    private static void Prompt(Streams streams)
    {
        if (streams.InputIsTerminal)
            streams.Error.Write("\n> ");
    }
}
