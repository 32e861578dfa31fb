using NewsBot.Core.Chat;
using NewsBot.Tests.Archive;

namespace NewsBot.Tests.Digests;

public sealed class WatchRoundTests : IAsyncLifetime
{
    private NewsWatch _news = null!;

    public async Task InitializeAsync() => _news = await NewsWatch.OpenAsync();

    public async Task DisposeAsync() => await _news.DisposeAsync();

    private static Told Survey(string id) => new Told(id, "A survey by Northgate found that 82% of drivers want the tunnel.").Counts("Northgate", "82% of drivers want the tunnel", "82%", 82);

    private static Told Ansah(string id) => new Told(id, "The quay closes, Ruth Ansah said. The ferry stays, she said.").Says("Ruth Ansah", "The quay closes").Says("Ruth Ansah", "The ferry stays");

    [Fact]
    public async Task What_is_in_the_archive_already_is_not_told_and_what_comes_in_is_told_once()
    {
        await _news.StoreAsync(Survey("old"));
        await _news.WatchAsync("82%");
        await _news.RoundAsync();
        Assert.Empty(_news.Posted);

        await _news.StoreAsync(Survey("new"), new Told("rain", "It rained."));
        await _news.RoundAsync();
        await _news.RoundAsync();

        var (channel, reply) = Assert.Single(_news.Posted);
        Assert.Equal(NewsWatch.Channel, channel);
        Assert.Equal("One new claim matches your watch for 82%.", reply.Lead);
        var line = Assert.Single(Assert.Single(reply.Sections).Lines);
        Assert.Equal(("new", "Northgate"), (line.Citation.Article.Id.Value, line.Source));
        Assert.Contains("single-source", line.Flags);
        Assert.Equal(1, _news.Tries);
    }

    [Fact]
    public async Task Many_matches_of_one_watch_are_one_notice_with_a_button()
    {
        await _news.WatchAsync("Ruth Ansah");
        await _news.StoreAsync(Ansah("a"), Ansah("b"));
        await _news.RoundAsync();

        var reply = Assert.Single(_news.Posted).Reply;
        Assert.Equal("4 new claims match your watch for Ruth Ansah.", reply.Lead);
        Assert.Equal(4, reply.LineCount);
        var action = Assert.Single(reply.Actions);
        Assert.Equal(ActionVerb.StopWatch, action.Key.Verb);
        Assert.True(ActionKey.TryParse(action.Key.ToString(), out var key));
        Assert.Contains("Ended", (await _news.PressAsync(key, NewsWatch.Channel)).Lead, StringComparison.Ordinal);
        Assert.InRange(reply.Key!.Length, 1, 16);

        await _news.StoreAsync(Ansah("c"));
        await _news.RoundAsync();
        Assert.Single(_news.Posted);
    }

    [Fact]
    public async Task A_watch_on_a_flag_is_told_what_has_it()
    {
        await _news.WatchAsync("anonymous-source");
        await _news.StoreAsync(new Told("a", "The quay closes, two officials said. The ferry stays, Ruth Ansah said.").Says("two officials", "The quay closes", isNamed: false).Says("Ruth Ansah", "The ferry stays"));
        await _news.RoundAsync();
        Assert.Equal("two officials", Assert.Single(Assert.Single(_news.Posted).Reply.Sections[0].Lines).Source);
    }

    [Fact]
    public async Task A_new_version_with_the_same_words_is_not_told_again_and_one_with_others_is()
    {
        await _news.WatchAsync("Ruth Ansah");
        await _news.StoreAsync(Ansah("a"));
        await _news.RoundAsync();
        await _news.StoreAsync(Ansah("a").With(article => article with { Title = "Another title" }));
        await _news.RoundAsync();
        Assert.Single(_news.Posted);

        _news.Clock.Now += TimeSpan.FromMinutes(5);
        await _news.StoreAsync(new Told("a", "The quay opens, Ruth Ansah said.").Says("Ruth Ansah", "The quay opens"));
        await _news.RoundAsync();
        Assert.Equal("The quay opens", Assert.Single(_news.Posted[1].Reply.Sections[0].Lines).Words);
    }

    [Fact]
    public async Task An_article_under_embargo_is_told_once_when_its_embargo_ends_whatever_came_in_meanwhile()
    {
        var ends = _news.Clock.Now.AddHours(2);
        await _news.StoreAsync(Survey("before").With(article => article with { Embargo = ends }));
        await _news.WatchAsync("82%");
        await _news.StoreAsync(Survey("after").With(article => article with { Embargo = ends }));
        await _news.RoundAsync();
        _news.Clock.Now = ends.AddMilliseconds(-1);
        await _news.StoreAsync(new Told("rain", "It rained."));
        await _news.RoundAsync();
        Assert.Empty(_news.Posted);

        _news.Clock.Now = ends;
        await _news.RoundAsync();
        // A clock that is set back and comes round again tells nothing twice.
        _news.Clock.Now = ends.AddHours(-1);
        await _news.RoundAsync();
        _news.Clock.Now = ends.AddHours(1);
        await _news.RoundAsync();

        Assert.Equal(["before", "after"], Assert.Single(_news.Posted).Reply.Sections[0].Lines.Select(line => line.Citation.Article.Id.Value));
    }

