using System.Diagnostics;
using System.Globalization;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Core.Indexing;
using NewsBot.Feeds;
using NewsBot.Sqlite;

namespace NewsBot.Benchmarks;

/// <summary>Measures what flags and conflicting figures cost: of many claims one after another as an export asks for them, of a digest, and of single answers.</summary>
internal static class EvidenceRun
{
    private const int AtOnce = 200;

    public static async Task MeasureAsync(string corpus, string? db, int count, TextWriter report)
    {
        var file = db ?? SqliteArchive.InMemory;
        await using var archive = await SqliteArchive.OpenAsync(file, CancellationToken.None);
        await foreach (var _ in new ArticleIndexer(archive).IndexAsync(ArticleFiles.ReadAsync([corpus], TimeZoneInfo.Utc, CancellationToken.None), CancellationToken.None))
        {
        }
        var viewpoint = Viewpoint.Public(TimeProvider.System.GetUtcNow());
        var timed = TimedArchive.Of(archive, out var told);
        var desk = new QuestionDesk(timed, SourceRegisterFile.Read(Path.Combine(AppContext.BaseDirectory, "seeds", "sources.yaml")));

        var flagged = new Dictionary<string, int>(StringComparer.Ordinal);
        var (claims, after) = (0, (long?)0);
        await MeasureAsync(report, () => $"flags of {claims:N0} claims", async () =>
        {
            while (claims < count && after is { } from)
            {
                var page = await archive.ClaimPageAsync(viewpoint, new ClaimFilter { OnlyAudited = true, Limit = AtOnce }, from, CancellationToken.None);
                foreach (var flag in (await desk.EvidenceAsync(page.Claims, viewpoint, CancellationToken.None)).SelectMany(evidence => evidence.Flags))
                    flagged[flag] = flagged.GetValueOrDefault(flag) + 1;
                claims += page.Claims.Count;
                after = page.Next;
            }
        });
        told(report);
        await report.WriteLineAsync($"    {string.Join(", ", flagged.OrderByDescending(flag => flag.Value).Select(flag => string.Create(CultureInfo.InvariantCulture, $"{flag.Key} {flag.Value:N0}")))}");

        Answer? digest = null;
        await MeasureAsync(report, () => $"digest of {digest?.Claims.Count} claims", async () =>
            digest = await new DigestCommand(timed, desk, TimeZoneInfo.Utc, new VersionChanges(timed, desk).SinceAsync).AnswerAsync(viewpoint.Now.AddDays(-10_000), viewpoint, CancellationToken.None));
        told(report);

        var questions = (await QuestionMix.MakeAsync(archive, viewpoint, 400)).Where(question => question.Kind.Contains("figure", StringComparison.Ordinal)).ToList();
        var longest = TimeSpan.Zero;
        await MeasureAsync(report, () => string.Create(CultureInfo.InvariantCulture, $"{questions.Count:N0} questions for figures, the longest {longest.TotalMilliseconds:N0} ms"), async () =>
        {
            foreach (var question in questions)
            {
                var began = Stopwatch.GetTimestamp();
                await desk.AskAsync(question.Text, viewpoint, CancellationToken.None);
                longest = Stopwatch.GetElapsedTime(began) is var took && took > longest ? took : longest;
            }
        });
        told(report);
    }

    private static async Task MeasureAsync(TextWriter report, Func<string> what, Func<Task> act)
    {
        var (busy, began) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        await act();
        await report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{what()}: {(Environment.CpuUsage.TotalTime - busy).TotalSeconds:N2} s of processor time, {Stopwatch.GetElapsedTime(began).TotalSeconds:N1} s on the clock"));
    }
}
