using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using NewsBot.Settings;

namespace NewsBot.Hosting;

/// <summary>The hosted bot's log: lines on standard error. Standard output stays empty.</summary>
internal static class LogLines
{
    /// <summary>So many lines wait for a reader that does not read; what comes then is dropped, and the bot goes on.</summary>
    private const int Waiting = 10_000;

    /// <param name="secrets">What must stand in no line.</param>
    /// <exception cref="SettingException">The section Logging holds what it cannot.</exception>
    public static ILoggerFactory Open(IConfiguration configuration, IReadOnlyList<string> secrets, TimeProvider time)
    {
        var section = LoggingSettings.Read(configuration);
        return LoggerFactory.Create(logging =>
        {
            logging.AddFilter("Microsoft", LogLevel.Warning).AddConfiguration(section);
            logging.AddConsole(console =>
            {
                console.FormatterName = LogLine.FormatterName;
                console.LogToStandardErrorThreshold = LogLevel.Trace;
                console.MaxQueueLength = Waiting;
                console.QueueFullMode = ConsoleLoggerQueueFullMode.DropWrite;
            });
            logging.AddConsoleFormatter<LogLine, LogLineOptions>(lines =>
            {
                lines.Secrets = secrets;
                // Set by systemd for what it starts with its output in the journal.
                lines.IsJournal = Environment.GetEnvironmentVariable("JOURNAL_STREAM") is { Length: > 0 };
            });
            logging.Services.AddSingleton(time);
        });
    }
}
