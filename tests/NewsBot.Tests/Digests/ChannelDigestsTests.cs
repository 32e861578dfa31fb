using NewsBot.Core.Chat;
using NewsBot.Tests.Chat;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Digests;

public sealed class ChannelDigestsTests : IAsyncLifetime
{
    private AskedDesk _desk = null!;

    /// <summary>Monday 4 May 2026, noon in UTC; it counts what is taken in from some real day on, which is later.</summary>
    public async Task InitializeAsync() => _desk = await AskedDesk.WithAsync(Some.Harbour);

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    private Task<Reply> CallAsync(ChatChannel? channel = null, string? key = null, params (string Name, string Value)[] options) =>
        _desk.AskAsync(new ChatInput.Called("digest", options.ToDictionary(option => option.Name, option => option.Value)), channel, key: key);

    private Task<ChannelDigest?> SetThereAsync(string channel = "c1") => _desk.Store.Digests.OfAsync("test", channel, default);

    [Theory]
    [InlineData("digest set")]
    [InlineData("digest SET")]
    public async Task Set_alone_says_what_to_write(string text) => Assert.Contains("digest set 08:30 Europe/Kyiv", (await _desk.SayAsync(text)).Lead, StringComparison.Ordinal);

    [Fact]
    public async Task A_digest_is_set_in_words_and_the_reply_says_when_the_first_one_comes()
    {
        var reply = await _desk.SayAsync("digest set 08:30 Europe/Kyiv weekdays topics:energy,NATO");
        Assert.Contains("tomorrow, Tuesday 5 May, 08:30 Europe/Kyiv", reply.Lead, StringComparison.Ordinal);
        Assert.Contains("energy or NATO", reply.Lead, StringComparison.Ordinal);
        var digest = await SetThereAsync();
        Assert.Equal("08:30 Europe/Kyiv weekdays topics:energy,NATO quiet", digest!.Schedule.Write());
        Assert.Equal(AskedDesk.Channel, digest.Channel);
    }

    [Theory]
    [InlineData("today, Monday 4 May, 18:00 Europe/Kyiv", "18:00 Europe/Kyiv")]
    [InlineData("comes Saturday 9 May, 18:00 UTC", "18:00 weekends")]
    public async Task The_first_day_is_named(string day, string schedule) =>
        Assert.Contains(day, (await _desk.SayAsync($"digest set {schedule}")).Lead, StringComparison.Ordinal);

