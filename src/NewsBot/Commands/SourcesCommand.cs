using System.CommandLine;

namespace NewsBot.Commands;

/// <summary><c>sources</c>: who speaks in the articles.</summary>
internal static class SourcesCommand
{
    public static Command Create(Newsroom newsroom)
    {
        var anonymous = new Option<bool>("--anonymous") { Description = "Only sources without a name." };
        var named = new Option<bool>("--named") { Description = "Only sources on the record, with a name." };
        var command = new Command("sources", "The sources of the articles, those with most claims first.") { anonymous, named, newsroom.Options.Json };
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
}
