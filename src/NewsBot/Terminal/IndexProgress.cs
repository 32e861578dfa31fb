using Spectre.Console;

namespace NewsBot.Terminal;

/// <summary>A bar on standard error while articles are taken in, where that is a terminal and no results are printed on the same one.</summary>
internal sealed class IndexProgress
{
    private readonly Streams _streams;
    private readonly IAnsiConsole? _terminal;
    private readonly ProgressTask? _bar;

    private IndexProgress(Streams streams, IAnsiConsole? terminal, ProgressTask? bar) => (_streams, _terminal, _bar) = (streams, terminal, bar);

    /// <param name="paths">What is taken in; counted beforehand for the bar's length.</param>
    /// <param name="hasResults">Whether result lines go to standard output meanwhile.</param>
    public static async Task ShowAsync(Streams streams, IReadOnlyList<string> paths, bool hasResults, Func<IndexProgress, Task> work)
    {
        if (!streams.ErrorIsTerminal || (hasResults && streams.OutputIsTerminal))
        {
            await work(new IndexProgress(streams, null, null));
            return;
        }
        var terminal = Page.TerminalOn(streams.Error, streams);
        await terminal.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context => await work(new IndexProgress(streams, terminal, context.AddTask("Taking articles in", maxValue: ArticleCount.Of(paths)))));
    }

    /// <summary>One article more is done.</summary>
    public void Step() => _bar?.Increment(1);

    /// <summary>A line on standard error, above the bar.</summary>
    public void Say(string line)
    {
        if (_terminal is null)
            _streams.Say(line);
        else
            _terminal.WriteLine(Printable.Of(line));
    }
}
