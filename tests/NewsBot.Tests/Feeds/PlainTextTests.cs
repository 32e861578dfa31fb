using System.Text;
using NewsBot.Core.Archive;

namespace NewsBot.Tests.Feeds;

public sealed class PlainTextTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_a_block_all_of_it_is_text_and_the_file_names_it()
    {
        _folder.Write("harbour.2026.txt", "The harbour closes.\nPeople said so.\n");
        Assert.Equivalent(
            new Article(ArticleId.Parse("harbour.2026"), "The harbour closes.", "The harbour closes.\nPeople said so.\n"), await _folder.TakeAsync("harbour.2026.txt"), strict: true);
    }

    [Fact]
    public async Task A_block_states_what_is_known_of_the_article()
    {
        _folder.Write("a.txt", """
            ---
            # what the desk knows
            id: 2026-17
            title: "Harbour: closed"
            url: https://example.org/a
            source: The Courier
            byline: A. Writer
            date: 2026-05-03
            updated: 2026-05-03T08:30
            embargo: 2026-05-04T06:00:00Z
            audience: [desk, Editors]
            language: en-GB
            layout: {deep: [nested, {things: 1}]}
            ---
            The text.
            """);
        var zone = TimeSpan.FromHours(2);
        var expected = new Article(ArticleId.Parse("2026-17"), "Harbour: closed", "The text.")
        {
            Url = "https://example.org/a",
            Outlet = "The Courier",
            Byline = "A. Writer",
            Published = new NewsDate(new DateTimeOffset(2026, 5, 3, 0, 0, 0, zone), HasTime: false),
            Updated = new NewsDate(new DateTimeOffset(2026, 5, 3, 8, 30, 0, zone), HasTime: true),
            Embargo = new DateTimeOffset(2026, 5, 4, 6, 0, 0, TimeSpan.Zero),
            Audiences = ["desk", "Editors"],
            Language = "en-GB",
        };
        Assert.Equivalent(expected, await _folder.TakeAsync("a.txt"), strict: true);
    }

    [Theory]
    [InlineData("---\ntitle: T\n---\n", "\n  The text.\r\n\r\nMore —  “of” it.\t\n---\nand more")]
    [InlineData("\uFEFF---\r\ntitle: T\r\n---\r\n", "Text.\r\n")]
    [InlineData("\uFEFF", "Text\u2028with \uFEFF marks")]
    [InlineData("---\n---\n", "Text")]
    [InlineData("---   \naudience: desk\n---\t\n", "Text")]
    [InlineData("", "---\nNo block, for nothing ends it")]
    [InlineData("", "---\njust words between two lines\n---\nand words after")]
    [InlineData("\n \r\n\uFEFF\n---\naudience: desk\n---\n", "Text")]
    [InlineData("", "\n\nText after blank lines")]
    [InlineData("", "---\nhttps://example.org/a\n")]
    [InlineData("", "Text.\n---\nembargo: a word\n---\n")]
    [InlineData("", "One\rtwo\u2028three\u2029four\u0085five")]
    public async Task The_text_stays_as_it_is_to_the_letter(string before, string text)
    {
        _folder.Write("a.txt", before + text);
        Assert.Equal(text, (await _folder.TakeAsync("a.txt")).Text);
    }

    [Theory]
    [InlineData("date: 11/22/2026", "a.txt:3", "“date” is “11/22/2026”; it takes a date such as 2026-11-22")]
    [InlineData("embargo: tomorrow", "a.txt:3", "“embargo” is “tomorrow”")]
    [InlineData("updated: 2026-13-01", "a.txt:3", "“updated”")]
    [InlineData("date: 0001-01-01", "a.txt:3", "“date”")]
    [InlineData("embargo: [2026-05-04]", "a.txt:3", "“embargo” is a list; it takes a string")]
    [InlineData("audience: ['']", "a.txt:3", "“audience” is empty in part")]
    [InlineData("audience: ''", "a.txt:3", "“audience” is empty in part")]
    [InlineData("audience: []", "a.txt:3", "“audience” is an empty list, which could mean nobody or everyone; leave it out for everyone")]
    [InlineData("Embargo: 2031-01-01", "a.txt:3", "“Embargo” is no name that is read; write “embargo”")]
    [InlineData("embargoed: 2031-01-01", "a.txt:3", "“embargoed” is no name that is read; write “embargo”")]
    [InlineData("EMBARGO_UNTIL: 2031-01-01", "a.txt:3", "“EMBARGO_UNTIL” is no name that is read; write “embargo”")]
    [InlineData("embargo-until: 2031-01-01", "a.txt:3", "“embargo-until” is no name that is read; write “embargo”")]
    [InlineData("embrago: 2031-01-01", "a.txt:3", "“embrago” is no name that is read; write “embargo”")]
    [InlineData("Audiences: [desk]", "a.txt:3", "“Audiences” is no name that is read; write “audience”")]
    [InlineData("audiance: desk", "a.txt:3", "“audiance” is no name that is read; write “audience”")]
    [InlineData("Byline: A. Writer", "a.txt:3", "“Byline” is no name that is read; write “byline”")]
    [InlineData("...\nembargo: 2031-01-01", "a.txt:4", "has a header block that is not YAML (a second document begins in it)")]
    [InlineData("audience: {desk: yes}", "a.txt:3", "“audience” is a mapping")]
    [InlineData("audience: [desk, [more]]", "a.txt:3", "“audience” is a list")]
    [InlineData("byline: [A, B]", "a.txt:3", "“byline” is a list; it takes a string")]
    [InlineData("id: [a]", "a.txt:3", "“id” is a list; it takes a string")]
    [InlineData("id: \"a\\nb\"", "a.txt:3", "“id” has 1 to 400 characters")]
    [InlineData("url: \"a\\0b\"", "a.txt:3", "“url” is not text")]
    [InlineData("date: [unclosed", "a.txt:", "has a header block that is not YAML")]
    [InlineData("title: again", "a.txt:3", "“title” is stated twice")]
    public async Task What_is_wrong_in_a_block_is_refused_by_file_line_and_key(string line, string place, string reason)
    {
        _folder.Write("a.txt", $"---\ntitle: T\n{line}\n---\nText.");
        var refused = await _folder.RefuseAsync("a.txt");
        Assert.StartsWith(_folder[place], refused.Place, StringComparison.Ordinal);
        Assert.StartsWith(reason, refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\nid: x\nembargo: 2031-01-01\nMary Hill said so.", 1)]
    [InlineData("---\n\n# the desk's\nLocation: Dover\nMary Hill said so.", 1)]
    [InlineData("\n\n---\nid: x\nMary Hill said so.", 3)]
    [InlineData("---\nid:x\nembargo:2031-01-01\n---\nText.", 1)]
    [InlineData("---\nSome words\nEmbargoed until: noon\nMore words.", 1)]
    [InlineData("---\n- embargo: 2031-01-01\n---\nText.", 1)]
    [InlineData("---\rid: x\rembargo: 2031-01-01\r---\rText.", 1)]
    [InlineData(" ---\nembargo: 2031-01-01\n ---\nText.", 1)]
    [InlineData("----\ntitle: T\n----\nText.", 1)]
    [InlineData("—\naudience: desk\n—\nText.", 1)]
    public async Task What_looks_like_a_block_and_cannot_be_read_as_one_is_never_text(string text, int line)
    {
        foreach (var name in (string[])["a.txt", "a.md"])
        {
            _folder.Write(name, text);
            var refused = await _folder.RefuseAsync(name);
            Assert.Equal(_folder[$"{name}:{line}"], refused.Place);
            Assert.StartsWith("opens like a header block that cannot be read", refused.Reason, StringComparison.Ordinal);
            Assert.Contains("begin and end the block with a line of three hyphens", refused.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Lines_are_counted_from_the_start_of_the_file_where_blank_ones_stand_before_the_block()
    {
        _folder.Write("a.txt", "\n\r\n---\ntitle: T\ndate: soon\n---\nText.");
        _folder.Write("b.txt", "\n---\ntitle: T\ndate: [\n---\nText.");
        Assert.Equal(_folder["a.txt:5"], (await _folder.RefuseAsync("a.txt")).Place);
        Assert.StartsWith(_folder["b.txt:"], (await _folder.RefuseAsync("b.txt")).Place, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("audience:")]
    [InlineData("audience: ~")]
    [InlineData("embargo: ''")]
    [InlineData("date:")]
    [InlineData("? {a: b}\n: c")]
    [InlineData("- x\n")]
    public async Task What_says_nothing_is_left_alone(string line)
    {
        _folder.Write("a.txt", $"---\n{line}\n---\nText.");
        var article = await _folder.TakeAsync("a.txt");
        Assert.Empty(article.Audiences);
        Assert.EndsWith("Text.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_block_may_be_nested_as_deeply_as_it_likes()
    {
        _folder.Write("a.txt", $"---\ndeep: {new string('[', 5_000)}{new string(']', 5_000)}\ntitle: T\n---\nText.");
        var article = await _folder.TakeAsync("a.txt");
        Assert.Equal(("T", "Text."), (article.Title, article.Text));
    }

    [Fact]
    public async Task What_is_not_text_is_refused_with_the_offset()
    {
        _folder.Write("latin.txt", [.. "caf"u8, 0xE9, .. " noir"u8]);
        _folder.Write("nul.txt", "one\0two");
        _folder.Write("utf16.txt", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("words")).ToArray());
        _folder.Write("cut.txt", [.. "caf"u8, 0xC3]);
        Assert.Equal("is not UTF-8: byte 0xE9 at offset 3", (await _folder.RefuseAsync("latin.txt")).Reason);
        Assert.Equal("is not text: it has a NUL at offset 3", (await _folder.RefuseAsync("nul.txt")).Reason);
        Assert.Equal("is not UTF-8: byte 0xFF at offset 0", (await _folder.RefuseAsync("utf16.txt")).Reason);
        Assert.Equal("is not UTF-8: byte 0xC3 at offset 3", (await _folder.RefuseAsync("cut.txt")).Reason);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData(" \n\n\t", "has no text")]
    [InlineData("\uFEFF", "has no text")]
    [InlineData("---\ntitle: T\n---\n", "has no text")]
    public async Task An_article_without_text_is_none(string text, string reason)
    {
        _folder.Write("a.txt", text);
        Assert.Equal(reason, (await _folder.RefuseAsync("a.txt")).Reason);
    }

    [Fact]
    public async Task A_file_of_more_than_sixteen_megabytes_is_refused_and_one_paragraph_of_200_000_words_goes_in()
    {
        await using (var file = File.Create(_folder["large.txt"]))
            file.SetLength(100L * 1024 * 1024);
        _folder.Write("long.txt", string.Concat(Enumerable.Repeat("word ", 200_000)));
        Assert.Equal("is longer than 16 MB", (await _folder.RefuseAsync("large.txt")).Reason);
        Assert.Equal(1_000_000, (await _folder.TakeAsync("long.txt")).Text.Length);
    }
}
