using Spectre.Console;

namespace NewsBot.Terminal;

/// <summary>Lines for readers: wrapped and coloured on a terminal, whole and plain where the output goes elsewhere.</summary>
internal sealed class Page
{
    private readonly TextWriter _output;
    private readonly IAnsiConsole? _terminal;

    public Page(Streams streams)
    {
        _output = streams.Output;
        _terminal = streams.OutputIsTerminal ? TerminalOn(streams.Output, streams) : null;
    }

    /// <summary>The terminal behind one of the streams.</summary>
    public static IAnsiConsole TerminalOn(TextWriter writer, Streams streams)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = streams.HasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(writer),
        });
        terminal.Profile.Width = streams.Width;
        terminal.Profile.Capabilities.Unicode = true;
        return terminal;
    }

    /// <summary>One line (wrapped under its own start, where it must be), <paramref name="indent"/> blanks in. Text is shown, never read as markup.</summary>
    public void Line(int indent, params IEnumerable<Run> runs)
    {
        if (_terminal is null)
        {
            _output.Write(new string(' ', indent));
            foreach (var run in runs)
                _output.Write(Printable.Of(run.Text));
            _output.WriteLine();
            return;
        }
        var paragraph = new Paragraph();
        foreach (var run in runs)
            paragraph.Append(Printable.Of(run.Text), run.Style);
        _terminal.Write(new Indented(paragraph, indent));
    }

    public void Blank() => _output.WriteLine();

    public Task FlushAsync(CancellationToken cancellationToken) => _output.FlushAsync(cancellationToken);
}
