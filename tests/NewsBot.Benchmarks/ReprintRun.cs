using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;
using NewsBot.Core.Language;
using NewsBot.Feeds;
using NewsBot.Sqlite;

namespace NewsBot.Benchmarks;

/// <summary>Measures how well reprints are known: a corpus, and reprints made of some of its articles (cut, under another title, in another order).</summary>
internal static partial class ReprintRun
{
    private const int Seed = 19;
    private const int Runs = 4;

    /// <summary>Fewer words are a headline, of which nobody makes a reprint.</summary>
    private const int FewestWords = 60;

    public static async Task MeasureAsync(string corpus, int count, TextWriter report)
    {
        var articles = new List<Article>();
        await foreach (var intake in ArticleFiles.ReadAsync([corpus], TimeZoneInfo.Utc, CancellationToken.None))
        {
            if (intake is TakenArticle taken)
                articles.Add(taken.Article);
        }
        var random = new Random(Seed);
        var chosen = articles.Where(article => article.Text.Split(' ').Length >= FewestWords).ToArray();
        random.Shuffle(chosen);
        var reprints = chosen.Take(count).Select((article, i) => article with { Id = ArticleId.Parse($"reprint-{i}"), Title = $"Reprint {i}", Text = Reprint(article.Text, random), Url = null }).ToList();
        await using var archive = await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None);
        // Each several times, the best one: the first of all pays for what the runtime compiles.
        var (unknown, with, sketching) = (double.MaxValue, double.MaxValue, double.MaxValue);
        for (var run = 1; run <= Runs; run++)
        {
            sketching = Math.Min(sketching, Sketching(articles));
            unknown = Math.Min(unknown, await SecondsAsync(articles, reading => reading with { Sketch = TextSketch.None }, null));
            with = Math.Min(with, await SecondsAsync(articles, reading => reading, run == Runs ? archive : null));
        }
        // Who reads an article makes its sketch too: that is part of what knowing reprints costs.
        var without = unknown - sketching;
        Line(report, $"index    {articles.Count:N0} articles in {without:N2} s of processor time without sketches; to make them {sketching:N2} s, to keep them and look reprints up {with - unknown:N2} s: {(with - without) / without:P1} more, {(with - without) / with:P1} of the whole");
        var before = await OriginsAsync(archive, articles);
        await StoreAsync(archive, reprints, reading => reading);
        var after = await OriginsAsync(archive, [.. articles, .. reprints]);
        var known = reprints.Index().Where(reprint => after.ContainsKey(reprint.Item.Id)).ToList();
        // In the corpus itself a story may stand twice: the reprint's origin is then that of the article that it was made of.
        var right = known.Count(reprint => after.GetValueOrDefault(chosen[reprint.Index].Id) == after[reprint.Item.Id]);
        var drawnIn = articles.Count(article => after.ContainsKey(article.Id) && !before.ContainsKey(article.Id) && !chosen.Take(count).Any(one => one.Id == article.Id));
        Line(report, $"reprints {reprints.Count:N0} made, {known.Count:N0} tied to something, {right:N0} rightly; recall {(double)right / reprints.Count:P1}, precision {(double)right / (known.Count + drawnIn):P1} ({drawnIn} articles drawn in that have nothing to do with them)");
        Line(report, $"corpus   {before.Count:N0} of its own articles share an origin with another one");
    }

    private static double Sketching(List<Article> articles)
    {
        var busy = Environment.CpuUsage.TotalTime;
        foreach (var article in articles)
            Shingles.Sketch(article.Text);
        return (Environment.CpuUsage.TotalTime - busy).TotalSeconds;
    }

    private static async Task<double> SecondsAsync(List<Article> articles, Func<Reading, Reading> change, SqliteArchive? archive)
    {
        await using var own = archive is null ? await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None) : null;
        var busy = Environment.CpuUsage.TotalTime;
        await StoreAsync(archive ?? own!, articles, change);
        return (Environment.CpuUsage.TotalTime - busy).TotalSeconds;
    }

    private static async Task StoreAsync(SqliteArchive archive, IEnumerable<Article> articles, Func<Reading, Reading> change)
    {
        var intakes = articles.Select(article => (ArticleIntake)new TakenArticle(article.Id.Value, article)).ToAsyncEnumerable();
        await foreach (var _ in new ArticleIndexer(archive, text => change(ArticleReader.Read(text))).IndexAsync(intakes, CancellationToken.None))
        {
        }
    }

    private static Task<IReadOnlyDictionary<ArticleId, ArticleId>> OriginsAsync(SqliteArchive archive, IEnumerable<Article> articles) =>
        archive.OriginsAsync(Viewpoint.Public(TimeProvider.System.GetUtcNow()), [.. articles.Select(article => article.Id)], CancellationToken.None);

    /// <summary>Between 40 % and all of its sentences, from anywhere in it, half of the time in another order.</summary>
    private static string Reprint(string text, Random random)
    {
        var sentences = SentenceEnd().Split(text);
        var length = Math.Max(2, sentences.Length * random.Next(40, 101) / 100);
        var kept = sentences.Skip(random.Next(sentences.Length - Math.Min(length, sentences.Length) + 1)).Take(length).ToArray();
        if (random.Next(2) == 0)
            random.Shuffle(kept);
        return $"By the desk. {string.Join(' ', kept)} Read more on our pages.";
    }

    private static void Line(TextWriter report, FormattableString line) => report.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex SentenceEnd();
}
