using NewsBot.Feeds;

namespace NewsBot.Tests.Feeds;

public sealed class MarkdownTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Markdown_becomes_the_text_that_a_reader_sees()
    {
        _folder.Write("a.md", """
            # Harbour *closes*

            The [harbour](https://example.org "x") will **close** in
            June, `she` said &amp; “left”. ![a picture](p.png)<br>
            See <https://example.org/a>.

            ## What it means

            * One *thing*
            * Another

            > Quoted 5 * 3 words [not a link]

            | a | b |
            <!-- nothing -->

            ***

                indented
            """);
        var article = await _folder.TakeAsync("a.md");
        Assert.Equal("Harbour closes", article.Title);
        Assert.Equal("""
            The harbour will close in June, she said & “left”.  See https://example.org/a.

            What it means

            One thing

            Another

            Quoted 5 * 3 words [not a link]

            | a | b |

            indented
            """, article.Text);
    }

    [Fact]
    public async Task A_stated_title_stands_and_the_heading_stays_in_the_text()
    {
        _folder.Write("a.markdown", "---\ntitle: Stated\n---\n# Heading\n\nWords.");
        var article = await _folder.TakeAsync("a.markdown");
        Assert.Equal(("Stated", "Heading\n\nWords."), (article.Title, article.Text));
    }

    [Fact]
    public async Task Nesting_without_end_is_an_article_or_a_refusal_and_never_the_end_of_the_program()
    {
        foreach (var mark in (string[])[">", "* ", "[", "**_", "`", "<", "![", "- - "])
        {
            _folder.Write("deep.md", string.Concat(Enumerable.Repeat(mark, 20_000)) + "words");
            Assert.Single(await _folder.ReadAsync("deep.md"));
        }
    }

    [Theory]
    [InlineData("[a](")]
    [InlineData("<!-- ")]
    [InlineData("a\n===\n")]
    public async Task Marks_that_would_take_hours_are_counted_and_refused_before_they_are_read(string piece)
    {
        var marks = string.Concat(Enumerable.Repeat(piece, 100_000));
        Assert.True(MarkdownWork.Of(marks) > MarkdownWork.Most, "too little work");
        _folder.Write("a.md", "Words. " + marks);
        Assert.StartsWith("has more links, comments or underlined headings", (await _folder.RefuseAsync("a.md")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_article_with_many_links_and_headings_is_little_work()
    {
        var section = "Heading\n-------\n\nWords with [a link](https://example.org/a) and <!-- a note --> more words of it.\n\n* * *\n\n";
        Assert.True(MarkdownWork.Of(string.Concat(Enumerable.Repeat(section, 5000))) < MarkdownWork.Most, "too much work");
    }
}
