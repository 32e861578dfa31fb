using NewsBot.Core.Indexing;

namespace NewsBot.Tests.Feeds;

/// <summary>Items of the IPTC's formats that ask not to be shown, or not yet.</summary>
public sealed class NewsSystemItems
{
    [Theory]
    [InlineData("\"pubstatus\":\"canceled\"", "was cancelled by its provider")]
    [InlineData("\"pubStatus\":\"withheld\"", "is withheld by its provider")]
    public void A_ninjs_item_that_is_taken_back_says_which(string status, string reason)
    {
        var refused = Assert.IsType<RefusedArticle>(Assert.Single(Fixture.Read($$"""{"uri":"urn:a:1",{{status}},"body_text":"Words."}""")));
        Assert.StartsWith(reason, refused.Reason, StringComparison.Ordinal);
        Assert.Equal("urn:a:1", refused.Withdrawn?.Value);
    }

    [Fact]
    public void A_ninjs_item_of_an_unknown_status_is_refused_and_takes_nothing_back()
    {
        var refused = Assert.IsType<RefusedArticle>(Assert.Single(Fixture.Read("""{"uri":"urn:a:1","pubstatus":"Draft","body_text":"Words."}""")));
        Assert.Equal(("has the pubstatus “Draft”; “usable” is taken", null), (refused.Reason, refused.Withdrawn));
    }

    [Theory]
    [InlineData("canceled", "was cancelled by its provider")]
    [InlineData("withheld", "is withheld by its provider")]
    [InlineData("embargoed", "is under embargo without saying until when")]
    public void A_nitf_item_that_is_taken_back_says_which(string status, string reason)
    {
        var refused = Assert.IsType<RefusedArticle>(Assert.Single(Fixture.Read(
            $"<nitf><head><docdata management-status='{status}'><doc-id id-string='d1'/></docdata></head><body><body.content><p>Words.</p></body.content></body></nitf>")));
        Assert.StartsWith(reason, refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"embargoed\":\"soon\"")]
    [InlineData("\"embargoedUntil\":{\"date\":\"2031-01-01\"}")]
    [InlineData("\"embargo_until\":\"04/05/2031\"")]
    [InlineData("\"embargoeduntil\":true")]
    public void An_embargo_that_cannot_be_read_is_never_none(string embargo) =>
        Assert.StartsWith("has an embargo that cannot be read", Fixture.Refuse($$"""{"uri":"urn:a:1",{{embargo}},"body_text":"Words."}"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"embargoed\":null")]
    [InlineData("\"embargoedUntil\":\"\"")]
    [InlineData("\"embargoedreason\":\"none\"")]
    public void An_embargo_that_is_left_blank_is_none(string embargo) => Assert.Null(Fixture.Take($$"""{"uri":"urn:a:1",{{embargo}},"body_text":"Words."}""").Embargo);

    [Theory]
    [InlineData("<meta name='embargo' content='2031-05-05T12:00:00Z'>")]
    [InlineData("<meta property='article:embargo-until' content='2031-05-05T12:00:00Z'>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"H\",\"embargoDate\":\"2031-05-05T12:00:00Z\"}</script>")]
    public void A_page_may_state_an_embargo_too(string head) =>
        Assert.Equal(new DateTimeOffset(2031, 5, 5, 12, 0, 0, TimeSpan.Zero), Fixture.Take($"<html><head>{head}</head><body><p>Words.</p></body></html>").Embargo);

    [Theory]
    [InlineData("{\"uri\":\"urn:a:1\"}", "has no text")]
    [InlineData("{\"body_text\":\"Words.\"}", "has no “uri”")]
    [InlineData("{\"name\":\"package\"}", "is JSON of a kind that is not read")]
    [InlineData("[]", "is an empty list")]
    [InlineData("{\"uri\":", "is not JSON")]
    [InlineData("<nitf/>", "has no text")]
    public void What_is_no_item_is_refused_with_the_reason(string text, string reason) => Assert.StartsWith(reason, Fixture.Refuse(text), StringComparison.Ordinal);
}
