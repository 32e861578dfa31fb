using System.Globalization;
using NewsBot.Sockets;

namespace NewsBot.Tests.Sockets;

public sealed class EventBufferTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Events_come_out_in_the_order_they_went_in()
    {
        using var queue = new EventBuffer<string>(capacity: 10);
        for (var i = 1; i <= 3; i++)
            queue.Add(i.ToString(CultureInfo.InvariantCulture), isCompletion: false);

        Assert.Equal(["1", "2", "3"], [await NextAsync(queue), await NextAsync(queue), await NextAsync(queue)]);
    }

    [Fact]
    public async Task A_full_queue_drops_its_oldest_completion_and_keeps_every_question()
    {
        using var queue = new EventBuffer<string>(capacity: 3);
        queue.Add("1", isCompletion: false);
        queue.Add("2", isCompletion: true);
        queue.Add("3", isCompletion: true);

        var shed = queue.Add("4", isCompletion: false);

        Assert.Equal("2", shed);
        Assert.Equal(["1", "3", "4"], [await NextAsync(queue), await NextAsync(queue), await NextAsync(queue)]);
    }

    [Fact]
    public void Where_nothing_can_make_room_the_newcomer_is_given_back()
    {
        using var queue = new EventBuffer<string>(capacity: 1);
        queue.Add("1", isCompletion: false);

        Assert.Equal("2", queue.Add("2", isCompletion: false));
    }

    [Fact]
    public async Task A_completion_that_was_taken_out_makes_no_room_later()
    {
        using var queue = new EventBuffer<string>(capacity: 2);
        queue.Add("1", isCompletion: true);
        await NextAsync(queue);
        queue.Add("2", isCompletion: false);
        queue.Add("3", isCompletion: false);

        Assert.Equal("4", queue.Add("4", isCompletion: false));
    }

    [Fact]
    public async Task An_empty_queue_gives_nothing_after_the_patience_is_over() =>
        Assert.Null(await new EventBuffer<string>(capacity: 1).TakeAsync(TimeSpan.Zero, CancellationToken.None));

    private static async Task<string> NextAsync(EventBuffer<string> queue) => (await queue.TakeAsync(Patience, CancellationToken.None))!;
}
