using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;
using NewsBot.Feeds;

namespace NewsBot.Tests.Feeds;

public sealed class JsonLinesTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_line_is_an_article_with_all_that_it_states()
    {
        _folder.Write("a.jsonl", """
            {"id":"a","title":"T","text":"One.\r\nTwo “—” \ud83d\udcf0","url":"https://example.org","source":"The Courier","byline":"A. Writer","date":"2026-05-03T08:30:00+01:00","updated":null,"embargo":"2026-05-04","audience":"desk","language":"en","more":[{"x":1}],"science":"s","Embargo":null}
            """);
        var expected = new Article(ArticleId.Parse("a"), "T", "One.\r\nTwo “—” \U0001F4F0")
        {
            Url = "https://example.org",
            Outlet = "The Courier",
            Byline = "A. Writer",
            Published = new NewsDate(new DateTimeOffset(2026, 5, 3, 8, 30, 0, TimeSpan.FromHours(1)), HasTime: true),
            Embargo = new DateTimeOffset(2026, 5, 4, 0, 0, 0, TimeSpan.FromHours(2)),
            Audiences = ["desk"],
            Language = "en",
        };
        Assert.Equivalent(expected, await _folder.TakeAsync("a.jsonl"), strict: true);
    }

    [Fact]
    public async Task A_line_that_takes_an_article_back_needs_no_text()
    {
        _folder.Write("a.jsonl", "{\"id\":\"a\",\"withdrawn\":true}");
        var article = await _folder.TakeAsync("a.jsonl");
        Assert.Equal(("a", "a", "", true), (article.Id.Value, article.Title, article.Text, article.IsWithdrawn));
        _folder.Write("b.jsonl", "{\"id\":\"b\",\"withdrawn\":false}");
        Assert.Equal("b.jsonl:1", Path.GetFileName((await _folder.RefuseAsync("b.jsonl")).Place));
    }

    [Fact]
    public async Task A_broken_line_is_refused_by_its_number_and_the_others_go_in()
    {
        _folder.Write("a.jsonl", "\uFEFF{\"id\":\"a\",\"text\":\"One.\"}\r\n\n{\"id\":\"b\",\"text\":\n{\"id\":\"c\",\"text\":\"Three.\"}");
        var intakes = await _folder.ReadAsync("a.jsonl");
        Assert.Equal([_folder["a.jsonl:1"], _folder["a.jsonl:3"], _folder["a.jsonl:4"]], intakes.Select(intake => intake.Place));
        Assert.Equal("One.", Assert.IsType<TakenArticle>(intakes[0]).Article.Title);
        Assert.StartsWith("is not JSON", Assert.IsType<RefusedArticle>(intakes[1]).Reason, StringComparison.Ordinal);
        Assert.Equal("c", Assert.IsType<TakenArticle>(intakes[2]).Article.Id.Value);
    }

    [Theory]
    [InlineData("""[1,2]""", "is a list; each line takes one JSON object")]
    [InlineData("""{"text":"t"}""", "has no “id”")]
    [InlineData("""{"id":"  ","text":"t"}""", "has no “id”")]
    [InlineData("""{"id":7,"text":"t"}""", "“id” is a number; it takes a string")]
    [InlineData("""{"id":"a"}""", "has no “text”")]
    [InlineData("""{"id":"a","text":null}""", "has no “text”")]
    [InlineData("""{"id":"a","text":["t"]}""", "“text” is a list; it takes a string")]
    [InlineData("""{"id":"a","text":""}""", "has no text")]
    [InlineData("""{"id":"a","text":"t\u0000t"}""", "“text” is not text: it has a NUL or half a character")]
    [InlineData("""{"id":"a","text":"t\ud83d"}""", "“text” is not text: it has a NUL or half a character")]
    [InlineData("""{"id":"a","text":"t","title":{}}""", "“title” is an object; it takes a string")]
    [InlineData("""{"id":"a","text":"t","date":"soon"}""", "“date” is “soon”; it takes a date")]
    [InlineData("""{"id":"a","text":"t","embargo":1780000000}""", "“embargo” is a number; it takes a string")]
    [InlineData("""{"id":"a","text":"t","audience":[1]}""", "“audience” is a list; it takes a name or a list of names")]
    [InlineData("""{"id":"a","text":"t","audience":true}""", "“audience” is true or false; it takes a name or a list of names")]
    [InlineData("""{"id":"a","text":"t","embargo":"2030-01-01","embargo":"2020-01-01"}""", "“embargo” is stated twice")]
    [InlineData("""{"id":"a","text":"t","audience":[]}""", "“audience” is an empty list, which could mean nobody or everyone; leave it out for everyone")]
    [InlineData("""{"id":"a","text":"t","Embargo":"2031-01-01"}""", "“Embargo” is no name that is read; write “embargo”")]
    [InlineData("""{"id":"a","text":"t","Audience":["desk"]}""", "“Audience” is no name that is read; write “audience”")]
    [InlineData("""{"id":"a","text":"t","embargoUntil":"2031-01-01"}""", "“embargoUntil” is no name that is read; write “embargo”")]
    [InlineData("""{"id":"a","text":"t","embargoed":false}""", "“embargoed” is no name that is read; write “embargo”")]
    [InlineData("""{"ID":"a","text":"t"}""", "“ID” is no name that is read; write “id”")]
    [InlineData("""{"id":"a","text":"t"} {"id":"b","text":"u"}""", "is not JSON: broken at byte 22 of the line")]
    public async Task What_is_no_article_is_refused_with_the_reason(string line, string reason)
    {
        _folder.Write("a.jsonl", line);
        Assert.StartsWith(reason, (await _folder.RefuseAsync("a.jsonl")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_not_UTF8_or_has_a_NUL_is_refused_and_the_next_goes_in()
    {
        _folder.Write("a.jsonl", [.. "{\"id\":\"a\",\"text\":\""u8, 0xE9, .. "\"}\n{\"id\":\"\0\"}\n{\"id\":\"c\",\"text\":\"t\"}\n"u8]);
        var intakes = await _folder.ReadAsync("a.jsonl");
        Assert.Equal("is not UTF-8: byte 0xE9 at offset 18", Assert.IsType<RefusedArticle>(intakes[0]).Reason);
        Assert.StartsWith("is not JSON", Assert.IsType<RefusedArticle>(intakes[1]).Reason, StringComparison.Ordinal);
        Assert.IsType<TakenArticle>(intakes[2]);
    }

    [Fact]
    public async Task A_line_of_a_hundred_megabytes_is_refused_by_its_number_without_being_held()
    {
        await using var stream = new EndlessLine("{\"id\":\"a\",\"text\":\"One.\"}\n", 100_000_000, "\n{\"id\":\"c\",\"text\":\"Three.\"}\n");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var intakes = new List<ArticleIntake>();
        await foreach (var intake in ArticleFiles.ReadLinesAsync(stream, "in", TimeZoneInfo.Utc, CancellationToken.None))
            intakes.Add(intake);
        Assert.Equal(["in:1", "in:2", "in:3"], intakes.Select(intake => intake.Place));
        Assert.Equal("is longer than 16 MB", Assert.IsType<RefusedArticle>(intakes[1]).Reason);
        Assert.IsType<TakenArticle>(intakes[2]);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 90_000_000, "the line is not held");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    public async Task Lines_are_cut_alike_however_the_stream_comes(int piece)
    {
        await using var stream = new Trickle("one\n\ntwo two two\n0123456789012345678901234567890\nthree\r\nlast"u8.ToArray(), piece);
        var lines = new List<string?>();
        await foreach (var line in BoundedLines.ReadAsync(stream, 20, CancellationToken.None))
            lines.Add($"{line.Number} {(line.IsTooLong ? "too long" : System.Text.Encoding.UTF8.GetString(line.Bytes.Span))}");
        Assert.Equal(["1 one", "2 ", "3 two two two", "4 too long", "5 three\r", "6 last"], lines);
    }

    [Fact]
    public async Task An_empty_file_of_lines_is_refused()
    {
        _folder.Write("a.jsonl", "\n \r\n");
        Assert.Equal("is empty", (await _folder.RefuseAsync("a.jsonl")).Reason);
    }

    [Fact]
    public async Task Two_lines_with_one_id_are_two_articles_in_their_order()
    {
        _folder.Write("a.jsonl", "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"a\",\"text\":\"Two.\"}");
        Assert.Equal(["One.", "Two."], (await _folder.ReadAsync("a.jsonl")).Select(intake => Assert.IsType<TakenArticle>(intake).Article.Text));
    }
}
