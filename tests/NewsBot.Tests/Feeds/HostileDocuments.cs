using NewsBot.Core.Indexing;
using NewsBot.Feeds;

namespace NewsBot.Tests.Feeds;

/// <summary>Documents that are broken, cut or made to hurt: each comes out as articles or refusals, and the next one is read.</summary>
public sealed class HostileDocuments
{
    public static TheoryData<string> Endless => new()
    {
        "<div>", "<b><p>", "<table><tr><td>", "<a href=x>", "<font color=1>", "<script>", "<!--", "<rss><channel><item>", "<feed>", "<item><![CDATA[", "&lt;", "&", "<p class='share related comment'>", "<q>", "<article><h1>",
        "{\"a\":", "[", "{\"uri\":\"u\",\"bodies\":[", "<nitf><body>", "<x xmlns:a='b'>", "<br>", "<svg><math>", "<template>", "<select><option>", "<li><ul>",
    };

    [Theory]
    [MemberData(nameof(Endless))]
    public void What_never_ends_is_cut_or_refused(string piece)
    {
        var endless = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        foreach (var before in (string[])["", "<html><body>Words of a page.", "<rss version='2.0'><channel><item><description>"])
        {
            Assert.NotEmpty(Fixture.Read(before + endless, contentType: "text/html"));
            Assert.NotEmpty(Fixture.Read(before + endless, contentType: "application/xml"));
        }
    }

    [Fact]
    public void An_element_of_thousands_of_attributes_is_read_or_refused()
    {
        var attributes = string.Concat(Enumerable.Range(0, 20_000).Select(i => $" a{i}=''"));
        Assert.NotEmpty(Fixture.Read($"<html><body><p{attributes}>Words.</p>"));
        Assert.NotEmpty(Fixture.Read($"<rss{attributes}><channel><item><title>Words.</title></item></channel></rss>"));
    }

    [Fact]
    public void More_than_sixteen_megabytes_are_refused_unread() =>
        Assert.Equal("is longer than 16 MB", Assert.IsType<RefusedArticle>(Assert.Single(ArticleFormats.Read(new byte[17 * 1024 * 1024], Fixture.Origin()))).Reason);

    [Fact]
    public void What_is_no_text_is_refused()
    {
        var noise = new byte[5000];
        new Random(7).NextBytes(noise);
        foreach (var type in (string[])["text/html", "application/xml", "application/json"])
            Assert.Equal("is not text", Assert.IsType<RefusedArticle>(Assert.Single(ArticleFormats.Read(noise, Fixture.Origin(contentType: type)))).Reason);
    }
}
