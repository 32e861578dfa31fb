using NewsBot.Core.Chat;

namespace NewsBot.Tests.Digests;

/// <summary>What a watch told is corrected where it was told, like an answer.</summary>
public sealed class CorrectedNoticesTests : IAsyncLifetime
{
    private HeldNews _news = null!;

    public async Task InitializeAsync() => _news = await HeldNews.OpenAsync();

    public async Task DisposeAsync() => await _news.DisposeAsync();

    [Fact]
    public async Task A_claim_that_a_watch_told_and_a_new_version_changes_is_corrected_once_and_one_that_nobody_told_is_not()
    {
        await _news.CallAsync("watch", ("for", "41%"));
        await _news.StoreAsync(HeldNews.Fee("told"), HeldNews.Fee("untold", "12%"));
        await _news.RoundsAsync();
        await _news.StoreAsync(HeldNews.Fee("told", "43%"), HeldNews.Fee("untold", "13%"));
        for (var minutes = 1; minutes < 30; minutes += 9)
            await _news.AtAsync(_news.Now.AddMinutes(minutes));

        Assert.Equal(2, _news.Posts.Count);
        var line = Assert.Single(_news.Posts[1].Sections[0].Lines);
        Assert.Equal(("told", "41%", "43%"), (line.Citation.Article.Id.Value, line.Before!.Words[..3], line.Words[..3]));
        Assert.Contains("watch", Assert.Single(_news.Posts[1].Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_that_was_withdrawn_with_its_article_is_told_so()
    {
        await _news.CallAsync("watch", ("for", "41%"));
        await _news.StoreAsync(HeldNews.Fee("told"));
        await _news.RoundsAsync();
        await _news.Archive.WithdrawAsync(HeldNews.Fee("told").Id, default);
        await _news.RoundsAsync();
        Assert.Contains("was withdrawn", _news.Posts[^1].Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_posted_is_not_corrected()
    {
        await _news.CallAsync("watch", ("for", "41%"));
        await _news.StoreAsync(HeldNews.Fee("told"));
        _news.Platform.OnPost = _ => throw new HttpRequestException();
        await _news.RoundsAsync();
        _news.Platform.OnPost = _ => { };
        await _news.StoreAsync(HeldNews.Fee("told", "43%"));
        await _news.AtAsync(_news.Now.AddHours(1));
        Assert.Empty(_news.Posts);
    }

    [Fact]
    public async Task A_press_on_its_buttons_still_belongs_to_the_watches()
    {
        await _news.CallAsync("watch", ("for", "41%"));
        await _news.StoreAsync([.. Enumerable.Range(0, 30).Select(n => HeldNews.Fee($"a{n}"))]);
        await _news.RoundsAsync();
        var notice = Assert.Single(_news.Posts);
        var more = await _news.PressAsync(notice.More(10)!.Key);
        Assert.Equal((notice.Lead, 10, 30), (more.Lead, more.From, more.LineCount));
        Assert.StartsWith("Ended", (await _news.PressAsync(notice.Actions.Single(action => action.Key.Verb == ActionVerb.StopWatch).Key)).Lead, StringComparison.Ordinal);
    }
}
