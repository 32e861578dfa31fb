using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Host;

/// <summary>Index runs in a real process, killed without warning at moments told by their own progress, never by a clock.</summary>
public sealed class KilledRuns : IDisposable
{
    private const int Articles = 2000;
    private const int Moments = 20;

    private readonly Workspace _workspace = new();
    private readonly string _corpus;

    public KilledRuns() => _corpus = _workspace.File("corpus.jsonl", BotProcess.Corpus(Articles));

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task A_run_killed_at_any_moment_and_run_again_leaves_every_article_once()
    {
        var random = new Random(20);
        var killed = 0;
        for (var moment = 0; moment < Moments; moment++)
        {
            var archive = _workspace.Path($"archive-{moment}.db");
            // Half of them are killed once more while they make up for it.
            for (var kills = 0; kills <= moment % 2; kills++)
                killed += await IsKilledAsync(archive, random) ? 1 : 0;

            using var last = Index(archive);
            var outcomes = await OutcomesAsync(last);

            Assert.Equal(0, last.ExitCode);
            Assert.Equal(Articles, outcomes.Count);
            Assert.All(outcomes, outcome => Assert.Contains(outcome, (string[])["added", "unchanged"]));
            AssertEveryArticleOnce(archive);
        }
        Assert.True(killed >= Moments, $"only {killed} runs were killed before they were done: the corpus is too small for this machine");
    }

    /// <summary>Half the moments come after a number of result lines, and so between two transactions or early in one; half after a number of bytes on disk, in the midst of one.</summary>
    private async Task<bool> IsKilledAsync(string archive, Random random)
    {
        using var run = Index(archive);
        if (random.Next(2) == 0)
        {
            for (var lines = random.Next(Articles - 200); lines > 0 && await run.StandardOutput.ReadLineAsync() is not null; lines--)
                ;
            run.Kill();
        }
        else
        {
            var read = run.StandardOutput.ReadToEndAsync();
            var bytes = random.Next(2_000_000);
            while (!run.HasExited && BytesOf(archive) + BytesOf(archive + "-wal") < bytes)
                await Task.Yield();
            run.Kill();
            await read;
        }
        await run.WaitForExitAsync();
        return run.ExitCode == BotProcess.KilledBySignal;
    }

    private static long BytesOf(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;

    private Process Index(string archive) => BotProcess.Start("index", "--json", "--db", archive, _corpus);

    private static async Task<List<string>> OutcomesAsync(Process run)
    {
        var outcomes = new List<string>();
        while (await run.StandardOutput.ReadLineAsync() is { } line)
            outcomes.Add(JsonDocument.Parse(line).RootElement.GetProperty("outcome").GetString()!);
        await run.WaitForExitAsync();
        return outcomes;
    }

    private static void AssertEveryArticleOnce(string file)
    {
        using var archive = new SqliteConnection($"Data Source={file};Pooling=False");
        archive.Open();
        Assert.Equal("ok", Value(archive, "PRAGMA integrity_check"));
        Assert.Equal("", Value(archive, "SELECT group_concat(\"table\") FROM pragma_foreign_key_check"));
        Assert.Equal($"{Articles}", Value(archive, "SELECT count(*) FROM version"));
        Assert.Equal($"{Articles}", Value(archive, "SELECT count(DISTINCT article_id) FROM version WHERE number = 1 AND is_newest = 1"));
        Assert.Equal(Value(archive, "SELECT sum(passages) FROM version"), Value(archive, "SELECT count(*) FROM passage"));
        Assert.Equal(Value(archive, "SELECT sum(passages) FROM version"), Value(archive, "SELECT count(*) FROM passage_text_docsize"));
        Assert.Equal(Value(archive, "SELECT sum(claims) FROM version"), Value(archive, "SELECT count(*) FROM claim"));
    }

    private static string Value(SqliteConnection archive, string sql)
    {
        using var command = archive.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }
}
