using System.CommandLine;

namespace NewsBot.Commands;

/// <summary><c>figure</c>: who gave a figure.</summary>
internal static class FigureCommand
{
    public static Command Create(Newsroom newsroom)
    {
        var number = Words.Needed("NUMBER", "A figure as it is spoken of: 82%, 14,000, eighty-two percent.");
        var command = new Command("figure", "Every claim with one figure, and whose it is.") { number, newsroom.Options.Json };
        command.SetAction((parsed, cancellationToken) => AnswerRun.OneAsync(
            newsroom, parsed, parsed.Joined(number), (desk, viewpoint, token) => desk.FigureAsync(parsed.Joined(number), viewpoint, token), cancellationToken));
        return command;
    }
}
