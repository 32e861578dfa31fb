using System.Text;
using NewsBot.Core.Indexing;
using NewsBot.Feeds;

namespace NewsBot.Tests.Feeds;

public sealed class FeedOddities
{
    private const string Address = "https://quay.example/feed";

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&x;</title></item></channel></rss>")]
    [InlineData("<?xml version='1.0'?>\n<!-- a --><!DOCTYPE lolz [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>")]
    [InlineData("<!DOCTYPE rss PUBLIC \"-//X//EN\" \"https://evil.example/x.dtd\"><rss/>")]
    [InlineData("<!doctype nitf [<!ENTITY x \"y\">]><nitf/>")]
    public void A_document_type_is_refused_unread(string text) =>
        Assert.StartsWith("has a document type declaration", Fixture.Refuse(text, "application/xml"), StringComparison.Ordinal);

    [Fact]
    public void An_entity_that_nobody_declared_stays_what_it_is() =>
        Assert.Equal("a &xxe; b é", Assert.Single(Fixture.Feed("<rss><channel><item><title>a &xxe; b &eacute;</title></item></channel></rss>").Entries).Title);

    [Fact]
    public void A_feed_that_changes_every_id_has_the_same_articles()
    {
        string[] Keys(string seed) => [.. Fixture.Feed($"""
            <rss><channel><link>https://quay.example/</link>
            <item><title>A</title><link>https://www.quay.example/a/?utm_source={seed}</link><guid isPermaLink="false">{seed}-1</guid></item>
            <item><title>B</title><guid>https://quay.example/b?gclid={seed}</guid></item>
            <item><title>C</title><link>https://quay.example/</link><pubDate>Tue, 05 May 2026 14:30 GMT</pubDate></item>
            </channel></rss>
            """, Address).Entries.Select(entry => entry.Key)];
        Assert.Equal(Keys("x"), Keys("y"));
        Assert.Equal(3, Keys("x").Distinct().Count());
        Assert.Equal("quay.example/a", Keys("z")[0]);
    }

    [Fact]
    public void An_old_item_that_was_edited_is_the_same_article()
    {
        FeedEntry Entry(string words) => Assert.Single(Fixture.Feed($"<rss><channel><item><guid>17</guid><title>{words}</title><description>{words}</description></item></channel></rss>", Address).Entries);
        Assert.Equal(Entry("before").Key, Entry("after").Key);
        Assert.Equal("quay.example/feed#17", Entry("before").Key);
    }

    [Fact]
    public void Entries_that_share_one_page_are_told_apart_and_one_that_stands_twice_is_one()
    {
        var feed = Fixture.Feed("""
            <rss><channel>
            <item><title>A</title><link>https://quay.example/live</link><guid>1</guid></item>
            <item><title>B</title><link>https://quay.example/live</link><guid>2</guid></item>
            <item><title>C</title><link>https://quay.example/c?utm_medium=x</link></item>
            <item><title>C</title><link>https://quay.example/c</link></item>
            </channel></rss>
            """, Address);
        Assert.Equal(["A", "B", "C"], feed.Entries.Select(entry => entry.Title));
    }

    [Fact]
    public void A_page_and_the_entry_that_links_to_it_are_one_article()
    {
        var page = Fixture.Take("<html><head><link rel=canonical href='/a'></head><body><p>Words of the page.</p></body></html>", "https://www.quay.example/a?utm_source=rss");
        Assert.Equal("quay.example/a", page.Id.Value);
        Assert.Equal("https://www.quay.example/a", page.Url);
    }

