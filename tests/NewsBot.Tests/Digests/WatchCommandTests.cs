using NewsBot.Core.Chat;

namespace NewsBot.Tests.Digests;

public sealed class WatchCommandTests : IAsyncLifetime
{
    private NewsWatch _news = null!;

    public async Task InitializeAsync() => _news = await NewsWatch.OpenAsync();

    public async Task DisposeAsync() => await _news.DisposeAsync();

    [Theory]
    [InlineData("82%", "Watching for 82%. When a newly indexed claim holds that figure, it is posted in this channel, for all to read, once.")]
    [InlineData("Ruth Ansah", "Watching for Ruth Ansah. When a newly indexed claim is put to that source, or passed on by it, it is posted in this channel, for all to read, once.")]
    [InlineData("\"the quay\"", "Watching for “the quay”. When a newly indexed claim holds these words, it is posted in this channel, for all to read, once.")]
    [InlineData("single source", "Watching for single-source. When a newly indexed claim has that flag, it is posted in this channel, for all to read, once.")]
    public async Task Starting_one_says_what_will_happen(string subject, string lead) => Assert.Equal(lead, (await _news.WatchAsync(subject)).Lead);

    [Fact]
    public async Task The_same_watch_twice_is_one()
    {
        await _news.WatchAsync("Ruth Ansah");
        await _news.WatchAsync("82%");
        Assert.Equal("You watch for 82% here already: it is number 2.", (await _news.WatchAsync("eighty-two percent")).Lead);
        await _news.WatchAsync("82%", asker: "eve");
        Assert.Equal(3, (await _news.Store.AllAsync(default)).Count);
    }

    [Fact]
    public async Task The_list_holds_ones_own_in_this_channel_with_a_number_each()
    {
        Assert.StartsWith("You have no watches here.", (await _news.WatchAsync(null)).Lead, StringComparison.Ordinal);
        await _news.WatchAsync("82%");
        await _news.WatchAsync("“the quay”");
        await _news.WatchAsync("Ruth Ansah", asker: "eve");
        await _news.WatchAsync("Ruth Ansah", channel: new ChatChannel("discord", "c2", ChatPlace.Channel));

        var reply = await _news.WatchAsync(null);

        Assert.Equal("You have 2 watches here:", reply.Lead);
        Assert.Contains("watch stop", Assert.Single(reply.Notes), StringComparison.Ordinal);
        Assert.Equal([("1", "82% (a figure), since 4 May 2026"), ("2", "“the quay” (words), since 4 May 2026")], reply.Sections[0].Points.Select(point => (point.Term, point.Text)));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("the quay")]
    [InlineData("“The Quay”")]
    public async Task One_is_ended_by_its_number_or_its_words(string stop)
    {
        await _news.WatchAsync("82%");
        await _news.WatchAsync("“the quay”");
        Assert.Equal("Ended: nothing more is posted for “the quay”.", (await _news.WatchAsync(null, stop)).Lead);
        Assert.Equal("82%", Assert.Single(await _news.Store.AllAsync(default)).Subject.Text);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("99999999999999999999")]
    [InlineData("-1")]
    [InlineData("Zelensky")]
    [InlineData("'; DROP TABLE watch; --")]
    public async Task What_there_is_not_ends_nothing_and_says_what_there_is(string stop)
    {
        await _news.WatchAsync("82%");
        var reply = await _news.WatchAsync(null, stop);
        Assert.StartsWith("You have no watch “", reply.Lead, StringComparison.Ordinal);
        Assert.Single(reply.Sections[0].Points);
        Assert.Single(await _news.Store.AllAsync(default));
    }

