using System.CommandLine;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;

namespace NewsBot.Commands;

/// <summary>The commands that look one thing up by its words: a source, a figure, a quotation, an article.</summary>
internal static class LookUpCommands
{
    public static Command Source(Newsroom newsroom) => Create(newsroom, ChatCommands.Source, desk => desk.SourceAsync);

    public static Command Figure(Newsroom newsroom) => Create(newsroom, ChatCommands.Figure, desk => desk.FigureAsync);

    public static Command Quote(Newsroom newsroom) => Create(newsroom, ChatCommands.Quote, desk => desk.QuoteAsync);

    public static Command Audit(Newsroom newsroom) => Create(newsroom, ChatCommands.Audit, desk => desk.AuditAsync);

    private static Command Create(Newsroom newsroom, Core.Chat.ChatCommand asked, Func<QuestionDesk, Func<string, Viewpoint, CancellationToken, Task<Answer>>> ask)
    {
        var words = Words.Needed(asked.Options[0].Name.ToUpperInvariant(), asked.Options[0].Description);
        var command = new Command(asked.Name, asked.Description) { words, newsroom.Options.Json };
        command.SetAction((parsed, cancellationToken) =>
        {
            var text = parsed.Joined(words);
            return AnswerRun.OneAsync(newsroom, parsed, text, (desk, viewpoint, token) => ask(desk)(text, viewpoint, token), cancellationToken);
        });
        return command;
    }
}
