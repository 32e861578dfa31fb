using System.Diagnostics.Metrics;
using System.Net;
using NewsBot.Discord;
using NewsBot.Discord.Rest;
using NewsBot.Sockets;
using NewsBot.Tests.Discord.Fake;
using static NewsBot.Tests.Discord.Rest.RestRoom;

namespace NewsBot.Tests.Discord.Rest;

public sealed class RestTooMany
{
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(15);

    [Fact]
    public void A_429_is_tried_again_after_the_told_wait_and_a_little_more()
    {
        using var room = new RestRoom();
        room.Rest.Next(PostRoute, FakeRestAnswer.TooMany(1.337));

        room.Post();

        AssertWaited(1.337, room.At(PostRoute)[1]);
    }

    [Fact]
    public void Where_the_body_tells_no_wait_the_header_does()
    {
        using var room = new RestRoom();
        room.Rest.Next(PostRoute, new FakeRestAnswer(429, """{"message":"slow","retry_after":"soon"}""") { Headers = new Dictionary<string, string> { ["Retry-After"] = "7" } });

        room.Post();

        AssertWaited(7, room.At(PostRoute)[1]);
    }

    [Fact]
    public void The_bots_own_429_of_a_bucket_stops_that_bucket_alone()
    {
        using var room = new RestRoom();
        room.Rest.Next(PostRoute, FakeRestAnswer.TooMany(4));

        room.Run(client => Task.WhenAll(
            client.PostMessageAsync(Channel, Message(), null, CancellationToken.None),
            client.PostMessageAsync(new Snowflake(2), Message(), null, CancellationToken.None)));

        var at = room.At(PostRoute);
        Assert.Equal(TimeSpan.Zero, at[1]);
        AssertWaited(4, at[2]);
    }

    [Fact]
    public void A_global_429_stops_all_calls_of_the_bot_and_no_answer_to_an_interaction()
    {
        using var room = new RestRoom();
        room.Rest.Next(PostRoute, FakeRestAnswer.TooMany(4, "global"));

        room.Run(client => Task.WhenAll(
            client.PostMessageAsync(Channel, Message(), null, CancellationToken.None),
            Later(client.TypeAsync(new Snowflake(2), CancellationToken.None), () => client.TypeAsync(new Snowflake(3), CancellationToken.None)),
            client.AnswerInteractionAsync(new Snowflake(1), "token-one", new() { ["type"] = 5 }, tellsMessage: false, CancellationToken.None)));

        AssertWaited(4, room.At(PostRoute)[1]);
        AssertWaited(4, room.At("POST /channels/*/typing")[^1]);
        Assert.Equal(TimeSpan.Zero, room.At("POST /interactions/*/*/callback").Single());

        static async Task Later(Task first, Func<Task> then)
        {
            await first;
            await then();
        }
    }

    [Fact]
    public void A_429_without_JSON_stops_everything()
    {
        using var room = new RestRoom();
        room.Rest.Next(PostRoute, new FakeRestAnswer(429, "<html>error code: 1015</html>") { ContentType = "text/html", Headers = new Dictionary<string, string> { ["Retry-After"] = "20" } });

        room.Run(async client =>
        {
            var post = client.PostMessageAsync(Channel, Message(), null, CancellationToken.None);
            await client.AnswerInteractionAsync(new Snowflake(1), "token-one", new() { ["type"] = 5 }, tellsMessage: false, CancellationToken.None);
            await post;
        });

        AssertWaited(20, room.At(PostRoute)[1]);
        AssertWaited(20, room.At("POST /interactions/*/*/callback").Single());
        Assert.Contains(room.Told, notice => notice.Level == NoticeLevel.Error);
    }

    [Fact]
    public void After_five_more_tries_the_call_fails()
    {
        using var room = new RestRoom();
        foreach (var _ in Enumerable.Range(0, 7))
            room.Rest.Next(PostRoute, FakeRestAnswer.TooMany(0.5));

        var failure = room.Refused(client => client.PostMessageAsync(Channel, Message(), "n", CancellationToken.None));

        Assert.Equal(HttpStatusCode.TooManyRequests, failure.Status);
        Assert.Equal(6, room.At(PostRoute).Count);
    }