    [Theory]
    [InlineData("<app:control xmlns:app='http://www.w3.org/2007/app'><app:draft>yes</app:draft></app:control>", "is a draft (app:draft)")]
    [InlineData("<control xmlns='http://purl.org/atom/app#'><draft> Yes </draft></control>", "is a draft (app:draft)")]
    [InlineData("<app:control><app:draft>no</app:draft></app:control>", null)]
    [InlineData("<dcterms:valid>end=2031-01-01</dcterms:valid><dcterms:available>end=2031-01-01;</dcterms:available>", null)]
    [InlineData("<dcterms:valid>2031</dcterms:valid>", null)]
    [InlineData("<dcterms:valid>start=soon; end=2031-01-01</dcterms:valid>", "has an embargo that cannot be read (“soon”)")]
    public void An_entry_says_itself_that_it_may_not_be_seen(string inside, string? fault)
    {
        var entry = Assert.Single(Fixture.Feed($"<feed xmlns='{"http://www.w3.org/2005/Atom"}'><entry><id>urn:a</id><content>Words.</content>{inside}</entry></feed>").Entries);
        Assert.Equal((true, (DateTimeOffset?)null), (fault is null ? entry.Fault is null : entry.Fault?.StartsWith(fault, StringComparison.Ordinal), entry.Embargo));
    }

    [Theory]
    [InlineData("<dcterms:available>2031-05-05T12:00Z</dcterms:available>")]
    [InlineData("<dcterms:available>start=2031-05-05T12:00Z; end=2031-06-01T00:00Z; scheme=W3C-DTF</dcterms:available>")]
    [InlineData("<dcterms:valid>name=window; start=2031-05-05T12:00Z;</dcterms:valid>")]
    [InlineData("<dcterms:valid>2031-05-05T12:00Z/2031-06-01T00:00Z</dcterms:valid>")]
    [InlineData("<prism:embargoDate xmlns:prism='http://prismstandard.org/namespaces/basic/2.0/'>2031-05-05T12:00:00Z</prism:embargoDate>")]
    public void An_entry_is_not_seen_before_it_is_available(string inside) =>
        Assert.Equal(new DateTimeOffset(2031, 5, 5, 12, 0, 0, TimeSpan.Zero), Assert.Single(Fixture.Feed($"<rss><channel><item><guid>1</guid><description>Words.</description>{inside}</item></channel></rss>").Entries).Embargo);

    [Fact]
    public void A_teaser_is_told_from_an_article()
    {
        var words = string.Concat(Enumerable.Repeat("Some words of an article. ", 30));
        bool IsWhole(string inside) => Assert.Single(Fixture.Feed($"<rss><channel><item>{inside}</item></channel></rss>").Entries).IsWhole;
        Assert.True(IsWhole($"<description>Some words</description><content:encoded>{words}</content:encoded>"));
        Assert.False(IsWhole($"<content:encoded>{words} [&#8230;]</content:encoded>"));
        Assert.False(IsWhole($"<content:encoded>{words} &lt;a href='x'>Continue reading&lt;/a></content:encoded>"));
        Assert.False(IsWhole("<description>Some words of an article.</description>"));
    }

    [Fact]
    public void A_feed_of_too_many_entries_says_how_many_are_left_out()
    {
        var items = string.Concat(Enumerable.Range(0, FeedDocument.MostEntries + 5).Select(i => $"<item><guid>{i}</guid><description>Words {i}.</description></item>"));
        var intakes = Fixture.Read($"<rss><channel>{items}</channel></rss>", Address);
        Assert.Equal(FeedDocument.MostEntries, intakes.OfType<TakenArticle>().Count());
        Assert.Equal("has 5 entries more than the 10000 that are read", Assert.IsType<RefusedArticle>(intakes[^1]).Reason);
    }

    [Fact]
    public void Depth_and_length_of_an_entry_are_bounded()
    {
        var deep = string.Concat(Enumerable.Repeat("<x>", 300)) + string.Concat(Enumerable.Repeat("</x>", 300));
        Assert.Equal("is nested more deeply than 256 elements", Fixture.Refuse($"<rss><channel><item>{deep}</item></channel></rss>"));
        Assert.Equal("has more text than any article", Fixture.Refuse($"<rss><channel><item><guid>1</guid><description>{new string('x', 2_100_000)}</description></item></channel></rss>"));
    }

    [Theory]
    [InlineData("<html><body><p>A page.</p></body></html>", "is a web page (HTML), not a feed")]
    [InlineData("{}", "is no feed: RSS and Atom are XML")]
    [InlineData("", "is empty")]
    [InlineData("<opml/>", "is XML of a kind that is no feed: its root is <opml>")]
    [InlineData("<rss>\n<channel></rss>", "is not XML: broken at line 2")]
    public void What_is_no_feed_is_refused_in_a_clear_line(string text, string reason)
    {
        Assert.False(FeedDocument.TryRead(Encoding.UTF8.GetBytes(text), Fixture.Origin(), out _, out var fault));
        Assert.StartsWith(reason, fault, StringComparison.Ordinal);
    }
}
