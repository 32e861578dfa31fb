using NewsBot.Core.Chat;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Chat;

/// <summary>What every inbox must do, whatever it keeps its events in.</summary>
public abstract class InboxContract : IAsyncLifetime
{
    private protected IInbox Inbox { get; private set; } = null!;

    private protected abstract Task<IInbox> OpenAsync();

    public async Task InitializeAsync() => Inbox = await OpenAsync();

    public abstract Task DisposeAsync();

    private protected static InboundEvent Event(string key, int second = 0, string platform = "discord") => new(platform, key, $"payload of {key}", Some.Now.AddSeconds(second));

    [Fact]
    public async Task A_key_is_taken_once_whether_it_is_settled_or_not()
    {
        Assert.True(await Inbox.TakeAsync(Event("a"), default));
        Assert.False(await Inbox.TakeAsync(Event("a", 9), default));
        await Inbox.SettleAsync("discord", "a", default);
        Assert.False(await Inbox.TakeAsync(Event("a"), default));
        Assert.True(await Inbox.TakeAsync(Event("a", platform: "slack"), default));
    }

    [Fact]
    public async Task What_was_never_settled_is_pending_oldest_first()
    {
        foreach (var inbound in new[] { Event("c", 3), Event("a", 1), Event("b", 1), Event("other", 0, "slack") })
            await Inbox.TakeAsync(inbound, default);
        await Inbox.MarkAsync("discord", "a", "posting", default);
        await Inbox.SettleAsync("discord", "b", default);
        Assert.Equal([Event("a", 1) with { Stage = "posting" }, Event("c", 3)], await Inbox.PendingAsync("discord", default));
        Assert.Empty(await Inbox.PendingAsync("nowhere", default));
    }

    [Fact]
    public async Task What_was_never_taken_can_be_marked_and_settled_without_effect()
    {
        await Inbox.MarkAsync("discord", "x", "posting", default);
        await Inbox.SettleAsync("discord", "x", default);
        Assert.True(await Inbox.TakeAsync(Event("x"), default));
        await Inbox.SettleAsync("discord", "x", default);
        await Inbox.SettleAsync("discord", "x", default);
        await Inbox.MarkAsync("discord", "x", "late", default);
        Assert.Empty(await Inbox.PendingAsync("discord", default));
    }

    [Fact]
    public async Task A_value_is_recalled_until_it_is_forgotten()
    {
        Assert.Null(await Inbox.RecallAsync("discord", "session", default));
        await Inbox.RememberAsync("discord", "session", "one", default);
        await Inbox.RememberAsync("discord", "session", "two", default);
        Assert.Equal("two", await Inbox.RecallAsync("discord", "session", default));
        Assert.Null(await Inbox.RecallAsync("slack", "session", default));
        await Inbox.RememberAsync("discord", "session", null, default);
        Assert.Null(await Inbox.RecallAsync("discord", "session", default));
    }

    [Fact]
    public async Task Many_may_take_the_same_key_at_once_and_one_has_it()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Inbox.TakeAsync(Event("a"), default))));
        Assert.Single(taken, isMine => isMine);
    }
}
