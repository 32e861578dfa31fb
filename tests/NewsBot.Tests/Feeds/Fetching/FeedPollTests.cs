using System.Net;
using NewsBot.Core.Indexing;
using NewsBot.Feeds.Fetching;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Feeds.Fetching;

/// <summary>When feeds and pages are asked for again.</summary>
public sealed class FeedPollTests
{
    private static readonly Feed Feed = new("feed", "https://courier.example/feed.xml");

    [Theory]
    [InlineData(0, 5)]
    [InlineData(60, 5)]
    [InlineData(12 * 60, 60)]
    [InlineData(10 * 24 * 60, 6 * 60)]
    public void The_longer_nothing_comes_the_longer_the_pause(int silence, int pause) =>
        Assert.Equal(TimeSpan.FromMinutes(pause), FeedPoll.PauseAfter(Feed, TimeSpan.FromMinutes(silence), asked: null));

    [Theory]
    [InlineData(1, 5)]
    [InlineData(30, 30)]
    [InlineData(7 * 24 * 60, 24 * 60)]
    public void What_a_feed_asks_for_is_respected_up_to_a_day(int asked, int pause) =>
        Assert.Equal(TimeSpan.FromMinutes(pause), FeedPoll.PauseAfter(Feed, TimeSpan.Zero, TimeSpan.FromMinutes(asked)));

    [Fact]
    public void The_least_pause_can_be_set() =>
        Assert.Equal(TimeSpan.FromMinutes(2), FeedPoll.PauseAfter(Feed with { Every = TimeSpan.FromMinutes(2) }, TimeSpan.Zero, asked: null));

    [Theory]
    [InlineData(1, 0, 5)]
    [InlineData(1, 1, 6.25)]
    [InlineData(3, 0, 20)]
    [InlineData(40, 1, 360)]
    public void Pauses_after_failures_double_up_to_six_hours(int failures, double chance, double minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), FeedPoll.PauseAfterFailure(Feed, FeedOutcome.Failed, failures, asked: null, chance));

    [Fact]
    public void Looks_that_were_missed_are_one()
    {
        var first = Some.Now;

        Assert.Equal(first + TimeSpan.FromMinutes(15), FeedPoll.NextLook(first, 0, first));
        Assert.Equal(first + TimeSpan.FromDays(1), FeedPoll.NextLook(first, 1, first + TimeSpan.FromHours(7)));
        Assert.Null(FeedPoll.NextLook(first, 1, first + TimeSpan.FromDays(4)));
        Assert.Null(FeedPoll.NextLook(first, 5, first));
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("172.31.0.1", true)]
    [InlineData("192.168.1.1", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("224.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("fe80::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("::ffff:10.0.0.1", true)]
    [InlineData("64:ff9b::7f00:1", true)]
    [InlineData("93.184.215.14", false)]
    [InlineData("172.32.0.1", false)]
    [InlineData("2606:2800:21f:cb07:6820:80da:af6b:8b2c", false)]
    [InlineData("64:ff9b::5db8:d70e", false)]
    public void Addresses_of_this_machine_and_its_network_are_known(string address, bool isInside) =>
        Assert.Equal(isInside, InsideAddresses.Has(IPAddress.Parse(address)));
}