    [Fact]
    public async Task An_article_for_an_audience_is_told_in_its_channels_alone()
    {
        var desk = new ChatChannel("discord", "desk", ChatPlace.Channel) { Space = "g1" };
        _news.Audiences["desk"] = ["Desk"];
        await _news.WatchAsync("82%");
        await _news.WatchAsync("82%", channel: desk);
        await _news.StoreAsync(Survey("secret").With(article => article with { Audiences = ["desk"] }));
        await _news.RoundAsync();
        Assert.Equal("desk", Assert.Single(_news.Posted).Channel.Id);
    }

    [Fact]
    public async Task What_is_hidden_between_noting_and_posting_is_not_posted()
    {
        await _news.WatchAsync("82%");
        await _news.StoreAsync(Survey("a"));
        _news.OnPost = _ => throw new HttpRequestException();
        await _news.RoundAsync();
        _news.OnPost = _ => { };
        await _news.StoreAsync(Survey("a").With(article => article with { Embargo = _news.Clock.Now.AddDays(1) }));
        _news.Clock.Now += TimeSpan.FromMinutes(2);
        await _news.RoundAsync();
        Assert.Empty(_news.Posted);
    }

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    public async Task A_bot_that_is_stopped_while_it_posts_has_told_it_once_after_the_next_start(string step)
    {
        using var stopped = new CancellationTokenSource();
        await _news.WatchAsync("82%");
        await _news.StoreAsync(Survey("a"));
        _news.OnPost = at => StopAt(at, step, stopped);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _news.RoundAsync(stopped.Token));
        _news.OnPost = _ => { };
        _news.Clock.Now += TimeSpan.FromMinutes(1);
        await _news.RoundAsync();
        await _news.RoundAsync();
        Assert.Single(_news.Posted);
        Assert.Equal(2, _news.Tries);
    }

    [Fact]
    public async Task What_was_begun_too_long_ago_to_know_is_taken_for_told()
    {
        using var stopped = new CancellationTokenSource();
        await _news.WatchAsync("82%");
        await _news.StoreAsync(Survey("a"));
        _news.OnPost = at => StopAt(at, "after", stopped);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _news.RoundAsync(stopped.Token));
        _news.OnPost = _ => { };
        _news.Clock.Now += TimeSpan.FromHours(1);
        await _news.RoundAsync();
        Assert.Equal(1, _news.Tries);
    }

    [Fact]
    public async Task A_channel_that_is_gone_is_tried_a_few_times_and_the_watch_stays_and_others_are_told()
    {
        await _news.WatchAsync("82%");
        await _news.WatchAsync("“want the tunnel”", asker: "eve");
        await _news.StoreAsync(Survey("a"));
        _news.OnPost = _ => throw new ChatPlatformException("the channel is gone");
        for (var hour = 0; hour < 40; hour++)
        {
            await _news.RoundAsync();
            _news.Clock.Now += TimeSpan.FromHours(1);
        }
        Assert.Equal(5, _news.Tries);

        _news.OnPost = _ => { };
        await _news.StoreAsync(Survey("b"));
        await _news.RoundAsync();
        Assert.All(Assert.Single(_news.Posted).Reply.Sections, part => Assert.Equal("b", Assert.Single(part.Lines).Citation.Article.Id.Value));
    }

    [Theory]
    [InlineData("g1", 1)]
    [InlineData("c1", 1)]
    [InlineData("other", 2)]
    public async Task Forgetting_a_place_ends_the_watches_there(string place, int left)
    {
        await _news.WatchAsync("82%");
        await _news.WatchAsync("82%", channel: new ChatChannel("discord", "dm", ChatPlace.Direct));
        await _news.StoreAsync(Survey("a"));
        _news.OnPost = _ => throw new HttpRequestException();
        await _news.RoundAsync();
        _news.OnPost = _ => { };
        await _news.Store.ForgetAsync("slack", place, default);
        await _news.Store.ForgetAsync("discord", place, default);
        _news.Clock.Now += TimeSpan.FromMinutes(2);
        await _news.RoundAsync();
        Assert.Equal(left, _news.Posted.Count);
        Assert.Equal(left, (await _news.Store.AllAsync(default)).Count);
    }

    private static void StopAt(string at, string step, CancellationTokenSource stopped)
    {
        if (at != step)
            return;
        stopped.Cancel();
        stopped.Token.ThrowIfCancellationRequested();
    }
}
