using System.CommandLine;

namespace NewsBot.Commands;

/// <summary><c>audit</c>: every claim of one article.</summary>
internal static class AuditCommand
{
    public static Command Create(Newsroom newsroom)
    {
        var article = Words.Needed("ARTICLE", "An article's id, or words of its title.");
        var command = new Command("audit", "Every claim of one article with its sourcing flags.") { article, newsroom.Options.Json };
        command.SetAction((parsed, cancellationToken) => AnswerRun.OneAsync(
            newsroom, parsed, parsed.Joined(article), (desk, viewpoint, token) => desk.AuditAsync(parsed.Joined(article), viewpoint, token), cancellationToken));
        return command;
    }
}
