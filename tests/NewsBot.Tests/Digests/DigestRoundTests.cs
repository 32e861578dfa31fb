using NewsBot.Core.Chat;
using NewsBot.Tests.Archive;

namespace NewsBot.Tests.Digests;

public sealed class DigestRoundTests : IAsyncLifetime
{
    /// <summary>A Sunday.</summary>
    private static readonly DateTimeOffset Sunday = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Monday = new(2026, 11, 23);

    private DigestNews _news = null!;

    public async Task InitializeAsync() => _news = await DigestNews.OpenAsync(Sunday);

    public async Task DisposeAsync() => await _news.DisposeAsync();

    private static Told Survey(string id) => new Told(id, "A survey by Northgate found that 82% of drivers want the tunnel.").Counts("Northgate", "82% of drivers want the tunnel", "82%", 82);

    private IReadOnlyList<Reply> Posts => [.. _news.Platform.Posted.Select(post => post.Reply)];

    private static IEnumerable<string> Articles(Reply reply) => reply.Sections.SelectMany(section => section.Lines).Select(line => line.Citation.Article.Id.Value);

    private Task<DateTimeOffset?> AtAsync(int day, int hour, int minute = 0)
    {
        _news.Clock.Now = new DateTimeOffset(2026, 11, day, hour, minute, 0, TimeSpan.Zero);
        return _news.RunAsync();
    }

    [Fact]
    public async Task Over_two_years_in_four_zones_every_digest_comes_once_on_each_date_and_when_it_is_due()
    {
        string[] schedules = ["08:30 Europe/Kyiv", "02:30 America/New_York", "01:30 America/New_York", "02:15 Australia/Lord_Howe", "01:45 Australia/Lord_Howe", "08:30 Asia/Kathmandu weekdays"];
        _news.Clock.Now = DigestCalendarTests.From;
        foreach (var schedule in schedules)
            await _news.SetAsync(schedule, new ChatChannel("scripted", schedule, ChatPlace.Channel));
        var posted = new Dictionary<string, List<DateTimeOffset>>();
        var round = _news.Round();
        while (_news.Clock.Now < DigestCalendarTests.Until)
        {
            var next = await round.RunAsync(default);
            foreach (var (channel, _) in _news.Platform.Posted)
                posted.TryAdd(channel.Id, []);
            foreach (var (channel, _) in _news.Platform.Posted)
                posted[channel.Id].Add(_news.Clock.Now);
            _news.Platform.Posted.Clear();
            _news.Clock.Now = next!.Value;
        }
        foreach (var schedule in schedules)
            Assert.Equal(DigestScheduleTests.Parsed(schedule).DueTimes(DigestCalendarTests.From, DigestCalendarTests.Until.AddTicks(-1)).Select(due => due.Due), posted[schedule]);
    }

    [Fact]
    public async Task A_late_start_catches_up_once_within_the_window_and_notes_what_is_too_late()
    {
        var digest = await _news.SetAsync("08:30 UTC");
        await _news.StoreAsync(Survey("a"));
        await AtAsync(25, 12);
        Assert.Empty(Posts);
        Assert.Equal([DigestOutcome.Missed, DigestOutcome.Missed, DigestOutcome.Missed], (await _news.LinesAsync(digest)).Select(line => line.Item2!.Value));
        await _news.StoreAsync(Survey("b"));
        await AtAsync(26, 11, 30);
        await AtAsync(26, 11, 31);
        Assert.Equal(["a", "b"], Articles(Assert.Single(Posts)).Order());
    }

    [Fact]
    public async Task A_clock_that_goes_back_posts_nothing_twice_and_one_that_ran_ahead_keeps_nothing_back()
    {
        await _news.SetAsync("08:30 UTC");
        await AtAsync(23, 8, 30);
        await AtAsync(23, 7);
        await AtAsync(23, 8, 30);
        Assert.Single(Posts);
        _news.Clock.Now = Sunday.AddYears(1);
        await _news.RunAsync();
        await AtAsync(24, 8, 30);
        await AtAsync(25, 8, 30);
        Assert.Equal(3, Posts.Count);
    }

