using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;
using NewsBot.Feeds;
using NewsBot.Sqlite;

namespace NewsBot.Benchmarks;

/// <summary>Measures the two spines on a corpus, through the same types that the commands use.</summary>
internal static class CorpusRun
{
    public static async Task MeasureAsync(string corpus, string? db, int questions, TextWriter report)
    {
        var file = db ?? Path.Combine(Path.GetTempPath(), $"newsbot-{Environment.ProcessId}.db");
        try
        {
            await using var archive = await SqliteArchive.OpenAsync(file, CancellationToken.None);
            await IndexAsync(archive, corpus, report);
            await ReadAsync(corpus, report);
            await AskAsync(archive, questions, report);
        }
        finally
        {
            if (db is null)
            {
                foreach (var leftover in new[] { file, file + "-wal", file + "-shm" })
                    File.Delete(leftover);
            }
        }
    }

    private static async Task IndexAsync(SqliteArchive archive, string corpus, TextWriter report)
    {
        var taken = IndexSummary.None;
        var busy = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        await foreach (var result in new ArticleIndexer(archive).IndexAsync(ArticleFiles.ReadAsync([corpus], TimeZoneInfo.Utc, CancellationToken.None), CancellationToken.None))
            taken = taken.With(result);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        busy = Environment.CpuUsage.TotalTime - busy;
        using var process = Process.GetCurrentProcess();
        Line(report, $"index    {taken.Articles:N0} articles ({taken.Added:N0} new, {taken.LeftOut:N0} left out) in {seconds:N1} s on {Cores}: {taken.Articles / seconds:N0} articles/s, {taken.Articles / busy.TotalSeconds:N0} a second of processor time; peak working set {process.PeakWorkingSet64 / 1048576.0:N0} MiB");
    }

    /// <summary>On one core the compiler takes its time from the reader: what is read often is at full speed only after some minutes of text.</summary>
    private const int Passes = 4;

    private static async Task ReadAsync(string corpus, TextWriter report)
    {
        var texts = new List<string>();
        await foreach (var intake in ArticleFiles.ReadAsync([corpus], TimeZoneInfo.Utc, CancellationToken.None))
        {
            if (intake is TakenArticle taken)
                texts.Add(taken.Article.Text);
        }
        var claims = 0L;
        double Pass()
        {
            claims = 0;
            var began = Stopwatch.GetTimestamp();
            foreach (var text in texts)
                claims += ArticleReader.Read(text).Attributions.Count;
            return Stopwatch.GetElapsedTime(began).TotalSeconds;
        }
        var passes = Enumerable.Range(0, Passes).Select(_ => Pass()).ToList();
        var bytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
        Line(report, $"read     {bytes:N0} bytes on {Cores}: {bytes / passes[0] / 1e6:N2} MB/s at first, {bytes / passes.Min() / 1e6:N2} MB/s once all of it is compiled, {claims:N0} attributions");
    }

    private static async Task AskAsync(SqliteArchive archive, int count, TextWriter report)
    {
        var viewpoint = Viewpoint.Public(TimeProvider.System.GetUtcNow());
        var register = SourceRegisterFile.Read(Path.Combine(AppContext.BaseDirectory, "seeds", "sources.yaml"));
        var desk = new QuestionDesk(archive, register);
        var questions = await QuestionMix.MakeAsync(archive, viewpoint, count);
        var first = Stopwatch.GetTimestamp();
        foreach (var question in questions)
            await desk.AskAsync(question.Text, viewpoint, CancellationToken.None);
        Line(report, $"ask      {questions.Count:N0} questions, first pass (not counted below) {Stopwatch.GetElapsedTime(first).TotalSeconds:N1} s");
        var times = new List<(string Kind, double Milliseconds, bool IsFound)>();
        var busy = Environment.CpuUsage.TotalTime;
        foreach (var question in questions)
        {
            var began = Stopwatch.GetTimestamp();
            var answer = await desk.AskAsync(question.Text, viewpoint, CancellationToken.None);
            times.Add((question.Kind, Stopwatch.GetElapsedTime(began).TotalMilliseconds, answer.Outcome == Outcome.Found));
        }
        // Processor time tells on a busy machine what elapsed time cannot.
        Line(report, $"         {(Environment.CpuUsage.TotalTime - busy).TotalMilliseconds / Math.Max(1, questions.Count):N2} ms of processor time a question in the mean");
        foreach (var kind in times.GroupBy(time => time.Kind).Prepend(times.GroupBy(_ => "all, warm").FirstOrDefault()).OfType<IGrouping<string, (string, double, bool)>>())
        {
            var sorted = kind.Select(time => time.Item2).Order().ToArray();
            Line(report, $"  {kind.Key,-28} {sorted.Length,6:N0} asked, {kind.Count(time => time.Item3),6:N0} found; median {At(sorted, 0.5),7:N2} ms, 99th percentile {At(sorted, 0.99),8:N2} ms, longest {sorted[^1],8:N2} ms");
        }
    }

    private static string Cores => Environment.ProcessorCount == 1 ? "one core" : $"{Environment.ProcessorCount} cores";

    /// <summary>The nearest-rank percentile of sorted values.</summary>
    private static double At(double[] sorted, double share) => sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];

    private static void Line(TextWriter report, FormattableString line) => report.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
