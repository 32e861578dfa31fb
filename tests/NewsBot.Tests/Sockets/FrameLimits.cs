using NewsBot.Sockets;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Sockets;

public sealed class FrameLimits
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ManualTime _time = new();
    private readonly FrameLimiter _limiter;

    public FrameLimits() => _limiter = new FrameLimiter(120, 10, Minute, _time);

    [Fact]
    public async Task The_hundred_and_eleventh_frame_of_a_minute_waits_for_the_first_to_be_a_minute_old()
    {
        await SendAsync(1);
        _time.Advance(TimeSpan.FromSeconds(20));
        await SendAsync(109);

        var next = _limiter.WaitAsync(CancellationToken.None);
        Assert.False(next.IsCompleted);
        Assert.Equal(TimeSpan.FromSeconds(40), await _time.TimerAsync(_ => true));
        _time.Advance(TimeSpan.FromSeconds(40));
        await next.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.False(_limiter.WaitAsync(CancellationToken.None).IsCompleted);
    }

    [Fact]
    public async Task Heartbeats_have_ten_more_and_count_with_the_others()
    {
        await SendAsync(110);

        Assert.All(Enumerable.Range(0, 10), _ => Assert.True(_limiter.TryUrgent()));
        Assert.False(_limiter.TryUrgent());
        _time.Advance(Minute);
        Assert.True(_limiter.TryUrgent());
        await SendAsync(109);
        Assert.False(_limiter.WaitAsync(CancellationToken.None).IsCompleted);
    }

    [Fact]
    public async Task Heartbeats_beyond_the_limit_of_other_frames_hold_those_up_until_enough_are_old()
    {
        for (var beat = 0; beat < 120; beat++)
        {
            Assert.True(_limiter.TryUrgent());
            _time.Advance(TimeSpan.FromMilliseconds(100));
        }

        // Of the 120, eleven have to be a minute old: the last of those went out after 1 s, and 12 s have gone by.
        var next = _limiter.WaitAsync(CancellationToken.None);
        Assert.Equal(TimeSpan.FromSeconds(49), await _time.TimerAsync(_ => true));
        _time.Advance(TimeSpan.FromSeconds(49));
        await next.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Waiting_can_be_cancelled()
    {
        await SendAsync(110);
        using var cancelled = new CancellationTokenSource();
        var next = _limiter.WaitAsync(cancelled.Token);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    private async Task SendAsync(int frames)
    {
        for (var frame = 0; frame < frames; frame++)
        {
            var sent = _limiter.WaitAsync(CancellationToken.None);
            Assert.True(sent.IsCompleted);
            await sent;
        }
    }
}
