using System.CommandLine;

namespace NewsBot.Commands;

/// <summary><c>source</c>: what one source said.</summary>
internal static class SourceCommand
{
    public static Command Create(Newsroom newsroom)
    {
        var name = Words.Needed("NAME", "A name in any known spelling, or the description of an unnamed source.");
        var command = new Command("source", "What one source said, in every article.") { name, newsroom.Options.Json };
        command.SetAction((parsed, cancellationToken) => AnswerRun.OneAsync(
            newsroom, parsed, parsed.Joined(name), (desk, viewpoint, token) => desk.SourceAsync(parsed.Joined(name), viewpoint, token), cancellationToken));
        return command;
    }
}
