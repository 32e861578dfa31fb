using NewsBot.Discord;
using NewsBot.Discord.Events;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord.Events;

public sealed class BusyChannelsTests
{
    private static readonly Snowflake Channel = new(7);

    private readonly ManualTime _time = new();

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void A_channel_is_busy_from_the_set_number_of_messages_on(int messages, bool isBusy)
    {
        var busy = new BusyChannels(messages: 3, _time);

        for (var i = 0; i < messages; i++)
            busy.Hear(Channel);

        Assert.Equal(isBusy, busy.IsBusy(Channel));
    }

    [Fact]
    public void Ten_quiet_minutes_end_it()
    {
        var busy = new BusyChannels(messages: 2, _time);
        busy.Hear(Channel);
        busy.Hear(Channel);
        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.True(busy.IsBusy(Channel));

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.False(busy.IsBusy(Channel));
    }

    [Fact]
    public void One_channel_is_not_busy_for_another()
    {
        var busy = new BusyChannels(messages: 1, _time);
        busy.Hear(Channel);

        Assert.False(busy.IsBusy(new Snowflake(8)));
    }

    [Fact]
    public void Ever_new_channels_do_not_fill_the_memory_and_the_lively_ones_stay_known()
    {
        var busy = new BusyChannels(messages: 1, _time);
        for (var i = 0; i < 10_000; i++)
            busy.Hear(new Snowflake((ulong)i + 100));
        _time.Advance(TimeSpan.FromMinutes(11));
        busy.Hear(new Snowflake(100));

        busy.Hear(Channel);

        Assert.True(busy.IsBusy(new Snowflake(100)));
        Assert.False(busy.IsBusy(new Snowflake(101)));
    }
}