    [Fact]
    public void A_wait_that_goes_over_a_minute_fails_the_call_at_once()
    {
        using var room = new RestRoom();
        room.Rest.Next(PostRoute, FakeRestAnswer.TooMany(35));
        room.Rest.Next(PostRoute, FakeRestAnswer.TooMany(35));

        var failure = room.Refused(client => client.PostMessageAsync(Channel, Message(), "n", CancellationToken.None));

        Assert.Equal(HttpStatusCode.TooManyRequests, failure.Status);
        Assert.Equal(2, room.At(PostRoute).Count);
        AssertWaited(35, room.Time.GetUtcNow() - Support.ManualTime.Start);
    }

    [Theory]
    [InlineData("1e300")]
    [InlineData("86400")]
    public void A_wait_without_measure_fails_the_call_and_nothing_else(string seconds)
    {
        using var room = new RestRoom();
        room.Rest.Next(PostRoute, new FakeRestAnswer(429, $$"""{"retry_after":{{seconds}}}"""));

        room.Refused(client => client.PostMessageAsync(Channel, Message(), "n", CancellationToken.None));
        room.Run(client => client.TypeAsync(Channel, CancellationToken.None));

        Assert.Equal(TimeSpan.Zero, room.At("POST /channels/*/typing").Single());
    }

    [Theory]
    [InlineData(20016)]
    [InlineData(20028)]
    public void A_channel_that_takes_no_more_is_slowed_down_on_every_route(int code)
    {
        using var room = new RestRoom();
        room.Rest.Next(PostRoute, new FakeRestAnswer(429, $$"""{"message":"slow","code":{{code}},"retry_after":6}"""));

        room.Run(async client =>
        {
            var post = client.PostMessageAsync(Channel, Message(), null, CancellationToken.None);
            await client.TypeAsync(Channel, CancellationToken.None);
            await post;
        });

        AssertWaited(6, room.At("POST /channels/*/typing").Single());
    }

    [Fact]
    public void A_refusal_for_a_channels_slow_mode_slows_it_down_too()
    {
        using var room = new RestRoom();
        room.Rest.Next(PostRoute, FakeRestAnswer.Error(400, 20016));

        Assert.Equal(DiscordError.SlowMode, room.Refused(client => client.PostMessageAsync(Channel, Message(), null, CancellationToken.None)).Error);
        room.Post();

        Assert.InRange(room.At(PostRoute)[1], TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(6));
    }

    [Fact]
    public void Each_429_is_counted()
    {
        var counted = 0L;
        using var listener = new MeterListener();
        var name = Guid.NewGuid().ToString();
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Meter.Name == ConnectionMeter.Name && instrument.Name == "newsbot.rate_limited")
                own.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, by, tags, _) => counted += tags.ToArray().Any(tag => Equals(tag.Value, name)) ? by : 0);
        listener.Start();
        var time = new Support.ManualTime();
        var rest = new FakeRest(time);
        rest.Next("GET /gateway/bot", FakeRestAnswer.TooMany(1));
        rest.Next("GET /gateway/bot", FakeRestAnswer.TooMany(1, "shared"));
        using var client = new DiscordRest(new DiscordOptions { Token = Token }, new ConnectionMeter(name), _ => { }, time, new FakeRestHandler(rest));

        VirtualRun.Of(time, () => client.GatewayBotAsync(CancellationToken.None));

        Assert.Equal(2, counted);
    }

    /// <summary>The told wait, and 50 to 250 ms on top.</summary>
    private static void AssertWaited(double told, TimeSpan waited) =>
        Assert.InRange(waited, TimeSpan.FromSeconds(told + 0.05), TimeSpan.FromSeconds(told + 0.25) + Slack);
}
