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
    [InlineData("management-status='canceled'", "was cancelled by its provider (management-status)|d1")]
    [InlineData("management-status='Withheld'", "is withheld by its provider (management-status)|d1")]
    [InlineData("management-status='canceled' management-doc-idref='d1'", "was cancelled by its provider (management-status)|d1")]
    [InlineData("management-status='canceled' management-doc-idref='d0'", "was cancelled by its provider (management-status)|d1", "was cancelled by its provider (management-doc-idref)|d0")]
    [InlineData("management-doc-idref='d0' management-idref-status='withheld'", "is withheld by its provider (management-idref-status)|d0", "taken|d1")]
    [InlineData("management-doc-idref='d1' management-idref-status='canceled'", "taken|d1")]
    [InlineData("management-doc-idref='d0' management-idref-status='usable'", "taken|d1")]
    public void A_nitf_item_says_what_it_takes_back(string status, params string[] outcomes)
    {
        var intakes = Fixture.Read($"<nitf><head><docdata {status}><doc-id id-string='d1'/></docdata></head><body><body.content><p>Words.</p></body.content></body></nitf>");
        Assert.Equal(outcomes, intakes.Select(intake => intake is RefusedArticle refused ? $"{refused.Reason}|{refused.Withdrawn}" : $"taken|{((TakenArticle)intake).Article.Id}"));
    }

    [Theory]
    [InlineData("\"pubstatus\":\"embargoed\"", "is under embargo (pubstatus “embargoed”) without saying until when")]
    [InlineData("\"embargoedreason\":\"Speech at noon\"", "has a reason for an embargo (“Speech at noon”) without saying until when")]
    [InlineData("\"embargoed\":null,\"embargoedReason\":\"Speech\"", "has a reason for an embargo (“Speech”)")]
    [InlineData("\"ednote\":\"EMBARGOED: not before the speech is held\"", "is under embargo by its note to editors (“EMBARGOED: not before the speech is held”)")]
    [InlineData("\"edNote\":\"Not for publication before noon on Monday.\"", "is under embargo by its note to editors")]
    public void A_ninjs_item_under_embargo_without_an_end_is_refused_and_takes_nothing_back(string status, string reason)
    {
        var refused = Assert.IsType<RefusedArticle>(Assert.Single(Fixture.Read($$"""{"uri":"urn:a:1",{{status}},"body_text":"Words."}""")));
        Assert.StartsWith(reason, refused.Reason, StringComparison.Ordinal);
        Assert.Null(refused.Withdrawn);
    }

    [Theory]
    [InlineData("management-status='embargoed'", "", "is under embargo (management-status “embargoed”) without saying until when")]
    [InlineData("management-status='embargoed'", "<date.release/>", "is under embargo (management-status “embargoed”)")]
    [InlineData("", "<ed-msg msg-type='advisory' info='Under embargo until the vote is over'/>", "is under embargo by its note to editors")]
    public void A_nitf_item_under_embargo_without_an_end_is_refused_and_takes_nothing_back(string status, string inside, string reason)
    {
        var refused = Assert.IsType<RefusedArticle>(Assert.Single(Fixture.Read(Nitf(status, inside))));
        Assert.StartsWith(reason, refused.Reason, StringComparison.Ordinal);
        Assert.Null(refused.Withdrawn);
    }

    [Fact]
    public void An_embargo_with_an_end_holds_until_then_whatever_the_status()
    {
        var end = new DateTimeOffset(2031, 5, 5, 12, 0, 0, TimeSpan.Zero);
        Assert.Equal(end, Fixture.Take("""{"uri":"urn:a:1","pubstatus":"embargoed","embargoed":"2031-05-05T12:00:00Z","embargoedreason":"Speech","ednote":"Embargoed until noon","body_text":"Words."}""").Embargo);
        Assert.Equal(end, Fixture.Take(Nitf("management-status='embargoed'", "<date.release norm='20310505T120000Z'/><ed-msg info='Embargo: noon'/>")).Embargo);
    }

    [Theory]
    [InlineData("Adds details of the oil embargo in the third paragraph")]
    [InlineData("Embargo lifted at noon; the earlier item was embargoed")]
    [InlineData("No embargo. Not embargoed.")]
    [InlineData("Corrects the name in the second paragraph")]
    public void A_note_to_editors_of_something_else_keeps_nothing_back(string note)
    {
        Assert.Null(Fixture.Take($$"""{"uri":"urn:a:1","ednote":"{{note}}","body_text":"Words."}""").Embargo);
        Assert.Null(Fixture.Take(Nitf("", $"<ed-msg info='{note}'/>")).Embargo);
    }

    [Fact]
    public void What_keeps_nobody_out_keeps_nobody_out()
    {
        var article = Fixture.Take(Nitf("", "<doc-scope scope='desk'/><date.expire norm='20200101T000000Z'/><du-key key='k1'/><series series.name='S'/><revision-history norm='20260506T000000Z'/>"));
        Assert.Equal((0, null, "d1"), (article.Audiences.Count, article.Embargo, article.Id.Value));
    }

    private static string Nitf(string status, string inside) =>
        $"<nitf><head><docdata {status}><doc-id id-string='d1'/>{inside}</docdata></head><body><body.content><p>Words.</p></body.content></body></nitf>";

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
    [InlineData("\"embargoedreason\":\" \"")]
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