    [Fact]
    public async Task Nothing_falls_between_two_digests_and_nothing_is_told_twice()
    {
        await _news.SetAsync("08:30 UTC weekdays");
        _news.Clock.Now = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
        await _news.StoreAsync(Survey("friday"));
        await AtAsync(23, 8, 30);
        Assert.Equal(["friday"], Articles(Posts[0]));

        // At the very instant of a digest, and under an embargo that ends between two.
        await _news.StoreAsync(Survey("at once"), Survey("hidden").With(article => article with { Embargo = _news.Clock.Now.AddHours(30) }));
        await AtAsync(24, 8, 30);
        await AtAsync(25, 8, 30);
        Assert.Equal(["at once"], Articles(Posts[1]));
        Assert.Equal(["hidden"], Articles(Posts[2]));
    }

    [Fact]
    public async Task Where_nothing_is_new_one_quiet_line_is_posted_or_nothing_as_it_is_set()
    {
        var silent = await _news.SetAsync("08:30 UTC silent", new ChatChannel("scripted", "c2", ChatPlace.Channel));
        await _news.SetAsync("08:30 Europe/Kyiv");
        await AtAsync(23, 6, 30);
        await AtAsync(23, 8, 30);
        var reply = Assert.Single(Posts);
        Assert.StartsWith("Nothing new since 22 November 2026, 08:30", reply.Lead, StringComparison.Ordinal);
        Assert.Empty(reply.Sections);
        Assert.Matches("^[0-9a-zA-Z]{16}$", reply.Key);
        Assert.Equal([(Monday, DigestOutcome.Silent)], await _news.LinesAsync(silent));
    }

    [Fact]
    public async Task A_digest_with_topics_holds_what_they_match_alone_and_says_so()
    {
        await _news.SetAsync("08:30 UTC topics:Ansah,ferries,41%");
        await _news.StoreAsync(
            Survey("other"),
            new Told("name", "The quay closes, Ruth Ansah said.").Says("Ruth Ansah", "The quay closes"),
            new Told("words", "The last ferry sails on Monday, Tom Hale said.").Says("Tom Hale", "The last ferry sails on Monday"),
            new Told("figure", "A poll by Northgate found that 41% walk.").Counts("Northgate", "41% walk", "41%", 41));
        await AtAsync(23, 8, 30);
        var reply = Assert.Single(Posts);
        Assert.Equal(["figure", "name", "words"], Articles(reply).Order());
        Assert.Contains("3 articles with 3 claims", reply.Lead, StringComparison.Ordinal);
        Assert.Contains("Ansah, ferries or 41%", reply.Lead, StringComparison.Ordinal);
        Assert.NotNull(await _news.Store.KeptAsync(reply.Key!, default));
    }

    [Fact]
    public async Task A_post_that_fails_is_tried_again_with_growing_pauses_and_given_up_with_a_note()
    {
        var digest = await _news.SetAsync("08:30 UTC");
        await _news.StoreAsync(Survey("a"));
        var tries = new List<DateTimeOffset>();
        _news.Platform.OnPost = _ =>
        {
            tries.Add(_news.Clock.Now);
            throw new HttpRequestException("https://secret.example");
        };
        for (var minute = 0; minute < 6 * 60; minute++)
            await AtAsync(23, 8 + (30 + minute) / 60, (30 + minute) % 60);
        Assert.Equal([1, 2, 5, 15, 30, 30, 30, 30, 30], tries.Zip(tries.Skip(1), (a, b) => (b - a).TotalMinutes));
        var line = Assert.Single(await _news.Store.DigestLedger.LinesAsync(digest.Key, 10, default));
        Assert.Equal((DigestOutcome.GivenUp, "HttpRequestException"), (line.Outcome, line.Trouble));

        _news.Platform.OnPost = _ => { };
        await AtAsync(24, 8, 30);
        Assert.Equal(["a"], Articles(Assert.Single(Posts)));
    }

    [Theory]
    [InlineData("g1")]
    [InlineData("c1")]
    public async Task A_channel_or_space_that_the_bot_was_taken_out_of_gets_no_digest(string place)
    {
        await _news.SetAsync("08:30 UTC");
        await _news.Store.ForgetAsync("scripted", place, default);
        await AtAsync(23, 8, 30);
        Assert.Empty(Posts);
        Assert.Empty(await _news.Store.Digests.AllAsync(default));
    }

    [Fact]
    public async Task A_digest_on_a_platform_that_does_not_run_is_left_alone()
    {
        var digest = await _news.SetAsync("08:30 UTC", new ChatChannel("elsewhere", "c1", ChatPlace.Channel));
        await AtAsync(23, 8, 30);
        Assert.Empty(await _news.LinesAsync(digest));
    }
}
