using System.CommandLine;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Commands;

/// <summary>The commands that look one thing up by its words: a source, a figure, a quotation, an article.</summary>
internal static class LookUpCommands
{
    public static Command Source(Newsroom newsroom) => Create(
        newsroom, "source", "What one source said, in every article.",
        Words.Needed("NAME", "A name in any known spelling, or the description of an unnamed source."), desk => desk.SourceAsync);

    public static Command Figure(Newsroom newsroom) => Create(
        newsroom, "figure", "Every claim with one figure, and whose it is.",
        Words.Needed("NUMBER", "A figure as it is spoken of: 82%, 14,000, eighty-two percent."), desk => desk.FigureAsync);

    public static Command Quote(Newsroom newsroom) => Create(
        newsroom, "quote", "Who said these words, and whether to the letter.",
        Words.Needed("WORDS", "The words of a quotation."), desk => desk.QuoteAsync);

    public static Command Audit(Newsroom newsroom) => Create(
        newsroom, "audit", "Every claim of one article with its sourcing flags.",
        Words.Needed("ARTICLE", "An article's id, or words of its title."), desk => desk.AuditAsync);

    private static Command Create(
        Newsroom newsroom, string name, string description, Argument<string[]> words, Func<QuestionDesk, Func<string, Viewpoint, CancellationToken, Task<Answer>>> ask)
    {
        var command = new Command(name, description) { words, newsroom.Options.Json };
        command.SetAction((parsed, cancellationToken) =>
        {
            var asked = parsed.Joined(words);
            return AnswerRun.OneAsync(newsroom, parsed, asked, (desk, viewpoint, token) => ask(desk)(asked, viewpoint, token), cancellationToken);
        });
        return command;
    }
}
