using System.Text;
using NewsBot.Core.Indexing;
using NewsBot.Feeds;

namespace NewsBot.Tests.Feeds;

/// <summary>Two thousand broken documents of each format: each gives articles or refusals that say why, and no article twice.</summary>
public sealed class MutatedDocuments
{
    private const int Each = 2000;

    private const string Markdown = """
        ---
        id: quay-2026
        title: Quay closes
        source: "The Sound Courier"
        date: 2026-05-03T08:30:00+01:00
        embargo: 2031-05-04
        audience: [desk, night]
        ---
        # Quay *closes*

        The **quay** closes, [Ada Lindqvist](https://sound.example/a "A") said. `41%` of crews agree.

        > “We are full,” she said on Tuesday.

        * One
          1. Two
        <div>x</div>

        | a | b |
        | - | - |
        | 1 | 2 |
        """;

    private const string Lines = """
        {"id":"harbour","title":"Quay closes","text":"The quay closes.\nIt is full, Ada Lindqvist said.","date":"2026-05-03","embargo":"2031-05-04T10:00:00Z","audience":["desk"]}
        {"id":"crews of the sound","text":"Some 41% of crews agree \ud83d\udcf0.","url":"https://sound.example/2","source":"Courier","language":"en","updated":null}
        {"id":"x","withdrawn":true}
        """;

    [Theory]
    [InlineData("feeds/oddities.rss", "feeds/items.rdf")]
    [InlineData("feeds/entries.atom")]
    [InlineData("html/amp.html", "html/blog.html", "html/escaped-json.html", "html/gallery.html", "html/line-breaks.html", "html/live-blog.html", "html/microdata.html", "html/news-agency.html", "html/paywall.html", "html/tables.html")]
    [InlineData("ninjs/version-1.json", "ninjs/version-2.json", "ninjs/version-3.ninjs")]
    [InlineData("nitf/item.nitf")]
    public void Documents_of_the_web_and_of_news_systems_are_read_or_refused(params string[] names)
    {
        foreach (var (index, name) in names.Index())
        {
            foreach (var document in Mutations.Of(Fixture.Bytes(name), Each / names.Length, seed: index))
            {
                Check(ArticleFormats.Read(document, Fixture.Origin("https://sound.example/a")));
                if (!name.StartsWith("feeds/", StringComparison.Ordinal))
                    continue;
                var isFeed = FeedDocument.TryRead(document, Fixture.Origin("https://sound.example/feed"), out var feed, out var fault);
                Assert.True(isFeed ? feed!.Entries.DistinctBy(entry => entry.Key).Count() == feed.Entries.Count : fault!.Length > 0);
            }
        }
    }

    [Theory]
    [InlineData("quay.md")]
    [InlineData("quay.txt")]
    public async Task Markdown_and_text_with_a_header_block_are_read_or_refused(string path)
    {
        foreach (var document in Mutations.Of(Encoding.UTF8.GetBytes(Markdown), Each, seed: 1))
            Check([await TextArticle.ReadAsync(new MemoryStream(document), path, new FileNames(), TimeZoneInfo.Utc, CancellationToken.None)]);
    }

    [Fact]
    public async Task Lines_are_read_or_refused_each()
    {
        foreach (var document in Mutations.Of(Encoding.UTF8.GetBytes(Lines), Each, seed: 1))
            Check(await ArticleFiles.ReadLinesAsync(new MemoryStream(document), "in", TimeZoneInfo.Utc, CancellationToken.None).ToListAsync());
    }

    private static void Check(IReadOnlyList<ArticleIntake> intakes)
    {
        Assert.NotEmpty(intakes);
        Assert.All(intakes, intake => Assert.True(
            intake is RefusedArticle { Reason: { Length: > 0 and < 500 } reason } ? !reason.Contains('\n', StringComparison.Ordinal) && !reason.Contains("Exception", StringComparison.Ordinal)
                : intake is TakenArticle { Article: var article } && (article.IsWithdrawn || !string.IsNullOrWhiteSpace(article.Text)),
            intake.ToString()));
        var ids = intakes.OfType<TakenArticle>().Select(taken => taken.Article.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }
}
