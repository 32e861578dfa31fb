using System.Text.Json.Nodes;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Core.Digests;
using NewsBot.Core.Indexing;
using NewsBot.Discord.Rendering;
using NewsBot.Slack.Rendering;
using NewsBot.Terminal;
using NewsBot.Tests.Discord.Rendering;
using NewsBot.Tests.Slack.Rendering;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Digests;

/// <summary>A digest of 300 new claims, on every platform, page by page.</summary>
public sealed class LongDigestTests : IAsyncLifetime
{
    private static readonly Approved Looks = new("Digests");
    private static readonly string[] Beginnings = ["Ar", "Bel", "Cor", "Dun", "El", "Far", "Gos", "Hal", "Ing", "Jor"];
    private static readonly string[] Ends = ["wick", "ham", "ford", "mere", "sley", "den"];

    private NewsWatch _news = null!;

    public async Task InitializeAsync() => _news = await NewsWatch.OpenAsync();

    public async Task DisposeAsync() => await _news.DisposeAsync();

    [Fact]
    public async Task On_Discord_every_line_stands_once_with_its_citation_and_reads_as_approved()
    {
        var reply = await DigestAsync();
        var pages = Pages(reply, page => DiscordRenderer.Message(page), message => message["components"]!.AsArray().LastOrDefault()?["components"]!.AsArray()[^1]!["custom_id"]!.GetValue<string>());
        var cards = pages.SelectMany(page => page["embeds"]!.AsArray()).Select(embed => embed!["description"]!.GetValue<string>()).Where(text => text.StartsWith("> ", StringComparison.Ordinal)).ToList();

        EachOnce(reply, cards, line => [$"— **{line.Source}**", line.Place]);
        Looks.Check("digest-discord", Shown(pages, DiscordSource.Of));
    }

    [Fact]
    public async Task On_Slack_every_line_stands_once_with_its_citation_and_reads_as_approved()
    {
        var reply = await DigestAsync();
        var pages = Pages(reply, page => SlackRenderer.Message(page), message =>
            message["blocks"]!.AsArray().LastOrDefault(block => block!["type"]!.GetValue<string>() == "actions")?["elements"]!.AsArray()[^1]!["action_id"]!.GetValue<string>());
        var sources = pages.SelectMany(page => page["blocks"]!.AsArray()).Where(block => block!["type"]!.GetValue<string>() == "context")
            .Select(block => string.Join('\n', block!["elements"]!.AsArray().Select(text => text!["text"]!.GetValue<string>()))).Where(text => text.StartsWith('—')).ToList();

        EachOnce(reply, sources, line => [$"— *{line.Source}*", line.Place]);
        Looks.Check("digest-slack", Shown(pages, SlackSource.OfMessage));
    }

    [Fact]
    public async Task On_a_terminal_every_line_stands_once_with_its_citation_and_reads_as_approved()
    {
        var reply = await DigestAsync();
        using var output = new StringWriter();
        using var streams = new Streams(Stream.Null, output, TextWriter.Null);
        ReplyLines.Write(new Page(streams), reply);

        var blocks = output.ToString().Split("\n\n").Where(block => block.Contains("\n  — ", StringComparison.Ordinal)).ToList();
        EachOnce(reply, blocks, line => [$"— {line.Source}", line.Place]);
        Looks.Check("digest-terminal", output.ToString());
    }

    [Fact]
    public async Task The_parts_stand_in_order_and_a_claim_stands_in_the_first_that_it_fits()
    {
        var reply = await DigestAsync();

        Assert.Equal(
            ["Corrected", "Conflicting figures", "Resting on one source, or on an anonymous one", "New figures", "New quotations, by source", "Articles taken in"],
            reply.Sections.Select(section => section.Heading));
        Assert.Equal(300, reply.LineCount);
        Assert.Equal(300, reply.Sections.SelectMany(section => section.Lines).Select(line => (line.Citation.Article.Id, line.Citation.Span)).Distinct().Count());
        Assert.Equal((2, 4), (reply.Sections[0].Lines.Count, reply.Sections[1].Lines.Count));
    }

    [Fact]
    public async Task A_correction_shows_what_stood_there_before_to_the_letter()
    {
        var corrected = (await DigestAsync()).Sections[0].Lines;

        Assert.Equal(("82% of Arwick residents oppose the toll", 1, "the figure"), (corrected[0].Before!.Words, corrected[0].Before!.Citation.Article.Version, corrected[0].Changed));
        Assert.Equal("78% of Arwick residents oppose the toll", corrected[0].Words);
        Assert.Contains("The Arwick pier is closed", corrected[1].Words, StringComparison.Ordinal);
        Assert.Equal((1, "dropped in version 2"), (corrected[1].Citation.Article.Version, corrected[1].Changed));
        Assert.Null(corrected[1].Before);
    }

