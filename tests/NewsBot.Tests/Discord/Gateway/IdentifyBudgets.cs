using NewsBot.Discord.Gateway;
using NewsBot.Sockets;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord.Gateway;

public sealed class IdentifyBudgets
{
    private static readonly GatewayBot Bot = new(new Uri("wss://gateway.discord.gg"), 1, 1000, TimeSpan.FromHours(1), 1);

    private readonly ManualTime _time = new();
    private readonly List<Notice> _notices = [];
    private readonly IdentifyBudget _budget;

    public IdentifyBudgets() => _budget = new IdentifyBudget(_notices.Add, _time);

    [Fact]
    public async Task One_of_a_bucket_goes_out_every_five_and_a_half_seconds()
    {
        _budget.Learn(Bot);
        Assert.True(WaitAsync(0).IsCompleted);
        _budget.Spend(0);
        Assert.True(WaitAsync(1).IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(2));

        var next = WaitAsync(0);
        Assert.Equal(TimeSpan.FromSeconds(3.5), await _time.TimerAsync(_ => true));
        _time.Advance(TimeSpan.FromSeconds(3.5));
        await next.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Empty(_notices);
    }

    [Fact]
    public async Task What_Discord_says_is_left_is_counted_down_and_then_waited_for()
    {
        _budget.Learn(Bot with { Remaining = 2 });
        Spend(2);

        var next = WaitAsync(0);
        Assert.Equal(TimeSpan.FromHours(1) - (2 * IdentifyBudget.BetweenTwo), await _time.TimerAsync(_ => true));
        Assert.Equal(NoticeLevel.Error, Assert.Single(_notices).Level);
        _time.Advance(TimeSpan.FromHours(1));
        await next.WaitAsync(TimeSpan.FromSeconds(10));
        Spend(2);
        Assert.True(WaitAsync(0).IsCompleted);
    }

    [Fact]
    public async Task After_two_hundred_in_a_day_it_stops_with_an_alarm_whatever_Discord_says()
    {
        _budget.Learn(Bot);
        Spend(200);

        var next = WaitAsync(0);
        Assert.Equal(TimeSpan.FromDays(1) - (200 * IdentifyBudget.BetweenTwo), await _time.TimerAsync(_ => true));
        Assert.Equal(NoticeLevel.Error, Assert.Single(_notices).Level);
        _time.Advance(TimeSpan.FromDays(1) - (200 * IdentifyBudget.BetweenTwo));
        await next.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private Task WaitAsync(int bucket) => _budget.WaitAsync(bucket, CancellationToken.None);

    private void Spend(int count)
    {
        for (var spent = 0; spent < count; spent++)
        {
            Assert.True(WaitAsync(0).IsCompleted);
            _budget.Spend(0);
            _time.Advance(IdentifyBudget.BetweenTwo);
        }
    }
}
