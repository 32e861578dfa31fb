using NewsBot.Core.Archive;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hidden;

/// <summary>One thing that happens to an archive.</summary>
/// <param name="Version">What comes in; null where the article is taken back or put back.</param>
/// <param name="Restores">Whether it is put back.</param>
internal sealed record NewsStep(ArticleId Id, Article? Version, bool Restores = false);

/// <summary>What happens to a small archive, made from a number: before somebody asks, and after.</summary>
/// <param name="Outsider">What the one who asks belongs to.</param>
internal sealed record MadeUpNews(IReadOnlyList<NewsStep> Before, IReadOnlyList<NewsStep> After, IReadOnlyList<string> Outsider)
{
    private static readonly string[] Desk = ["papers"];
    private static readonly string[] Sports = ["sports"];

    public static MadeUpNews Of(int seed)
    {
        var random = new Random(seed);
        var outsider = random.Next(3) == 0 ? Sports : [];
        var known = new List<Article>();
        var count = 0;
        List<NewsStep> Steps(int number) => [.. Enumerable.Range(0, number).Select(_ => Step(random, known, ref count))];
        return new MadeUpNews(Steps(random.Next(4, 9)), Steps(random.Next(2, 4)), outsider);
    }

    /// <summary>The same without what the outsider may not see: an article that is hidden from the moment of asking on never was, and what a hidden version of another one says is something else.</summary>
    public MadeUpNews WithoutHidden(int seed)
    {
        var random = new Random(~seed);
        var newest = new Dictionary<ArticleId, bool>();
        foreach (var step in Before)
            newest[step.Id] = step.Version is { } version ? Sees(version) : newest[step.Id];
        var shown = newest.Where(article => article.Value).Select(article => article.Key).ToHashSet();
        foreach (var step in After)
        {
            newest[step.Id] = step.Version is { } version ? Sees(version) : newest[step.Id];
            if (newest[step.Id])
                shown.Add(step.Id);
        }
        return this with { Before = Without(Before), After = Without(After) };

        NewsStep[] Without(IReadOnlyList<NewsStep> steps) => [.. steps.Select(step => !shown.Contains(step.Id) ? step with { Version = null } : step.Version is null || Sees(step.Version) ? step : step with { Version = Other(step.Version) })];

        Article Other(Article hidden) => hidden with { Title = MadeUpSentences.Title(random), Text = $"{MadeUpSentences.Article(random)}\nNumber {random.Next()}.", Url = null };
    }

    /// <summary>Whether the step happens at all: what never was is not taken back.</summary>
    public static bool Happens(NewsStep step, IReadOnlySet<ArticleId> there) => step.Version is not null || there.Contains(step.Id);

    private bool Sees(Article article) =>
        (article.Embargo is not { } end || end <= Some.Now) && (article.Audiences.Count == 0 || article.Audiences.Intersect(Outsider).Any());

    private static NewsStep Step(Random random, List<Article> known, ref int count)
    {
        var kind = known.Count == 0 ? 0 : random.Next(20);
        var old = known.Count == 0 ? null : MadeUpSentences.One(random, known);
        if (kind >= 18)
            return new NewsStep(old!.Id, null, Restores: kind == 19);
        var article = kind switch
        {
            < 9 => New(random, $"story-{++count}", MadeUpSentences.Article(random)),
            < 13 => New(random, $"story-{++count}", MadeUpSentences.Reprint(random, old!.Text)),
            _ => New(random, old!.Id.Value, $"{MadeUpSentences.Article(random)}\nIt was printed {random.Next()} times."),
        };
        known.Add(article);
        return new NewsStep(article.Id, article);
    }

    private static Article New(Random random, string id, string text)
    {
        var article = Some.Article(id, text) with
        {
            Title = MadeUpSentences.Title(random),
            Url = random.Next(2) == 0 ? $"https://news{random.Next(3)}.example/{id}" : null,
            Outlet = random.Next(2) == 0 ? $"The {MadeUpSentences.One(random, MadeUpSentences.Bodies)} Times" : null,
            Published = random.Next(5) == 0 ? null : new NewsDate(Some.Now.AddHours(-random.Next(1, 200)), HasTime: true),
        };
        return random.Next(10) switch
        {
            < 5 => article,
            5 => article with { Embargo = Some.Now.AddHours(-random.Next(1, 100)) },
            6 => article with { Embargo = Some.Now.AddYears(1) },
            7 => article with { Audiences = Sports },
            8 => article with { Audiences = Desk, Embargo = Some.Now.AddHours(-1) },
            _ => article with { Audiences = Desk },
        };
    }
}
