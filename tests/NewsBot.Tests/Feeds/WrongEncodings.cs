using System.Text;
using NewsBot.Core.Indexing;
using NewsBot.Feeds;

namespace NewsBot.Tests.Feeds;

public sealed class WrongEncodings
{
    private const string Words = "Café “Ångström” closes – for 5 €, says Zoë.";

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string, byte[], string?> Pages => new()
    {
        { "stated", Encoding.UTF8.GetBytes(Page("utf-8")), null },
        { "stated wrongly in the page", Encoding.UTF8.GetBytes(Page("iso-8859-1")), "text/html" },
        { "stated wrongly by the server", Encoding.UTF8.GetBytes(Page("utf-8")), "text/html; charset=windows-1252" },
        { "stated as UTF-8 and none", Windows.GetBytes(Page("utf-8")), "text/html; charset=utf-8" },
        { "stated as Latin", Windows.GetBytes(Page("iso-8859-1")), null },
        { "not stated", Windows.GetBytes(Page("")), null },
        { "unheard of", Windows.GetBytes(Page("x-klingon")), "text/html; charset=\"nonsense\"" },
        { "marked", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Page("iso-8859-1"))], "text/html; charset=iso-8859-1" },
        { "in two bytes", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Page("utf-8"))], null },
        { "in two bytes unmarked", Encoding.BigEndianUnicode.GetBytes(Page("utf-8")), null },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Words_are_read_whatever_their_bytes_are_said_to_be(string how, byte[] page, string? contentType)
    {
        var article = Assert.IsType<TakenArticle>(Assert.Single(ArticleFormats.Read(page, Fixture.Origin(contentType: contentType)))).Article;
        Assert.Equal((how, Words), (how, article.Text));
    }

    [Fact]
    public void A_feed_that_says_utf8_and_is_none_is_read_and_so_is_one_with_control_characters()
    {
        var feed = Windows.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss><channel><item><title>{Words}\u0003</title></item></channel></rss>");
        Assert.True(FeedDocument.TryRead(feed, Fixture.Origin(), out var read, out _));
        Assert.Equal(Words, Assert.Single(read.Entries).Title);
    }

    [Fact]
    public void A_page_put_together_from_two_encodings_is_read_in_both()
    {
        byte[] page = [.. "<html><body><p>"u8, .. Encoding.UTF8.GetBytes("Zoë said it at the café – twice."), .. "</p><p>"u8, .. Windows.GetBytes("André did not say it at all."), .. "</p></body></html>"u8];
        var article = Assert.IsType<TakenArticle>(Assert.Single(ArticleFormats.Read(page, Fixture.Origin()))).Article;
        Assert.Equal("Zoë said it at the café – twice.\n\nAndré did not say it at all.", article.Text);
    }

    private static string Page(string charset) => $"<!doctype html><html><head><meta charset=\"{charset}\"><title>T</title></head><body><p>{Words}</p></body></html>";
}
