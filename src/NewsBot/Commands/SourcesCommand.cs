using System.CommandLine;
using NewsBot.Core.Chat;

namespace NewsBot.Commands;

/// <summary><c>sources</c>: who speaks in the articles.</summary>
internal static class SourcesCommand
{
    public static Command Create(Newsroom newsroom)
    {
        var anonymous = Only("anonymous");
        var named = Only("named");
        var command = new Command(ChatCommands.Sources.Name, ChatCommands.Sources.Description) { anonymous, named, newsroom.Options.Json };
        command.SetAction((parsed, cancellationToken) =>
        {
            bool? isNamed = (parsed.GetValue(anonymous), parsed.GetValue(named)) switch
            {
                (true, true) => throw new UsageException("--anonymous and --named leave nothing out together: give one, or neither for all sources"),
                (true, false) => false,
                (false, true) => true,
                _ => null,
            };
            var asked = isNamed switch { true => "sources --named", false => "sources --anonymous", null => "sources" };
            return AnswerRun.OneAsync(newsroom, parsed, asked, (desk, viewpoint, token) => desk.SourcesAsync(isNamed, viewpoint, token), cancellationToken);
        });
        return command;
    }

    private static Option<bool> Only(string kind) => new($"--{kind}") { Description = "Only sources " + ChatCommands.Sources.Options[0].Choices.Single(choice => choice.Value == kind).Label.ToLowerInvariant() + "." };
}
