using System.Text;

namespace NewsBot.Terminal;

/// <summary>Standard input, output and error of one run, and what stands behind them.</summary>
/// <param name="Input">Bytes: what is not UTF-8 is for the reader to decide.</param>
/// <param name="Output">Results alone.</param>
/// <param name="Error">Everything else.</param>
internal sealed record Streams(Stream Input, TextWriter Output, TextWriter Error) : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public bool InputIsTerminal { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Whether a terminal is to show colour (https://no-color.org).</summary>
    public bool HasColour { get; init; }

    public static Streams OfProcess()
    {
        var canControl = Environment.GetEnvironmentVariable("TERM") is not "dumb";
        var isTerminal = !Console.IsOutputRedirected && canControl;
        return new Streams(
            Console.OpenStandardInput(),
            new StreamWriter(OutputPipe.OfProcess(), Utf8, bufferSize: 16 * 1024),
            new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true })
        {
            InputIsTerminal = !Console.IsInputRedirected,
            OutputIsTerminal = isTerminal,
            ErrorIsTerminal = !Console.IsErrorRedirected && canControl,
            Width = isTerminal && Console.WindowWidth is > 0 and var columns ? Math.Max(columns, 40) : 80,
            HasColour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        };
    }

    /// <summary>One result line, on its way to the reader before this returns.</summary>
    public async Task WriteResultAsync(string line, CancellationToken cancellationToken)
    {
        await Output.WriteLineAsync(line.AsMemory(), cancellationToken);
        await Output.FlushAsync(cancellationToken);
    }

    /// <summary>One line on standard error: control characters of whatever it speaks about do not reach the terminal.</summary>
    public void Say(string line)
    {
        try
        {
            Error.WriteLine(Printable.Of(line));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Standard error is closed: the exit status has to say it alone.
        }
    }

    public void Dispose()
    {
        Close(Output);
        Close(Error);
        Input.Dispose();
    }

    private static void Close(TextWriter writer)
    {
        try
        {
            writer.Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nobody reads it any more; what could not be written was told when it was flushed.
        }
    }
}
