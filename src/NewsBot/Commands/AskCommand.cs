using System.CommandLine;

namespace NewsBot.Commands;

/// <summary><c>ask</c>: one question, or one a line.</summary>
internal static class AskCommand
{
    public static Command Create(Newsroom newsroom)
    {
        var question = Words.Optional("QUESTION", "The question, in any words: who said 82%?");
        var command = new Command("ask", "Answers a question from the archive: who said it, the exact words, where.")
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
