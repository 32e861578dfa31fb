using NewsBot.Core.Chat;
using NewsBot.Sqlite;
using NewsBot.Tests.Archive;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Digests;

/// <summary>One post for each digest and date, whatever stops the bot, and however many of it there are.</summary>
public sealed class DigestOnceTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Sunday = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Monday = new(2026, 11, 23);

    private DigestNews _news = null!;

    private IReadOnlyList<Reply> Posts => [.. _news.Platform.Posted.Select(post => post.Reply)];

    public async Task InitializeAsync() => _news = await DigestNews.OpenAsync(Sunday);

    public async Task DisposeAsync() => await _news.DisposeAsync();

    private static Told Survey(string id) => new Told(id, "A survey by Northgate found that 82% of drivers want the tunnel.").Counts("Northgate", "82% of drivers want the tunnel", "82%", 82);

    private static IEnumerable<string> Articles(Reply reply) => reply.Sections.SelectMany(section => section.Lines).Select(line => line.Citation.Article.Id.Value);

    private Task<DateTimeOffset?> AtAsync(int day, int hour, int minute = 0)
    {
        _news.Clock.Now = new DateTimeOffset(2026, 11, day, hour, minute, 0, TimeSpan.Zero);
        return _news.RunAsync();
    }

    [Theory]
    [InlineData("before claim")]
    [InlineData("after claim")]
    [InlineData("before begin")]
    [InlineData("after begin")]
    [InlineData("before post")]
    [InlineData("after post")]
    [InlineData("before settle")]
    [InlineData("after settle")]
    public async Task A_bot_that_is_killed_at_any_step_has_posted_once_after_the_next_start_and_lost_nothing(string step)
    {
        var digest = await _news.SetAsync("08:30 UTC");
        await _news.StoreAsync(Survey("a"));
        _news.Clock.Now = Sunday.AddHours(20.5);
        var killed = new StoppedLedger(_news.Store.DigestLedger, step);
        _news.Platform.OnPost = at => killed.Step($"{at} post");
        await Assert.ThrowsAsync<KilledException>(() => _news.Round(ledger: killed).RunAsync(default));

        _news.Platform.OnPost = _ => { };
        await _news.StoreAsync(Survey("b"));
        // However late within the window, and however often.
        await AtAsync(23, 10);
        await AtAsync(23, 10, 1);
        Assert.Single(Posts);
        Assert.Equal([(Monday, DigestOutcome.Posted)], await _news.LinesAsync(digest));

        await AtAsync(24, 8, 30);
        Assert.Equal(2, Posts.Count);
        Assert.Equal(["a", "b"], Posts.SelectMany(Articles).Order());
    }

    [Fact]
    public async Task Where_the_bot_may_not_look_a_post_that_was_begun_is_taken_for_posted_at_once()
    {
        _news.Platform = new FindingPlatform { IsReadable = false };
        var digest = await _news.SetAsync("08:30 UTC");
        _news.Clock.Now = Sunday.AddHours(20.5);
        await Assert.ThrowsAsync<KilledException>(() => _news.Round(ledger: new StoppedLedger(_news.Store.DigestLedger, "before settle")).RunAsync(default));
        // Longer than a line is held by who was stopped.
        _news.Clock.Now = _news.Clock.Now.AddMinutes(5);
        await _news.RunAsync();

        Assert.Single(Posts);
        Assert.Equal([(Monday, DigestOutcome.Assumed)], await _news.LinesAsync(digest));
    }

    [Theory]
    [InlineData(4, 2, DigestOutcome.Posted)]
    [InlineData(60, 1, DigestOutcome.Assumed)]
    public async Task Where_nobody_can_look_a_post_that_was_begun_is_posted_again_within_minutes_under_its_key_and_taken_for_posted_later(int minutes, int tries, DigestOutcome outcome)
    {
        _news.Platform = new PostingPlatform();
        var digest = await _news.SetAsync("08:30 UTC");
        _news.Clock.Now = Sunday.AddHours(20.5);
        await Assert.ThrowsAsync<KilledException>(() => _news.Round(ledger: new StoppedLedger(_news.Store.DigestLedger, "before settle")).RunAsync(default));
        _news.Clock.Now = _news.Clock.Now.AddMinutes(minutes);
        await _news.RunAsync();
        Assert.Equal(tries, Posts.Count);
        Assert.Single(Posts.Select(post => post.Key).Distinct());
        Assert.Equal([(Monday, outcome)], await _news.LinesAsync(digest));
    }

    [Fact]
    public async Task Two_bots_at_once_on_one_file_post_once()
    {
        using var workspace = new Workspace();
        await using var first = await DigestNews.OpenAsync(Sunday, workspace.Path("chat.db"));
        await using var other = await SqliteChatStore.OpenAsync(workspace.Path("chat.db"), first.Clock, default);
        var digest = await first.SetAsync("08:30 Europe/Kyiv");
        var (one, two) = (first.Round(), first.Round(other));
        for (var day = 0; day < 20; day++)
        {
            first.Clock.Now = Sunday.AddDays(day).AddHours(18.5);
            await Task.WhenAll(one.RunAsync(default), two.RunAsync(default), two.RunAsync(default));
            await Task.WhenAll(one.RunAsync(default), two.RunAsync(default));
        }
        Assert.Equal(20, first.Platform.Posted.Count);
        Assert.Equal(20, first.Platform.Posted.Select(post => post.Reply.Key).Distinct().Count());
        Assert.All(await first.LinesAsync(digest), line => Assert.Equal(DigestOutcome.Posted, line.Item2));
    }

    [Fact]
    public async Task While_one_bot_posts_another_leaves_it_alone()
    {
        await _news.SetAsync("08:30 UTC");
        _news.Clock.Now = Sunday.AddHours(20.5);
        var other = _news.Round();
        _news.Platform.OnPost = at =>
        {
            if (at == "before")
                Assert.NotNull(other.RunAsync(default).GetAwaiter().GetResult());
        };
        await _news.Round().RunAsync(default);
        Assert.Single(Posts);
        Assert.Equal(0, ((FindingPlatform)_news.Platform).Looks);
    }
}