    [Fact]
    public async Task What_is_about_no_topic_of_the_digest_stands_nowhere()
    {
        var reply = await DigestAsync("Belwick");
        Assert.NotEqual(0, reply.LineCount);
        Assert.All(reply.Sections.SelectMany(section => section.Lines), line => Assert.StartsWith("Belwick", line.Citation.Article.Title, StringComparison.Ordinal));
    }

    private async Task<Reply> DigestAsync(string? topics = null)
    {
        var everyone = new Viewpoint(_news.Clock.Now, []);
        await _news.StoreAsync(Story(0, "Arwick", "82%", "“The Arwick pier is closed,” said warden Odo Flint."));
        var before = await _news.Archive.ClaimsAsync(everyone, new ClaimFilter(), CancellationToken.None);
        _news.Clock.Now += TimeSpan.FromHours(30);
        var places = Ends.SelectMany(end => Beginnings.Select(beginning => beginning + end)).ToList();
        await _news.StoreAsync([.. places.Index().Select(place => Story(place.Index, place.Item, place.Index == 0 ? "78%" : $"{30 + place.Index}%"))]);
        await _news.StoreAsync(
            Extra("toll-1", "Corham again", "The Corham Motor Club said 91% of Corham residents oppose the toll."),
            Extra("toll-2", "Dunham again", "The Dunham Motor Club said 92% of Dunham residents oppose the toll."),
            Extra("toll-3", "Elham again", "“We pay no toll,” said baker Nina Elhamer. “Nor does anyone here,” said printer Olga Elhamson. “The gate is open,” said Mayor Ida Elhamson."));
        _news.Clock.Now += TimeSpan.FromMinutes(1);
        var viewpoint = new Viewpoint(_news.Clock.Now, []);
        var digest = new DigestCommand(_news.Archive, _news.Desk, TimeZoneInfo.Utc, async (_, seen, token) =>
        {
            var now = await _news.Archive.ClaimsAsync(seen, new ClaimFilter { Article = ArticleId.Parse("a0"), Limit = int.MaxValue }, token);
            return
            [
                new ChangedClaim(before.Single(claim => claim.Words.Contains("82%", StringComparison.Ordinal)), now.Single(claim => claim.Words.Contains("78%", StringComparison.Ordinal)), "the figure"),
                new ChangedClaim(before.Single(claim => claim.Words.Contains("closed", StringComparison.Ordinal)), null, "dropped in version 2"),
            ];
        });
        Assert.True(DigestTopics.TryParse(topics, out var about, out _));
        var answer = await digest.AnswerAsync(new DigestScope(_news.Clock.Now.AddHours(-24)) { Topics = about }, viewpoint, CancellationToken.None);
        return AnswerReply.Of(answer) with { Key = "k7Xq" };
    }

    private static ReadArticle Story(int number, string place, string share, string more = "") => Read($"a{number}", $"{place} notes", $"""
        The {place} quay will close, two {place} officials said. The {place} Survey Office said {share} of {place} residents oppose the toll.
        “We will rebuild {place},” said Mayor Ida {place}son. Repairs at {place} quay cost ${number + 3} million. “The {place} market stays,” said trader Paul {place}er. {more}
        """);

    private static ReadArticle Extra(string id, string title, string text) => Read(id, title, text);

    private static ReadArticle Read(string id, string title, string text)
    {
        var article = new Article(ArticleId.Parse(id), title, text.Trim()) { Outlet = "The Courier", Published = new NewsDate(new DateTimeOffset(2026, 5, 5, 0, 0, 0, TimeSpan.Zero), HasTime: false) };
        return new ReadArticle(article, ArticleReader.Read(article.Text));
    }

    private static List<JsonObject> Pages(Reply reply, Func<Reply, JsonObject> render, Func<JsonObject, string?> last)
    {
        var pages = new List<JsonObject>();
        for (int? from = 0; from is { } at;)
        {
            pages.Add(render(reply with { From = at }));
            from = ActionKey.TryParse(last(pages[^1]), out var key) && key.Verb == ActionVerb.More ? key.At : null;
        }
        return pages;
    }

    private static void EachOnce(Reply reply, List<string> shown, Func<CitedLine, string[]> marks)
    {
        var lines = reply.Sections.SelectMany(section => section.Lines).ToList();
        Assert.Equal(lines.Count, shown.Count);
        Assert.All(lines.Zip(shown), pair => Assert.All(marks(pair.First), mark => Assert.Contains(mark, pair.Second, StringComparison.Ordinal)));
    }

    /// <summary>The first two pages and the last.</summary>
    private static string Shown(List<JsonObject> pages, Func<JsonObject, string> source) =>
        string.Join("\n", new[] { 0, 1, pages.Count - 1 }.Select(page => $"page {page + 1} of {pages.Count}\n{source(pages[page])}"));
}
