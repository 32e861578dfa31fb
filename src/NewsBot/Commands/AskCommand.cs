using System.CommandLine;
using NewsBot.Core.Chat;

namespace NewsBot.Commands;

/// <summary><c>ask</c>: one question, or one a line.</summary>
internal static class AskCommand
{
    public static Command Create(Newsroom newsroom)
    {
        var question = Words.Optional("QUESTION", ChatCommands.Ask.Options[0].Description);
        var command = new Command(ChatCommands.Ask.Name, ChatCommands.Ask.Description)
        {
            question,
            newsroom.Options.Batch,
            newsroom.Options.Json,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            Batch.Check(newsroom, parsed, question);
            return AnswerRun.OpenAsync(newsroom, parsed, AskAllAsync, cancellationToken);

            async Task AskAllAsync(AnswerRun run)
            {
                await foreach (var asked in Batch.QuestionsAsync(newsroom, parsed, question, cancellationToken))
                    await run.AnswerAsync(asked, (desk, viewpoint, token) => desk.AskAsync(asked, viewpoint, token), cancellationToken);
            }
        });
        return command;
    }
}
