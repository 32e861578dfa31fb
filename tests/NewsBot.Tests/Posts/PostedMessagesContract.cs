using NewsBot.Core.Chat;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Posts;

/// <summary>What every platform does on which the bot finds and marks what it posted.</summary>
public abstract class PostedMessagesContract : IAsyncLifetime
{
    private const string Notice = "Corrected: the Coast Institute now says 38%, not 41%.";

    private readonly PostingRoom _room;

    private protected PostedMessagesContract(PostingRoom room) => _room = room;

    public Task InitializeAsync() => _room.OpenAsync();

    public Task DisposeAsync() => _room.CloseAsync();

    [Fact]
    public async Task A_post_is_found_by_its_key_alone_and_where_it_stands_alone()
    {
        var message = await _room.PostAsync(_room.Channel, Digest("digest1"));

        Assert.Equal(message, await _room.FindAsync(_room.Channel, "digest1", ManualTime.Start));
        Assert.Null(await _room.FindAsync(_room.Channel, "digest2", ManualTime.Start));
        Assert.Null(await _room.FindAsync(_room.Elsewhere, "digest1", ManualTime.Start));
        Assert.Null(await _room.FindAsync(_room.Channel with { Id = "no channel" }, "digest1", ManualTime.Start));
        Assert.Empty(_room.Told);
    }

    [Fact]
    public async Task What_was_posted_too_early_is_not_looked_at()
    {
        await _room.PostAsync(_room.Channel, Digest("digest1"));
        _room.Time.Advance(TimeSpan.FromHours(1));

        Assert.Null(await _room.FindAsync(_room.Channel, "digest1", _room.Time.GetUtcNow()));
        Assert.NotNull(await _room.FindAsync(_room.Channel, "digest1", _room.Time.GetUtcNow() - TimeSpan.FromHours(2)));
    }

    [Fact]
    public async Task It_is_found_among_hundreds_of_messages_of_others()
    {
        SayMuch(250);
        var message = await _room.PostAsync(_room.Channel, Digest("digest1"));
        SayMuch(250);

        Assert.Equal(message, await _room.FindAsync(_room.Channel, "digest1", ManualTime.Start));
    }

    [Fact]
    public async Task It_is_found_in_a_thread()
    {
        var message = await _room.PostAsync(_room.Thread, Digest("digest1"));

        Assert.Equal(message, await _room.FindAsync(_room.Thread, "digest1", ManualTime.Start));
    }

    [Fact]
    public async Task A_button_about_another_reply_makes_a_post_not_that_reply()
    {
        await _room.PostAsync(_room.Channel, Digest("digest1"));

        Assert.Null(await _room.FindAsync(_room.Channel, "watch7", ManualTime.Start));
    }

