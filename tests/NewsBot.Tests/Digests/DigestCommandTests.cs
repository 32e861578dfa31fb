using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Tests.Archive;

namespace NewsBot.Tests.Digests;

public sealed class DigestCommandTests : IAsyncLifetime
{
    private NewsWatch _news = null!;

    public async Task InitializeAsync() => _news = await NewsWatch.OpenAsync();

    public async Task DisposeAsync() => await _news.DisposeAsync();

    private static Told Story(string id) => new Told(id, "The quay closes, two officials said. It cost 12% more, the board said. “We stay,” said Ruth Ansah.")
        .Says("two officials", "The quay closes", isNamed: false)
        .Writes("12% more")
        .Says(new Attribution { Kind = AttributionKind.Direct, Content = [new Span(72, 79)], Speaker = new Speaker("Ruth Ansah", IsNamed: true) });

    [Fact]
    public async Task What_came_in_since_then_stands_in_order_each_line_cited()
    {
        await _news.StoreAsync(Story("old"));
        _news.Clock.Now += TimeSpan.FromHours(30);
        await _news.StoreAsync(Story("new").With(article => article with { Outlet = "The Courier" }));

        var reply = await _news.DigestAsync(null);

        Assert.Equal("Since 4 May 2026, 18:00: 1 article with 3 claims.", reply.Lead);
        Assert.Equal(["Resting on one source, or on an anonymous one", "New quotations, by source", "Articles taken in"], reply.Sections.Select(section => section.Heading));
        Assert.All(reply.Sections.SelectMany(section => section.Lines), line => Assert.Equal("new", line.Citation.Article.Id.Value));
        Assert.Equal("The Courier · 3 claims", Assert.Single(reply.Sections[2].Points).Text);
    }

    [Fact]
    public async Task Of_a_new_version_only_what_the_last_told_one_did_not_hold_is_new()
    {
        var renewed = new Told("story", "The quay closes, two officials said. It cost 12% more, the board said. “We stay,” said Ruth Ansah. “We go,” said Ben Quaye.")
            .Says("two officials", "The quay closes", isNamed: false)
            .Says("Ben Quaye", "“We go,”");
        await _news.StoreAsync(Story("story"));
        await _news.StoreAsync(renewed);
        Assert.Contains("The quay closes", await WordsAsync());

        _news.Clock.Now += TimeSpan.FromHours(30);
        await _news.StoreAsync(new Told("story", renewed.Text + " “So do I,” said Ada Boateng.")
            .Says("two officials", "The quay closes", isNamed: false).Says("Ben Quaye", "“We go,”").Says("Ada Boateng", "“So do I,”"));
        var words = await WordsAsync();
        Assert.Contains("“So do I,”", words);
        Assert.DoesNotContain("The quay closes", words);

        async Task<IEnumerable<string>> WordsAsync() => (await _news.DigestAsync(null)).Sections.SelectMany(section => section.Lines).Select(line => line.Words);
    }

    [Fact]
    public async Task Nothing_new_is_one_quiet_line()
    {
        await _news.StoreAsync(Story("old"));
        _news.Clock.Now += TimeSpan.FromHours(30);
        var reply = await _news.DigestAsync("24h");
        Assert.Equal("Nothing new since 4 May 2026, 18:00. The archive holds 1 article with 3 claims.", reply.Lead);
        Assert.Empty(reply.Sections);
    }

    [Fact]
    public async Task An_article_under_embargo_is_new_when_its_embargo_ends_and_nowhere_before()
    {
        await _news.StoreAsync(Story("open"));
        _news.Clock.Now += TimeSpan.FromHours(1);
        var without = await _news.DigestAsync("24h");
        await _news.StoreAsync(Story("held").With(article => article with { Embargo = _news.Clock.Now.AddHours(40) }));
        Assert.Equivalent(without, await _news.DigestAsync("24h"), strict: true);

        _news.Clock.Now += TimeSpan.FromHours(41);
        Assert.All((await _news.DigestAsync("2h")).Sections.SelectMany(section => section.Lines), line => Assert.Equal("held", line.Citation.Article.Id.Value));
        Assert.StartsWith("Since 6 May 2026, 04:00: 1 article with 3 claims.", (await _news.DigestAsync("2h")).Lead, StringComparison.Ordinal);
        Assert.StartsWith("Nothing new", (await _news.DigestAsync("30m")).Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_for_an_audience_is_in_its_digest_alone()
    {
        var desk = new ChatChannel("discord", "desk", ChatPlace.Channel);
        _news.Audiences["desk"] = ["desk"];
        await _news.StoreAsync(Story("secret").With(article => article with { Audiences = ["desk"] }));
        _news.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.EndsWith("the archive holds no article.", (await _news.DigestAsync("24h")).Lead, StringComparison.Ordinal);
        Assert.NotEmpty((await _news.DigestAsync("24h", desk)).Sections);
    }

    [Fact]
    public async Task More_lines_than_a_digest_holds_are_left_out_and_counted()
    {
        await _news.StoreAsync([.. Enumerable.Range(0, 200).Select(i => (ReadArticle)Story($"a{i}"))]);
        _news.Clock.Now += TimeSpan.FromMinutes(1);
        var reply = await _news.DigestAsync("24h");
        Assert.Equal(300, reply.LineCount);
        Assert.Equal("Shown are 300 lines of 400: ask for a shorter time to see the rest.", Assert.Single(reply.Notes));
        Assert.Equal(26, reply.Sections[^1].Points.Count);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("@everyone **24h**")]
    public async Task What_is_no_time_is_answered_with_what_to_write(string since) =>
        Assert.Contains("write 24h, 7d or a date", (await _news.DigestAsync(since)).Lead, StringComparison.Ordinal);
}
