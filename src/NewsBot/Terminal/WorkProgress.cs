using Spectre.Console;

namespace NewsBot.Terminal;

/// <summary>A bar on standard error while long work goes on, where that is a terminal and no results are printed on the same one.</summary>
internal sealed class WorkProgress
{
    private readonly Streams _streams;
    private readonly IAnsiConsole? _terminal;
    private readonly ProgressTask? _bar;

    private WorkProgress(Streams streams, IAnsiConsole? terminal, ProgressTask? bar) => (_streams, _terminal, _bar) = (streams, terminal, bar);

    /// <param name="title">What is done.</param>
    /// <param name="count">How many steps there are, asked only where the bar is shown; null where nobody knows.</param>
    /// <param name="hasResults">Whether result lines go to standard output meanwhile.</param>
    public static async Task ShowAsync(Streams streams, string title, Func<Task<int?>> count, bool hasResults, Func<WorkProgress, Task> work)
    {
        if (!streams.ErrorIsTerminal || (hasResults && streams.OutputIsTerminal))
        {
            await work(new WorkProgress(streams, null, null));
            return;
        }
        var steps = await count();
        var terminal = Page.TerminalOn(streams.Error, streams);
        await terminal.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(title, maxValue: steps ?? 1);
                bar.IsIndeterminate = steps is null;
                await work(new WorkProgress(streams, terminal, bar));
            });
    }

    /// <summary>So many more are done.</summary>
    public void Step(int steps = 1)
    {
        if (_bar is { IsIndeterminate: false })
            _bar.Increment(steps);
    }

    /// <summary>A line on standard error, above the bar.</summary>
    public void Say(string line)
    {
        if (_terminal is null)
            _streams.Say(line);
        else
            _terminal.WriteLine(Printable.Of(line));
    }
}
