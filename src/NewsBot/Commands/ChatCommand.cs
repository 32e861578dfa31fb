using System.CommandLine;
using NewsBot.Core.Chat;
using NewsBot.Rephrasing;
using NewsBot.Terminal;

namespace NewsBot.Commands;

/// <summary><c>chat</c>: a conversation at the chat desk, on the terminal.</summary>
internal static class ChatCommand
{
    public static Command Create(Newsroom newsroom)
    {
        var command = new Command("chat", "A conversation in the terminal, follow-up questions included.") { newsroom.Options.Json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (register, model) = (newsroom.Settings.ReadRegister(), ModelSetUp.Read(newsroom.Configuration));
            await using var archive = await newsroom.OpenFilledArchiveAsync(parsed, cancellationToken);
            await using var store = await newsroom.OpenChatStoreAsync(parsed, cancellationToken);
            await using var rewriting = await Rewriting.OpenAsync(model, store, newsroom.Time, newsroom.Tell, cancellationToken);
            var desk = newsroom.ChatDesk(archive, register, store, _ => newsroom.Viewpoint, rewriting.Rephrasing);
            var handle = rewriting.Around(desk.HandleAsync);
            var attempts = new Attempts(newsroom);
            var apology = new Apology(newsroom, archive);
            var terminal = new TerminalPlatform(newsroom.Streams, newsroom.Time, parsed.GetValue(newsroom.Options.Json));
            await terminal.RunAsync((request, token) => TryAsync(attempts, apology, handle, request, token), cancellationToken);
            return attempts.Status;
        });
        return command;
    }

    private static async Task<Reply> TryAsync(Attempts attempts, Apology apology, ChatHandler handle, ChatRequest request, CancellationToken cancellationToken)
    {
        var question = request.Input is ChatInput.Said said ? said.Text : "";
        return (await attempts.TryAsync(
            question, () => handle(request, cancellationToken), async failure => AnswerReply.Of(await apology.OnAsync(question, failure, cancellationToken)))).Result;
    }
}
