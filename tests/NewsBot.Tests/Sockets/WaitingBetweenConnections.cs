using NewsBot.Sockets;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Sockets;

public sealed class WaitingBetweenConnections
{
    private readonly ManualTime _time = new();

    [Fact]
    public void The_ceiling_doubles_from_a_second_to_a_minute()
    {
        var backoff = new Backoff(_time, new FixedRandom(1));

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], Losses(backoff, 8));
        Assert.All(Losses(backoff, 2_000), seconds => Assert.Equal(60, seconds));
    }

    [Fact]
    public void A_wait_is_anything_up_to_the_ceiling()
    {
        Assert.Equal([0, 0, 0], Losses(new Backoff(_time, new FixedRandom(0)), 3));
        Assert.Equal([0.25, 0.5, 1], Losses(new Backoff(_time, new FixedRandom(0.25)), 3));
    }

    [Theory]
    [InlineData(29_999, 8)]
    [InlineData(30_000, 1)]
    public void Only_a_connection_that_held_for_half_a_minute_lets_the_waits_begin_anew(int milliseconds, double next)
    {
        var backoff = new Backoff(_time, new FixedRandom(1));
        Losses(backoff, 3);
        backoff.Connected();
        _time.Advance(TimeSpan.FromMilliseconds(milliseconds));

        Assert.Equal([next], Losses(backoff, 1));
    }

    [Fact]
    public void Time_that_passes_without_a_connection_does_not_count()
    {
        var backoff = new Backoff(_time, new FixedRandom(1));
        backoff.Connected();
        backoff.Ended();
        Losses(backoff, 3);
        _time.Advance(TimeSpan.FromHours(1));

        Assert.Equal([8], Losses(backoff, 1));
    }

    [Fact]
    public void A_platform_that_asks_is_obeyed_at_once_three_times_in_a_row()
    {
        var backoff = new Backoff(_time, new FixedRandom(1));

        Assert.Equal([0, 0, 0, 1, 2], Enumerable.Range(0, 5).Select(_ => backoff.AfterRequest().TotalSeconds));
    }

    private static double[] Losses(Backoff backoff, int count) =>
    [
        .. Enumerable.Range(0, count).Select(_ =>
        {
            backoff.Ended();
            return backoff.AfterLoss().TotalSeconds;
        }),
    ];
}
