using System.CommandLine;

namespace NewsBot.Commands;

/// <summary><c>quote</c>: who said these words.</summary>
internal static class QuoteCommand
{
    public static Command Create(Newsroom newsroom)
    {
        var words = Words.Needed("WORDS", "The words of a quotation.");
        var command = new Command("quote", "Who said these words, and whether to the letter.") { words, newsroom.Options.Json };
        command.SetAction((parsed, cancellationToken) => AnswerRun.OneAsync(
            newsroom, parsed, parsed.Joined(words), (desk, viewpoint, token) => desk.QuoteAsync(parsed.Joined(words), viewpoint, token), cancellationToken));
        return command;
    }
}
