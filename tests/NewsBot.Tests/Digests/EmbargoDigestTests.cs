using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;

namespace NewsBot.Tests.Digests;

/// <summary>What comes out of its embargo is in one digest, and whole, whatever became of the article and its embargo before.</summary>
public sealed class EmbargoDigestTests : IAsyncLifetime
{
    private HeldNews _news = null!;

    public async Task InitializeAsync() => _news = await HeldNews.OpenAsync();

    public async Task DisposeAsync() => await _news.DisposeAsync();

    /// <summary>An hour of the clock's third day.</summary>
    private static DateTimeOffset Third(double hour) => new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.Zero).AddHours(hour);

    /// <summary>The articles of each digest.</summary>
    private IReadOnlyList<string> Told => [.. _news.Posts.Where(post => !post.Lead.StartsWith("Correction:", StringComparison.Ordinal)).Select(post => string.Join(' ', HeldNews.Articles(post)))];

    /// <summary>Days of digests at noon, from the clock's first day on.</summary>
    private async Task DaysAsync(int days)
    {
        for (var day = 0; day < days; day++)
            await _news.AtAsync(new DateTimeOffset(2026, 3, _news.Now.Day, 12, 0, 0, TimeSpan.Zero).AddDays(_news.Now.Hour >= 12 ? 1 : 0));
    }

    private async Task SetAsync() => Assert.StartsWith("Set:", (await _news.CallAsync("digest", ("set", "12:00 UTC"))).Lead, StringComparison.Ordinal);

    [Theory]
    [InlineData(12, 2)]
    [InlineData(12.0001, 3)]
    [InlineData(11.9999, 2)]
    [InlineData(20, 3)]
    public async Task It_is_in_the_first_digest_after_the_embargos_end_and_in_no_other(double hour, int digest)
    {
        await SetAsync();
        await _news.StoreAsync(HeldNews.Fee("held") with { Embargo = Third(hour), Published = new NewsDate(Third(0).AddDays(-20), HasTime: false) });
        await DaysAsync(2);
        await _news.StoreAsync(HeldNews.Fee("open", "12%"));
        await DaysAsync(3);
        Assert.Equal(5, _news.Posts.Count);
        Assert.Equal(digest == 2 ? ["", "", "open held", "", ""] : ["", "", "open", "held", ""], Told.Select(told => told == "held open" ? "open held" : told));
    }

    [Fact]
    public async Task A_digest_that_is_posted_late_leaves_what_opened_after_it_was_due_to_the_next_one()
    {
        await SetAsync();
        static Article Shifts(string share) => HeldNews.Fee("a") with { Text = $"The Ferry Union released data showing {share} of crews want longer shifts." };
        await _news.StoreAsync(Shifts("12%"), HeldNews.Fee("held") with { Embargo = Third(12.01) });
        await _news.AtAsync(Third(-11));
        await _news.StoreAsync(HeldNews.Fee("b"));
        _news.Platform.OnPost = _ => throw new HttpRequestException();
        await _news.AtAsync(Third(12));
        _news.Platform.OnPost = _ => { };
        await _news.StoreAsync(Shifts("13%"));
        await _news.AtAsync(Third(12.5));
        await _news.AtAsync(Third(36));
        await _news.AtAsync(Third(60));
        Assert.Equal(["a", "b", "a held", ""], Told);
    }

    [Fact]
    public async Task A_version_that_was_replaced_under_embargo_was_never_seen_and_what_it_shares_with_the_next_is_news()
    {
        await SetAsync();
        await _news.StoreAsync(HeldNews.Fee("held") with { Embargo = Third(10) });
        await DaysAsync(1);
        var second = HeldNews.Fee("held") with { Embargo = Third(10), Text = $"{HeldNews.Fee("held").Text} Northern Research released data showing 63% of ferry passengers support a tunnel." };
        await _news.StoreAsync(second);
        await DaysAsync(2);
        Assert.Equal(["", "", "held held"], Told);
        Assert.All(_news.Posts[^1].Sections.SelectMany(section => section.Lines), line => Assert.Null(line.Changed));
        Assert.DoesNotContain(Flags.Corrected, (await _news.AskAsync("who said 41%?")).Sections[0].Lines[0].Flags);
        Assert.Empty(await _news.Archive.VersionClaimsAsync(Viewpoint.Public(_news.Now), second.Id, 1, default));
    }

    [Fact]
    public async Task A_draft_under_embargo_that_the_published_version_corrects_is_told_to_nobody()
    {
        await SetAsync();
        await _news.StoreAsync(HeldNews.Fee("held", "44%") with { Embargo = Third(10) });
        await DaysAsync(1);
        await _news.StoreAsync(HeldNews.Fee("held") with { Embargo = Third(10) });
        await DaysAsync(3);
        Assert.Equal(["", "", "held", ""], Told);
        Assert.DoesNotContain(_news.Posts, post => ReplyText(post).Contains("44%", StringComparison.Ordinal));
        Assert.DoesNotContain("44%", ReplyText(await _news.AskAsync("who said 41%?")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30, 4)]
    [InlineData(-20, 2)]
    [InlineData(null, 1)]
    public async Task An_embargo_that_is_moved_ends_when_the_new_version_says(int? hours, int digest)
    {
        await SetAsync();
        await _news.CallAsync("watch", ("for", "41%"));
        await _news.StoreAsync(HeldNews.Fee("held") with { Embargo = Third(10) });
        await DaysAsync(1);
        await _news.StoreAsync(HeldNews.Fee("held") with { Embargo = hours is { } by ? Third(10).AddHours(by) : null });
        await DaysAsync(5);
        var notice = Assert.Single(_news.Posts, post => post.Lead.Contains("your watch", StringComparison.Ordinal));
        Assert.Equal(["held"], HeldNews.Articles(notice));
        var digests = _news.Posts.Where(post => post != notice).Select(post => string.Join(' ', HeldNews.Articles(post))).ToList();
        Assert.Equal(Enumerable.Range(0, 6).Select(day => day == digest ? "held" : ""), digests);
    }

    [Fact]
    public async Task What_was_told_and_goes_under_embargo_again_tells_its_changes_alone_when_it_comes_back()
    {
        await SetAsync();
        await _news.StoreAsync(HeldNews.Fee("a"));
        await DaysAsync(1);
        await _news.StoreAsync(HeldNews.Fee("a", "40%") with { Embargo = Third(10) });
        await DaysAsync(3);
        Assert.Equal(["a", "", "a", ""], Told);
        // Once in the digest, and once as the correction of what the first digest told.
        Assert.Equal([("the figure", "41%"), ("the figure", "41%")], _news.Posts.SelectMany(post => post.Sections).SelectMany(section => section.Lines).Where(line => line.Changed is not null).Select(line => (line.Changed!, line.Before!.Words[..3])));
    }

    [Fact]
    public async Task What_waits_for_the_end_of_quiet_hours_is_told_once_as_the_newest_version_has_it()
    {
        await _news.CallAsync("watch", ("for", "41%"));
        await _news.CallAsync("watch", ("quiet", "09:30-11:30"));
        await _news.StoreAsync(HeldNews.Fee("held") with { Embargo = Third(10) });
        await _news.AtAsync(Third(10));
        await _news.StoreAsync(HeldNews.Fee("held") with { Title = "The fee, again" });
        await _news.AtAsync(Third(10.5));
        Assert.Empty(_news.Posts);
        await _news.AtAsync(Third(11.5));
        await _news.AtAsync(Third(11.6));
        Assert.Equal("The fee, again", Assert.Single(Assert.Single(_news.Posts).Sections[0].Lines).Citation.Article.Title);
        await _news.StoreAsync(HeldNews.Fee("held") with { Title = "The fee, once more" });
        await _news.AtAsync(Third(15));
        Assert.Single(_news.Posts);
    }

    [Fact]
    public async Task Each_embargo_that_ends_on_a_night_when_clocks_change_is_in_one_digest()
    {
        // The clocks of Kyiv skip 03:00 to 04:00 on 29 March 2026, and show it twice on 25 October.
        DateTimeOffset[] nights = [new(2026, 3, 28, 23, 0, 0, TimeSpan.Zero), new(2026, 10, 24, 22, 0, 0, TimeSpan.Zero)];
        await _news.CallAsync("digest", ("set", "03:30 Europe/Kyiv"));
        foreach (var night in nights)
        {
            await _news.AtAsync(night.AddHours(-30));
            await _news.StoreAsync([.. Enumerable.Range(0, 10).Select(half => HeldNews.Fee($"{night.Month}-{half}") with { Embargo = night.AddMinutes(30 * half) })]);
            for (var minute = -60; minute <= 60 * 30; minute += 10)
                await _news.AtAsync(night.AddMinutes(minute));
        }
        var told = _news.Posts.SelectMany(HeldNews.Articles).ToList();
        Assert.Equal(20, told.Count);
        Assert.Equal(20, told.Distinct().Count());
    }

    private static string ReplyText(Reply reply) =>
        string.Join('\n', reply.Sections.SelectMany(section => section.Lines).SelectMany(line => line.Fragments.Concat(line.Notes).Append(line.Figures)).Concat(reply.Notes).Prepend(reply.Lead));
}
