using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using NewsBot.Sockets;
using NewsBot.Terminal;

namespace NewsBot.Hosting;

/// <summary>What the lines of a log are written with.</summary>
internal sealed class LogLineOptions : ConsoleFormatterOptions
{
    /// <summary>What must stand in no line, whatever it stands in.</summary>
    public IReadOnlyList<string> Secrets { get; set; } = [];

    /// <summary>Whether the lines go to the journal, which has its own clock and reads the level from a prefix.</summary>
    public bool IsJournal { get; set; }
}

/// <summary>A log record on one line, the exception with it. Every secret is masked here once more, whoever forgot it before.</summary>
/// <remarks>The journal's prefixes: https://www.freedesktop.org/software/systemd/man/latest/sd-daemon.html</remarks>
internal sealed class LogLine(IOptions<LogLineOptions> options, TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "newsbot";

    private const string OwnCategory = "NewsBot";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var text = logEntry.Formatter(logEntry.State, logEntry.Exception);
        if (logEntry.Category != OwnCategory)
            text = $"{logEntry.Category}: {text}";
        if (logEntry.Exception is { } failure)
            text = $"{text} | {failure}";
        textWriter.WriteLine(Start(logEntry.LogLevel) + Printable.Of(Masked(text)));
    }

    private string Masked(string text)
    {
        foreach (var secret in options.Value.Secrets)
            text = text.Replace(secret, "***", StringComparison.Ordinal);
        return Secrets.Mask(text);
    }

    private string Start(LogLevel level) => options.Value.IsJournal
        ? $"<{SeverityOf(level)}>"
        : string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss.fff'Z'} {level.ToString().ToLowerInvariant()}: ");

    /// <summary>Severities of syslog, RFC 5424 section 6.2.1.</summary>
    private static int SeverityOf(LogLevel level) => level switch
    {
        LogLevel.Critical => 2,
        LogLevel.Error => 3,
        LogLevel.Warning => 4,
        LogLevel.Information => 6,
        _ => 7,
    };
}
