using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsBot.Commands;

namespace NewsBot.Tests.Host;

/// <summary>Index runs in a real process, killed without warning at moments told by their own progress, never by a clock.</summary>
public sealed class KilledRuns : IDisposable
{
    private const int Articles = 2000;
    private const int Moments = 20;

    private readonly Workspace _workspace = new();
    private readonly string _corpus;

    public KilledRuns() => _corpus = _workspace.File("corpus.jsonl", Corpus());

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_run_killed_at_any_moment_and_run_again_leaves_every_article_once()
    {
        var random = new Random(20);
        for (var moment = 0; moment < Moments; moment++)
        {
            using var run = Index(out var progress);
            await KillAsync(run, progress, linesBefore: random.Next(Articles), moment);
        }

        using var last = Index(out var whole);
        var outcomes = await OutcomesAsync(whole);
        await last.WaitForExitAsync();

        Assert.Equal(0, last.ExitCode);
        Assert.Equal(Articles, outcomes.Count);
        AssertWhole();
    }

    /// <summary>Reads result lines up to the chosen one; then the kill comes wherever the process is by then: in a transaction or between two.</summary>
    private static async Task KillAsync(Process run, StreamReader progress, int linesBefore, int moment)
    {
        for (var line = 0; line < linesBefore; line++)
        {
            if (await progress.ReadLineAsync() is null)
                break;
        }
        run.Kill();
        await run.WaitForExitAsync();
        Assert.True(run.ExitCode is 0 or 137, $"moment {moment}: exit status {run.ExitCode}");
    }

    private Process Index(out StreamReader progress)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in new[] { typeof(CommandTable).Assembly.Location, "index", "--json", "--db", _workspace.Archive, _corpus })
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        progress = process.StandardOutput;
        return process;
    }

    private static async Task<List<string>> OutcomesAsync(StreamReader results)
    {
        var outcomes = new List<string>();
        while (await results.ReadLineAsync() is { } line)
            outcomes.Add(JsonDocument.Parse(line).RootElement.GetProperty("outcome").GetString()!);
        return outcomes;
    }

    private void AssertWhole()
    {
        using var archive = new SqliteConnection($"Data Source={_workspace.Archive};Mode=ReadOnly;Pooling=False");
        archive.Open();
        Assert.Equal("ok", Scalar(archive, "PRAGMA integrity_check"));
    }

    private static string Scalar(SqliteConnection archive, string sql)
    {
        using var command = archive.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }

    private static string Corpus()
    {
        string[] names = ["Ann Bell", "Tom Reed", "Jo Stone", "Sam Hill", "Eve Park"];
        var corpus = new StringBuilder();
        for (var i = 0; i < Articles; i++)
        {
            var text = $"The harbour counted {i + 100} ships on day {i}.\n“Berth {i} is full,” said {names[i % names.Length]}, who speaks for the port.\n"
                + $"About {i % 90 + 5}% of crews agree, according to the Harbour Board.";
            corpus.Append(JsonSerializer.Serialize(new { id = $"article-{i}", title = $"Day {i} at the harbour", text })).Append('\n');
        }
        return corpus.ToString();
    }
}