    [Fact]
    public async Task Of_a_channel_that_may_not_be_read_nothing_is_known_and_it_is_said_what_right_is_missing()
    {
        await _room.PostAsync(_room.Channel, Digest("digest1"));
        _room.RefuseReading();

        await Assert.ThrowsAsync<PostsUnreadableException>(() => _room.FindAsync(_room.Channel, "digest1", ManualTime.Start));
        Assert.Contains("history", Assert.Single(_room.Told).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_limit_is_waited_for()
    {
        var message = await _room.PostAsync(_room.Channel, Digest("digest1"));
        _room.LimitReading();

        Assert.Equal(message, await _room.FindAsync(_room.Channel, "digest1", ManualTime.Start));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("7")]
    [InlineData("""{"ok":true}""")]
    [InlineData("""{"ok":true,"messages":{"a":1},"response_metadata":7}""")]
    [InlineData("""{"ok":true,"messages":[1,null,{"metadata":7,"blocks":[7,{"elements":[null,{"action_id":7}]}]},{"metadata":{"event_type":"newsbot_reply","event_payload":[]}}],"response_metadata":{"next_cursor":7}}""")]
    [InlineData("""[1,null,{"id":5,"author":[],"components":7},{"id":"x","author":{"id":"1100000000000000001"},"components":[7,{"id":"digest1","components":[null,{"custom_id":7}]}]}]""")]
    public async Task An_answer_that_makes_no_sense_finds_nothing_or_is_the_platforms_fault(string body)
    {
        for (var tries = 0; tries < 6; tries++)
            _room.Garble(body);

        var failure = await Record.ExceptionAsync(async () => Assert.Null(await _room.FindAsync(_room.Channel, "digest1", ManualTime.Start)));

        Assert.True(failure is null || failure.GetType().Name is "DiscordException" or "SlackException", $"{failure}");
    }

    [Fact]
    public async Task A_notice_goes_above_what_stands_and_once()
    {
        var message = await _room.PostAsync(_room.Channel, Digest("digest1"));
        var before = _room.Standing(_room.Channel, message);

        Assert.True(await _room.MarkAsync(_room.Channel, message, Notice));
        Assert.True(await _room.MarkAsync(_room.Channel, message, Notice));

        var seen = _room.Standing(_room.Channel, message).Seen();
        Assert.InRange(seen.IndexOf("38%", StringComparison.Ordinal), 0, seen.IndexOf("2 articles", StringComparison.Ordinal));
        Assert.Equal(_room.Kept(before), _room.Kept(_room.Standing(_room.Channel, message)));
        Assert.Equal(1, _room.Edits);
        Assert.Equal(message, await _room.FindAsync(_room.Channel, "digest1", ManualTime.Start));
    }

    [Fact]
    public async Task A_second_notice_leaves_the_first_and_neither_comes_twice()
    {
        var message = await _room.PostAsync(_room.Thread, Digest("digest1"));

        foreach (var notice in (string[])[Notice, "Withdrawn.", Notice, "Withdrawn."])
            Assert.True(await _room.MarkAsync(_room.Thread, message, notice));

        var seen = _room.Standing(_room.Thread, message).Seen();
        Assert.Contains("38%", seen, StringComparison.Ordinal);
        Assert.Contains("Withdrawn.", seen, StringComparison.Ordinal);
        Assert.Equal(2, _room.Edits);
    }

    [Fact]
    public async Task What_is_gone_or_is_not_the_bots_cannot_be_marked()
    {
        var message = await _room.PostAsync(_room.Channel, Digest("digest1"));
        _room.Delete(message);

        Assert.False(await _room.MarkAsync(_room.Channel, message, Notice));
        Assert.False(await _room.MarkAsync(_room.Channel, "1700000000.000999", Notice));
        Assert.False(await _room.MarkAsync(_room.Channel, _room.Say(_room.Channel), Notice));
    }

    [Fact]
    public async Task A_full_message_bears_a_notice_within_the_limits_and_keeps_what_is_cited()
    {
        var message = _room.PutFull();
        var before = _room.Standing(_room.Channel, message);

        foreach (var notice in (string[])[Notice, new string('x', 5000), Notice, string.Join(' ', Enumerable.Repeat("*<&>_\"\\", 500))])
            Assert.True(await _room.MarkAsync(_room.Channel, message, notice));

        var after = _room.Standing(_room.Channel, message);
        _room.CheckLimits(after);
        Assert.Equal(_room.Kept(before), _room.Kept(after));
        Assert.Equal(3, _room.Edits);
    }

    [Theory]
    [InlineData("@everyone <!channel> <@U7> <#C1> <https://evil.example|here>")]
    [InlineData("**bold** *bold* _i_ `code` ~no~ ||no|| [a](https://evil.example)\n# heading\n> quote")]
    [InlineData("\u202E\u200B\u0007")]
    [InlineData("")]
    public async Task A_notice_is_words_alone(string notice)
    {
        var message = await _room.PostAsync(_room.Channel, Digest("digest1"));

        Assert.True(await _room.MarkAsync(_room.Channel, message, notice));

        var after = _room.Standing(_room.Channel, message);
        foreach (var live in (string[])[" <!channel>", " <@U7>", " <#C1>", " <https", " *bold*", " `code`", " ~no~", "\n# heading", "\n> quote"])
            Assert.DoesNotContain(live, after.Seen(), StringComparison.Ordinal);
        _room.CheckLimits(after);
    }

    [Fact]
    public async Task What_cannot_be_noted_is_told_and_posted_all_the_same()
    {
        _room.Inbox.Fails = true;

        await _room.Platform.PostAsync(_room.Channel, Digest("digest1"), CancellationToken.None);

        Assert.NotNull(await _room.FindAsync(_room.Channel, "digest1", ManualTime.Start));
        Assert.Contains("digest1", Assert.Single(_room.Told).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_no_key_is_not_noted()
    {
        await _room.Platform.PostAsync(_room.Channel, new Reply("Hello."), CancellationToken.None);

        Assert.Empty(await _room.Store.PostsAsync("", CancellationToken.None));
        Assert.Empty(_room.Told);
    }

    private void SayMuch(int messages)
    {
        for (var message = 0; message < messages; message++)
            _room.Say(_room.Channel);
    }

    private static Reply Digest(string key) => new("Since 1 March: 2 articles.")
    {
        Key = key,
        Sections = [new ReplySection("New figures") { Lines = [CitedLine.Of(Some.Evidence(Some.Quotation)), CitedLine.Of(Some.Evidence(Some.Count))] }],
        Actions = [new ReplyAction(new ActionKey(ActionVerb.StopWatch, "watch7"), "Stop this watch")],
    };
}