    [Fact]
    public async Task A_hundred_are_the_most_that_one_person_has()
    {
        for (var i = 0; i < WatchCommand.Most; i++)
            await _news.WatchAsync($"{i}.5%", channel: new ChatChannel("discord", $"c{i % 3}", ChatPlace.Channel));
        Assert.StartsWith("You have 100 watches, the most", (await _news.WatchAsync("Ruth Ansah")).Lead, StringComparison.Ordinal);
        Assert.StartsWith("Watching for", (await _news.WatchAsync("Ruth Ansah", asker: "eve")).Lead, StringComparison.Ordinal);
        await _news.WatchAsync(null, "1");
        Assert.StartsWith("Watching for", (await _news.WatchAsync("Ruth Ansah")).Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_is_worked_on_again_starts_and_ends_nothing_more()
    {
        var started = await _news.WatchAsync("82%", key: "e1");
        await _news.WatchAsync("Ruth Ansah");
        Assert.Equal(started.Lead, (await _news.WatchAsync("82%", key: "e1")).Lead);
        var ended = await _news.WatchAsync(null, "1", key: "e2");
        Assert.Equal(ended.Lead, (await _news.WatchAsync(null, "1", key: "e2")).Lead);
        Assert.Equal("Ruth Ansah", Assert.Single(await _news.Store.AllAsync(default)).Subject.Text);
    }

    [Fact]
    public async Task The_button_ends_a_watch_of_its_own_channel_alone()
    {
        await _news.WatchAsync("82%");
        var key = new ActionKey(ActionVerb.StopWatch, Assert.Single(await _news.Store.AllAsync(default)).Key);
        Assert.Equal("This watch has ended already.", (await _news.PressAsync(key, new ChatChannel("discord", "c2", ChatPlace.Channel))).Lead);
        Assert.Equal("This watch has ended already.", (await _news.PressAsync(new ActionKey(ActionVerb.StopWatch, "0"), NewsWatch.Channel)).Lead);
        Assert.Equal("Ended: nothing more is posted for 82%.", (await _news.PressAsync(key, NewsWatch.Channel)).Lead);
        Assert.Equal("This watch has ended already.", (await _news.PressAsync(key, NewsWatch.Channel)).Lead);
        Assert.StartsWith("Watching for 82%.", (await _news.WatchAsync("82%")).Lead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the")]
    [InlineData("82% of all drivers want the tunnel now")]
    [InlineData("***")]
    public async Task What_cannot_be_watched_for_starts_nothing(string subject)
    {
        Assert.EndsWith(".", (await _news.WatchAsync(subject)).Lead, StringComparison.Ordinal);
        Assert.Empty(await _news.Store.AllAsync(default));
    }

    [Fact]
    public async Task Starting_and_stopping_at_once_is_refused() =>
        Assert.StartsWith("One thing at a time", (await _news.WatchAsync("82%", "1")).Lead, StringComparison.Ordinal);

    [Theory]
    [InlineData("me 82%")]
    [InlineData("82% in private")]
    public async Task One_for_the_asker_alone_is_listed_in_their_direct_conversation_and_only_counted_elsewhere(string typed)
    {
        var direct = new ChatChannel("discord", "dm", ChatPlace.Direct);
        Assert.Contains("to you alone, in our direct conversation", (await _news.WatchAsync(typed)).Lead, StringComparison.Ordinal);
        Assert.Equal("You watch for 82% here already: it is number 1.", (await _news.WatchAsync("82%", channel: direct)).Lead);

        var listed = await _news.WatchAsync("list");
        Assert.StartsWith("You have no watches here.", listed.Lead, StringComparison.Ordinal);
        Assert.StartsWith("You have one watch more, told to you alone", Assert.Single(listed.Notes), StringComparison.Ordinal);
        Assert.StartsWith("82%", Assert.Single((await _news.WatchAsync("list", channel: direct)).Sections[0].Points).Text, StringComparison.Ordinal);
        Assert.Equal("“watch me 82%” starts it again.", Assert.Single((await _news.WatchAsync(null, "82%")).Notes));
    }

    [Fact]
    public async Task Stop_alone_asks_which_and_all_ends_those_of_the_place()
    {
        Assert.StartsWith("You have no watches here.", (await _news.WatchAsync("stop")).Lead, StringComparison.Ordinal);
        await _news.WatchAsync("82%");
        await _news.WatchAsync("Ruth Ansah");
        await _news.WatchAsync("me 41%");
        await _news.WatchAsync("82%", asker: "eve");
        var which = await _news.WatchAsync("stop");
        Assert.StartsWith("Which one?", which.Lead, StringComparison.Ordinal);
        Assert.Equal(["1", "2"], which.Sections[0].Points.Select(point => point.Term));
        Assert.Equal(4, (await _news.Store.AllAsync(default)).Count);

        var ended = await _news.WatchAsync(null, "all", key: "e1");
        Assert.StartsWith("Ended, all 2 watches", ended.Lead, StringComparison.Ordinal);
        Assert.Equal(ended.Lead, (await _news.WatchAsync(null, "all", key: "e1")).Lead);
        Assert.Equal(["41%", "82%"], (await _news.Store.AllAsync(default)).Select(watch => watch.Subject.Text));
    }

    [Fact]
    public async Task Quiet_hours_are_set_shown_and_ended_where_they_are_asked_for()
    {
        Assert.StartsWith("There are no quiet hours here.", (await _news.WatchAsync("quiet")).Lead, StringComparison.Ordinal);
        Assert.Contains("are no quiet hours", (await _news.QuietAsync("at night")).Lead, StringComparison.Ordinal);
        Assert.StartsWith("Quiet hours: 22:00-07:00 UTC.", (await _news.QuietAsync("22-7")).Lead, StringComparison.Ordinal);
        Assert.Contains("22:00-07:00 UTC", (await _news.WatchAsync("quiet")).Lead, StringComparison.Ordinal);
        Assert.StartsWith("There are no quiet hours here.", (await _news.WatchAsync("quiet", channel: new ChatChannel("discord", "c2", ChatPlace.Channel))).Lead, StringComparison.Ordinal);
        Assert.Contains((await _news.WatchAsync("82%")).Notes, note => note.Contains("quiet hours, 22:00-07:00 UTC", StringComparison.Ordinal));
        await _news.QuietAsync("off");
        Assert.StartsWith("There are no quiet hours here.", (await _news.WatchAsync("quiet")).Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_the_greatest_length_are_read_back()
    {
        await _news.WatchAsync($"“{string.Join(' ', Enumerable.Repeat("quays", 33))}”");
        Assert.Single(await _news.Store.AllAsync(default));
    }
}
