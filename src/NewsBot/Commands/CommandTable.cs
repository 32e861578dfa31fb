using System.CommandLine;
using System.CommandLine.Invocation;
using NewsBot.Terminal;

namespace NewsBot.Commands;

/// <summary>Every command, and what its end means to the shell.</summary>
internal sealed class CommandTable(Newsroom newsroom)
{
    public RootCommand Root { get; } = new("NewsBot answers who said what, in the newsroom's own articles, word for word.")
    {
        AskCommand.Create(newsroom),
        SearchCommand.Create(newsroom),
        IndexCommand.Create(newsroom),
        FeedCommand.Create(newsroom),
        ExtractCommand.Create(newsroom),
        ExportCommand.Create(newsroom),
        LookUpCommands.Source(newsroom),
        LookUpCommands.Figure(newsroom),
        LookUpCommands.Quote(newsroom),
        SourcesCommand.Create(newsroom),
        LookUpCommands.Audit(newsroom),
        DigestCommand.Create(newsroom),
        DigestsCommand.Create(newsroom),
        StatusCommand.Create(newsroom),
        ChatCommand.Create(newsroom),
        FeedbackCommand.Create(newsroom),
        CorrectionsCommand.Create(newsroom),
        WithdrawCommands.Withdraw(newsroom),
        WithdrawCommands.Restore(newsroom),
        RephrasingsCommand.Create(newsroom),
        RunCommand.Create(newsroom),
        DiscordInviteCommand.Create(newsroom),
        SlackManifestCommand.Create(newsroom),
        newsroom.Options.Db,
        newsroom.Options.Verbose,
    };

    /// <returns>An <see cref="ExitStatus"/>.</returns>
    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var streams = newsroom.Streams;
        // A question may begin with @; it never names a file of arguments.
        var parsed = Root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
            return Wrong(parsed, WhyWrong(parsed));
        if (Words.OptionAmong(parsed) is { } option)
            return Wrong(parsed, $"there is no option “{option}”; a word that begins with a hyphen stands after --");
        newsroom.IsVerbose = parsed.GetValue(newsroom.Options.Verbose);
        try
        {
            var run = new InvocationConfiguration
            {
                Output = streams.Output,
                Error = streams.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
            };
            var status = await parsed.InvokeAsync(run, cancellationToken);
            await streams.Output.FlushAsync(CancellationToken.None);
            return status;
        }
        catch (UsageException e)
        {
            return Wrong(parsed, e.Message);
        }
        catch (ClosedOutputException)
        {
            return ExitStatus.Done;
        }
        catch (OperationCanceledException)
        {
            streams.Say("newsbot: stopped; the archive is whole");
            return ExitStatus.Interrupted;
        }
        catch (Exception e)
        {
            newsroom.Tell($"newsbot: {Failure.Describe(e)}", e);
            return ExitStatus.Failed;
        }
    }

    private static string WhyWrong(ParseResult parsed) => parsed.CommandResult.Command is not RootCommand
        ? string.Join("; ", parsed.Errors.Select(error => error.Message))
        : parsed.UnmatchedTokens is [var unknown, ..] ? $"there is no command or option “{unknown}”" : "name a command";

    private int Wrong(ParseResult parsed, string why)
    {
        newsroom.Streams.Say($"newsbot: {why}");
        var command = parsed.CommandResult.Command;
        newsroom.Streams.Say($"newsbot {NameOf(command)}--help says what can stand there");
        return ExitStatus.Usage;
    }

    /// <summary>As it is typed, with a blank after it; nothing for the program itself.</summary>
    private static string NameOf(Command command) =>
        command is RootCommand ? "" : string.Concat(command.Parents.OfType<Command>().Select(NameOf)) + command.Name + " ";
}
