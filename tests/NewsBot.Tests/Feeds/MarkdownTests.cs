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
}
