using System.Diagnostics;
using System.Globalization;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Core.Digests;
using NewsBot.Core.Indexing;
using NewsBot.Sqlite;

namespace NewsBot.Benchmarks;

/// <summary>Watches of every kind against claims that come in: the matching alone, then a whole round with its stores.</summary>
internal static class WatchRun
{
    private const int Askers = 2000;
    private const int Rounds = 5;

    private static readonly string[] Units = ["%", " million", ",000 homes", " hours"];

    public static async Task MeasureAsync(int watches, int claims, TextWriter to)
    {
        await using var archive = await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None);
        await using var store = await SqliteChatStore.OpenAsync(SqliteArchive.InMemory, TimeProvider.System, CancellationToken.None);
        var desk = new QuestionDesk(archive, new SourceRegister([]));
        var articles = Articles(claims).ToList();
        await archive.StoreAsync([.. articles.Take(1).Select(read => read with { Article = read.Article with { Id = ArticleId.Parse("before") } })], CancellationToken.None);
        var subjects = Subjects(articles, watches).ToList();
        await StartAsync(store.Watches, archive, subjects);

        var posts = 0;
        var round = new WatchRound(store.Watches, archive, desk, _ => Viewpoint.Public(TimeProvider.System.GetUtcNow()), (_, _, _) => Task.FromResult(posts++), WatchHours.Any, TimeProvider.System);
        await to.WriteLineAsync(Line("first round, nothing new", await TimeAsync(() => round.RunAsync(CancellationToken.None))));
        await to.WriteLineAsync(Line("next round, nothing new", await TimeAsync(() => round.RunAsync(CancellationToken.None))));
        await to.WriteLineAsync(Line($"archive takes {articles.Count} articles", await TimeAsync(() => archive.StoreAsync(articles, CancellationToken.None))));
        await to.WriteLineAsync(Line("round that finds them", await TimeAsync(() => round.RunAsync(CancellationToken.None))));
        await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{posts} messages"));
        await MatchAsync(archive, desk, subjects, claims, to);
    }

    private static async Task MatchAsync(SqliteArchive archive, QuestionDesk desk, List<string> subjects, int most, TextWriter to)
    {
        var seenBy = Viewpoint.Public(TimeProvider.System.GetUtcNow());
        var claims = (await archive.ClaimsAsync(seenBy, new ClaimFilter { Limit = int.MaxValue }, CancellationToken.None)).Take(most).ToList();
        await to.WriteLineAsync(Line($"flags of {claims.Count} claims", await TimeAsync(() => desk.EvidenceAsync(claims, seenBy, CancellationToken.None))));
        var parsed = subjects.Index().Select(subject => (subject.Index, Parse(subject.Item))).ToList();
        for (var n = 0; n < Rounds; n++)
        {
            var matches = 0;
            WatchIndex<int>? index = null;
            var built = await TimeAsync(() => Task.FromResult(index = new WatchIndex<int>(parsed, desk.Names.KeysOf, desk.Names.Means)));
            var matched = await TimeAsync(() => Task.FromResult(matches = claims.Sum(claim => index!.Match(claim, [Flags.SingleSource]).Count())));
            await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"index of {subjects.Count}: {built.TotalMilliseconds:0} ms; {claims.Count} claims: {matched.TotalMilliseconds:0} ms, {matches} matches"));
        }
    }

    /// <summary>Read until there are so many claims.</summary>
    private static IEnumerable<ReadArticle> Articles(int claims)
    {
        for (var n = 0; claims > 0; n++)
        {
            var article = new SyntheticNews(n).Article(n);
            var reading = ArticleReader.Read(article.Text);
            claims -= reading.Attributions.Count;
            yield return new ReadArticle(article, reading);
        }
    }

    /// <summary>Names, figures, words and flags, of which every other one stands in an article.</summary>
    private static IEnumerable<string> Subjects(List<ReadArticle> articles, int count)
    {
        var random = new Random(1);
        var other = Enumerable.Range(100_000, 2 * count).Select(n => new SyntheticNews(n).Article(n)).GetEnumerator();
        for (var n = 0; count > 0; n++)
        {
            var text = articles[random.Next(articles.Count)].Article.Text;
            if (n % 2 == 1 && other.MoveNext())
                text = other.Current.Text;
            var words = text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('“', '”', '.', ',')).Where(word => word.Length > 3 && word.All(char.IsLetter)).ToList();
            var at = random.Next(words.Count - 3);
            var subject = (n % 20) switch
            {
                < 8 => words.Where(word => char.IsUpper(word[0])).Skip(random.Next(3)).FirstOrDefault() ?? words[at],
                < 13 => random.Next(2, 999) + Units[random.Next(Units.Length)],
                < 19 => $"“{words[at]} {words[at + 1]}”",
                _ => Flags.All[random.Next(Flags.All.Count)],
            };
            if (!WatchSubject.TryParse(subject, Flags.All, out _, out _))
                continue;
            count--;
            yield return subject;
        }
    }

    private static async Task StartAsync(IWatchStore store, SqliteArchive archive, List<string> subjects)
    {
        var now = TimeProvider.System.GetUtcNow();
        var mark = await archive.MarkAsync(now, CancellationToken.None);
        foreach (var (n, subject) in subjects.Index())
        {
            var channel = new ChatChannel("discord", string.Create(CultureInfo.InvariantCulture, $"{n % Askers}"), ChatPlace.Channel) { Space = "1" };
            await store.StartAsync(new Watch(n.ToString("x16", CultureInfo.InvariantCulture), channel, string.Create(CultureInfo.InvariantCulture, $"asker{n % Askers}"), Parse(subject), mark, now), 100, CancellationToken.None);
        }
    }

    private static WatchSubject Parse(string subject) => WatchSubject.TryParse(subject, Flags.All, out var parsed, out var why) ? parsed : throw new ArgumentException(why, nameof(subject));

    private static async Task<TimeSpan> TimeAsync<T>(Func<Task<T>> act)
    {
        var began = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(began);
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> act) => await TimeAsync(async () =>
    {
        await act();
        return true;
    });

    private static string Line(string what, TimeSpan took) => string.Create(CultureInfo.InvariantCulture, $"{what}: {took.TotalMilliseconds:0} ms");
}