    [Fact]
    public async Task A_slash_command_gives_the_parts_one_by_one()
    {
        await CallAsync(options: [("set", "8.30"), ("zone", "Europe/Kyiv"), ("days", "mon,fri"), ("topics", "energy, NATO"), ("nothing", "silent")]);
        Assert.Equal("08:30 Europe/Kyiv mon,fri topics:energy,NATO silent", (await SetThereAsync())!.Schedule.Write());
        Assert.Contains("Say at what time", (await CallAsync(options: [("zone", "Europe/Kyiv")])).Lead, StringComparison.Ordinal);
        Assert.Contains("One thing at a time", (await CallAsync(options: [("do", "off"), ("set", "08:30")])).Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Setting_again_replaces_and_tells_how_to_go_back_and_the_same_event_again_says_the_same()
    {
        await _desk.SayAsync("digest set 08:30 Europe/Kyiv", key: "a");
        var reply = await _desk.SayAsync("digest set 09:00", key: "b");
        Assert.Contains("to go back: digest set 08:30 Europe/Kyiv daily quiet", reply.Lead, StringComparison.Ordinal);
        Assert.Equal(reply.Lead, (await _desk.SayAsync("digest set 09:00", key: "b")).Lead);
        Assert.DoesNotContain("back:", (await _desk.SayAsync("digest set 08:30 Europe/Kyiv", key: "a")).Lead, StringComparison.Ordinal);
        Assert.Equal("09:00 UTC daily quiet", (await SetThereAsync())!.Schedule.Write());
    }

    [Fact]
    public async Task Off_ends_it_and_tells_how_to_bring_it_back()
    {
        Assert.Contains("No digest is set", (await _desk.SayAsync("digest off")).Lead, StringComparison.Ordinal);
        await _desk.SayAsync("digest set 08:30");
        var reply = await _desk.SayAsync("digest off", key: "off");
        Assert.Contains("To bring it back: digest set 08:30 UTC daily quiet", reply.Lead, StringComparison.Ordinal);
        Assert.Null(await SetThereAsync());
        await _desk.SayAsync("digest set 10:00");
        Assert.Equal(reply.Lead, (await _desk.SayAsync("digest off", key: "off")).Lead);
        Assert.NotNull(await SetThereAsync());
    }

    [Fact]
    public async Task What_is_set_is_shown_and_stands_under_a_digest_that_is_asked_for()
    {
        Assert.Contains("No digest is set in this channel", (await _desk.SayAsync("digest show")).Lead, StringComparison.Ordinal);
        await _desk.SayAsync("digest set 08:30 weekdays");
        var state = (await _desk.SayAsync("digest show")).Lead;
        Assert.Contains("08:30 UTC, weekdays", state, StringComparison.Ordinal);
        Assert.Contains("tomorrow, Tuesday 5 May", state, StringComparison.Ordinal);
        Assert.Contains(state, (await _desk.SayAsync("digest")).Notes);
        Assert.DoesNotContain(state, (await _desk.SayAsync("digest 24h")).Notes);
    }

    [Fact]
    public async Task Now_is_for_all_and_a_preview_for_the_asker_alone()
    {
        var now = await CallAsync(options: ("do", "now"));
        Assert.False(now.IsPrivate);
        Assert.Equal("digest", now.Answer!.Kind);
        var preview = await CallAsync(options: ("do", "preview"));
        Assert.True(preview.IsPrivate);
        Assert.Equal(now.Answer.Claims.Select(claim => claim.Claim.Id), preview.Answer!.Claims.Select(claim => claim.Claim.Id));
        Assert.NotEmpty(preview.Answer.Claims);

        Assert.Null((await _desk.SayAsync("digest preview")).Answer);
        Assert.NotNull((await _desk.SayAsync("digest preview", AskedDesk.Direct)).Answer);
        var visibility = new Visibility(PrivateLookUps.Never, ChatCommands.All, _ => false);
        Assert.True(visibility.IsPrivate(new ChatInput.Called("digest", new Dictionary<string, string> { ["do"] = "Preview" }), AskedDesk.Channel, false));
        Assert.False(visibility.IsPrivate(new ChatInput.Called("digest", new Dictionary<string, string> { ["do"] = "now" }), AskedDesk.Channel, false));
    }

    [Fact]
    public async Task In_a_thread_it_is_set_for_the_channel_and_in_a_direct_conversation_for_who_asks()
    {
        await _desk.SayAsync("digest set 08:30", AskedDesk.Thread with { Parent = "c1" });
        Assert.Equal(AskedDesk.Channel, (await SetThereAsync())!.Channel);
        Assert.Contains("here, to you", (await _desk.SayAsync("digest set 08:30", AskedDesk.Direct)).Lead, StringComparison.Ordinal);
        Assert.NotNull(await SetThereAsync("d1"));
    }

    [Fact]
    public async Task Where_the_settings_file_decides_chat_does_not()
    {
        var digest = ChannelDigest.Set(new ChatChannel("test", "c1", ChatPlace.Channel), DigestScheduleTests.Parsed("08:30 UTC"), "settings", Some.Now) with { IsOfSettings = true };
        await _desk.SayAsync("digest set 09:00");
        await _desk.Store.Digests.AdoptAsync([digest], Some.Now, default);
        foreach (var said in new[] { "digest off", "digest set 10:00" })
            Assert.Contains("settings file decides", (await _desk.SayAsync(said)).Lead, StringComparison.Ordinal);
        Assert.Contains("by the settings file", (await _desk.SayAsync("digest show")).Lead, StringComparison.Ordinal);
        Assert.Equal(digest.Key, (await SetThereAsync())!.Key);
        await _desk.Store.Digests.AdoptAsync([], Some.Now, default);
        Assert.Null(await SetThereAsync());
    }

    [Theory]
    [InlineData("digest set")]
    [InlineData("digest set tomorrow")]
    [InlineData("digest 08:30 Europe/Kyiv")]
    [InlineData("digest set 08:30 \u0000\uD800")]
    public async Task What_cannot_be_set_is_answered_with_what_to_write(string said)
    {
        var reply = await _desk.SayAsync(said);
        Assert.NotEmpty(reply.Lead);
        Assert.Null(await SetThereAsync());
    }

    [Theory]
    [InlineData("digest now?")]
    [InlineData("digest of the week")]
    [InlineData("digest off the record")]
    public async Task A_question_that_begins_with_the_word_is_a_question(string said) => Assert.NotEqual("digest", (await _desk.SayAsync(said)).Answer?.Kind);

    [Fact]
    public async Task The_zone_is_completed_while_it_is_typed() =>
        Assert.Equal("Europe/Kyiv", (await _desk.AskAsync(new ChatInput.Typed("digest", "zone", "kyi"))).Suggestions[0].Value);
}
