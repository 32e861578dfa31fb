using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;
using NewsBot.Feeds;
using NewsBot.Sqlite;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Feeds;

/// <summary>Files in the formats of the web and of news systems, as the program reads them from disk.</summary>
public sealed class FormatFileTests : IDisposable
{
    private const string Page = "<!DOCTYPE html><html><body><article><h1>Harbour reopens</h1><p>The harbour reopened on Monday, the port of Velmar said.</p></article></body></html>";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_page_without_an_address_is_known_by_its_files_name()
    {
        _folder.Write("harbour.HTM", Page);
        Assert.Equal("harbour", (await _folder.TakeAsync("harbour.HTM")).Id.Value);
    }

    [Fact]
    public async Task Two_pages_with_one_name_and_no_address_are_not_taken_for_versions_of_each_other()
    {
        _folder.Write("a/harbour.html", Page);
        _folder.Write("b/harbour.html", Page);
        var intakes = await _folder.ReadAsync();
        Assert.IsType<TakenArticle>(intakes[0]);
        Assert.StartsWith("has the same name as ", Assert.IsType<RefusedArticle>(intakes[1]).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_beyond_the_longest_is_refused_and_so_is_an_empty_one()
    {
        _folder.Write("long.html", new byte[ArticleFiles.LongestArticle + 1]);
        _folder.Write("empty.xml", "");
        Assert.Equal($"is longer than {ArticleFiles.LongestArticle >> 20} MB", (await _folder.RefuseAsync("long.html")).Reason);
        Assert.Equal("is empty", (await _folder.RefuseAsync("empty.xml")).Reason);
    }

    [Theory]
    [InlineData("item.ninjs", "{\"uri\":\"urn:a:1\",\"pubstatus\":\"usable\",\"body_text\":\"Words of the item.\"}", "{\"uri\":\"urn:a:1\",\"pubstatus\":\"canceled\"}")]
    [InlineData("item.nitf", "<nitf><head><docdata><doc-id id-string='urn:a:1'/></docdata></head><body><body.content><p>Words of the item.</p></body.content></body></nitf>", "<nitf><head><docdata management-status='canceled'><doc-id id-string='urn:a:1'/></docdata></head><body/></nitf>")]
    [InlineData("item.jsonl", "{\"id\":\"urn:a:1\",\"text\":\"Words of the item.\"}", "{\"id\":\"urn:a:1\",\"withdrawn\":true}")]
    public async Task An_item_that_comes_again_as_cancelled_takes_back_the_article(string name, string item, string cancelled)
    {
        await using var archive = await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None);
        _folder.Write(name, item);
        Assert.Equal(StoreOutcome.Added, await IndexAsync(archive, name));
        _folder.Write(name, cancelled);
        Assert.Equal(StoreOutcome.Withdrawn, await IndexAsync(archive, name));
        Assert.Equal(0, (await archive.HoldingsAsync(Some.Everyone, default)).Articles);
    }

    [Fact]
    public async Task A_teaser_in_a_feeds_file_takes_nothing_from_the_article_that_is_there()
    {
        await using var archive = await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None);
        _folder.Write("feed.xml", "<rss><channel><item><title>Harbour</title><link>https://courier.example/harbour</link><description>The harbour reopened …</description></item></channel></rss>");
        _folder.Write("page.html", Page.Replace("<article>", "<link rel=canonical href='https://courier.example/harbour'><article>", StringComparison.Ordinal));
        StoreOutcome[] outcomes = [await IndexAsync(archive, "feed.xml"), await IndexAsync(archive, "page.html"), await IndexAsync(archive, "feed.xml"), await IndexAsync(archive, "page.html")];
        Assert.Equal([StoreOutcome.Added, StoreOutcome.Updated, StoreOutcome.Unchanged, StoreOutcome.Unchanged], outcomes);
        Assert.Contains("on Monday, the port of Velmar said", Assert.Single(await archive.SearchAsync(Some.Everyone, new SearchTerms(["harbour"], []), 10, default)).Passage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.jsonl", "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"a\",\"text\":\"Two.\"}", "Added Updated", "Unchanged Unchanged", 2)]
    [InlineData("a.jsonl", "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"a\",\"withdrawn\":true}", "Added Withdrawn", "Unchanged Unchanged", 2)]
    [InlineData("a.json", "[{\"uri\":\"a\",\"body_text\":\"One.\"},{\"uri\":\"a\",\"pubstatus\":\"canceled\"}]", "Added Withdrawn", "Unchanged LeftOut", 2)]
    public async Task A_file_that_is_indexed_again_changes_nothing(string name, string text, string first, string second, int version)
    {
        await using var archive = await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None);
        _folder.Write(name, text);
        Assert.Equal(first, await OutcomesAsync(archive, name));
        Assert.Equal(second, await OutcomesAsync(archive, name));
        var held = await archive.VersionsAsync(Some.Everyone, [ArticleId.Parse("a")], 0, default);
        Assert.Equal(version, held.Select(one => one.Article.Version).Concat((await archive.WithdrawnAsync(Some.Everyone, default)).Select(one => one.Article.Version)).Max());
    }

    [Fact]
    public async Task A_line_that_takes_back_what_is_not_there_is_refused()
    {
        await using var archive = await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None);
        _folder.Write("a.jsonl", "{\"id\":\"nobody\",\"title\":\"Not to be told\",\"withdrawn\":true}");
        var results = new List<IndexResult>();
        await foreach (var result in new ArticleIndexer(archive).IndexAsync((await _folder.ReadAsync("a.jsonl")).ToAsyncEnumerable(), CancellationToken.None))
            results.Add(result);
        Assert.StartsWith("takes back an article that is not in the archive", Assert.IsType<LeftOutArticle>(Assert.Single(results)).Reason, StringComparison.Ordinal);
        Assert.Empty(await archive.WithdrawnAsync(Some.Everyone, default));
    }

    private async Task<string> OutcomesAsync(SqliteArchive archive, string name)
    {
        var outcomes = new List<string>();
        await foreach (var result in new ArticleIndexer(archive).IndexAsync((await _folder.ReadAsync(name)).ToAsyncEnumerable(), CancellationToken.None))
            outcomes.Add(result is KeptArticle kept ? kept.Outcome.ToString() : "LeftOut");
        return string.Join(' ', outcomes);
    }

    private async Task<StoreOutcome> IndexAsync(SqliteArchive archive, string name)
    {
        var intakes = await _folder.ReadAsync(name);
        var results = new List<IndexResult>();
        await foreach (var result in new ArticleIndexer(archive).IndexAsync(intakes.ToAsyncEnumerable(), CancellationToken.None))
            results.Add(result);
        return Assert.IsType<KeptArticle>(Assert.Single(results)).Outcome;
    }
}
