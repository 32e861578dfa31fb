using NewsBot.Core.Indexing;

namespace NewsBot.Tests.Feeds;

public sealed class FolderTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_is_read_by_name_with_all_below_it_and_what_is_no_article_is_passed_over()
    {
        _folder.Write("b.txt", "b");
        _folder.Write("a/z.MD", "z");
        _folder.Write("a/b/c.jsonl", "{\"id\":\"c1\",\"text\":\"t\"}\n{\"id\":\"c2\",\"text\":\"t\"}");
        _folder.Write("c.markdown", "c");
        foreach (var name in (string[])["README.md", "a/readme.md", ".hidden.txt", ".git/x.txt", "sources.yaml", "photo.jpg", "notes.text"])
            _folder.Write(name, "x");
        Assert.Equal(["c1", "c2", "z", "b", "c"], (await _folder.ReadAsync()).Select(intake => Assert.IsType<TakenArticle>(intake).Article.Id.Value));
    }

    [Fact]
    public async Task A_folder_without_articles_is_refused_once_with_what_was_looked_for()
    {
        _folder.Write("below/README.md", "x");
        var refused = Assert.IsType<RefusedArticle>(Assert.Single(await _folder.ReadAsync()));
        Assert.Equal((_folder.Path, "has no articles in it: looked for .txt, .md, .markdown, .jsonl, .json, .ninjs, .html, .htm, .xhtml, .xml, .rss, .atom, .rdf and .nitf files"), (refused.Place, refused.Reason));
    }

    [Fact]
    public async Task What_is_not_there_or_of_another_kind_is_refused()
    {
        _folder.Write("photo.jpg", "x");
        Assert.Equal("there is no such file or folder", (await _folder.RefuseAsync("missing.txt")).Reason);
        Assert.StartsWith("is not a kind of file that is read", (await _folder.RefuseAsync("photo.jpg")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_named_is_read_even_where_a_folder_would_pass_it_over()
    {
        _folder.Write("README.md", "Words.");
        _folder.Write("story", "Words.");
        Assert.Equal("README", (await _folder.TakeAsync("README.md")).Id.Value);
        Assert.Equal("story", (await _folder.TakeAsync("story")).Id.Value);
    }

    [Fact]
    public async Task Links_that_go_round_in_a_circle_end()
    {
        _folder.Write("a/one.txt", "one");
        Directory.CreateSymbolicLink(_folder["a/back"], _folder.Path);
        Directory.CreateSymbolicLink(_folder["again"], _folder["a"]);
        File.CreateSymbolicLink(_folder["nowhere.txt"], _folder["missing"]);
        File.CreateSymbolicLink(_folder["self.txt"], _folder["self.txt"]);
        var intakes = await _folder.ReadAsync();
        Assert.Single(intakes.OfType<TakenArticle>());
        Assert.Equal(["nowhere.txt", "self.txt"], intakes.OfType<RefusedArticle>().Select(refused => Path.GetFileName(refused.Place)));
    }

    [Fact]
    public async Task Two_files_of_one_name_are_not_taken_for_two_versions_of_one_article()
    {
        _folder.Write("a/story.txt", "One.");
        _folder.Write("b/story.txt", "Another.");
        _folder.Write("c/story.txt", "---\nid: third\n---\nA third.");
        var intakes = await _folder.ReadAsync();
        Assert.Equal(["story", "third"], intakes.OfType<TakenArticle>().Select(taken => taken.Article.Id.Value));
        Assert.Contains("give one of them an id", Assert.Single(intakes.OfType<RefusedArticle>()).Reason, StringComparison.Ordinal);
        Assert.Equal(2, (await _folder.ReadAsync("a/story.txt", "a/story.txt")).OfType<TakenArticle>().Count());
    }

    [Fact]
    public async Task Reading_stops_when_it_is_cancelled()
    {
        _folder.Write("a.txt", "a");
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in NewsBot.Feeds.ArticleFiles.ReadAsync([_folder.Path], TimeZoneInfo.Utc, cancelled.Token))
            {
            }
        });
    }
}
