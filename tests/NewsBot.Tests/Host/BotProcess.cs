using System.Diagnostics;
using System.Text;
using System.Text.Json;
using NewsBot.Commands;

namespace NewsBot.Tests.Host;

/// <summary>The program in a process of its own, for what only a process can show.</summary>
internal static class BotProcess
{
    public const int KilledBySignal = 128 + 9;

    private static string Built => typeof(CommandTable).Assembly.Location;

    public static Process Start(params string[] arguments) => StartWith([], arguments);

    /// <summary>One that Ctrl-C reaches: a shell that runs the tests in the background has SIGINT ignored, and children inherit that.</summary>
    public static Process StartInterruptible(params string[] arguments) =>
        Start(OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet"] : ["dotnet"], Built, [], arguments);

    /// <param name="environment">Variables on top of those of this process.</param>
    public static Process StartWith(IEnumerable<KeyValuePair<string, string>> environment, params string[] arguments) => Start(["dotnet"], Built, environment, arguments);

    /// <summary>Another build of the program than that of these tests.</summary>
    /// <param name="program">The full path of its <c>NewsBot.dll</c>.</param>
    public static Process StartAt(string program, IEnumerable<KeyValuePair<string, string>> environment, params string[] arguments) => Start(["dotnet"], program, environment, arguments);

    private static Process Start(string[] command, string program, IEnumerable<KeyValuePair<string, string>> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(command[0]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[.. command[1..], program, .. arguments])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>What Ctrl-C sends.</summary>
    public static async Task InterruptAsync(this Process process)
    {
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>As many articles, in <c>.jsonl</c>, each with three passages and a quotation.</summary>
    public static string Corpus(int articles)
    {
        string[] names = ["Ann Bell", "Tom Reed", "Jo Stone", "Sam Hill", "Eve Park"];
        var corpus = new StringBuilder();
        for (var i = 0; i < articles; i++)
        {
            var text = $"The harbour counted {i + 100} ships on day {i}.\n“Berth {i} is full,” said {names[i % names.Length]}, who speaks for the port.\n"
                + $"About {i % 90 + 5}% of crews agree, according to the Harbour Board.";
            corpus.Append(JsonSerializer.Serialize(new { id = $"article-{i}", title = $"Day {i} at the harbour", text })).Append('\n');
        }
        return corpus.ToString();
    }
}
