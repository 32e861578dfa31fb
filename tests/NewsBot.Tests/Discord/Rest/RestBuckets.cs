using NewsBot.Discord;
using NewsBot.Discord.Rest;
using NewsBot.Tests.Discord.Fake;
using NewsBot.Tests.Support;
using static NewsBot.Tests.Discord.Rest.RestRoom;

namespace NewsBot.Tests.Discord.Rest;

public sealed class RestBuckets
{
    [Fact]
    public void A_thousand_messages_on_fifty_channels_provoke_no_refusal_and_keep_their_order()
    {
        using var room = new RestRoom();

        room.Run(client => Task.WhenAll(Enumerable.Range(0, 1000).Select(n => client.PostMessageAsync(new Snowflake(2000 + (ulong)(n % 50)), Message($"{n}"), $"n{n}", CancellationToken.None))));

        Assert.Equal(0, room.Rest.Provoked);
        Assert.InRange(room.Rest.Limits.Busiest, 40, GlobalRate.Ceiling);
        var posted = room.Rest.Messages.GroupBy(message => (string?)message["channel_id"]).ToList();
        Assert.Equal(50, posted.Count);
        Assert.All(posted, channel => Assert.Equal(20, channel.Count()));
        Assert.All(posted, channel => Assert.Equal(channel.Select(Number).Order(), channel.Select(Number)));

        static int Number(System.Text.Json.Nodes.JsonObject message) => int.Parse((string)message["content"]!, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void No_rolling_second_sees_more_than_forty_five_calls_of_the_bot()
    {
        using var room = new RestRoom();
        room.Rest.Limits.PerBucket = 1000;

        room.Run(client => Task.WhenAll(Enumerable.Range(0, 200).Select(n => client.TypeAsync(new Snowflake((ulong)n), CancellationToken.None))));

        var at = room.At("POST /channels/*/typing");
        Assert.Equal(45, at.Count(time => time < TimeSpan.FromSeconds(1)));
        Assert.All(Enumerable.Range(0, 200 - 45), n => Assert.True(at[n + 45] - at[n] >= TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void A_place_in_the_second_is_free_one_second_after_the_answer_came()
    {
        using var room = new RestRoom();
        foreach (var _ in Enumerable.Range(0, 45))
            room.Rest.Hang("POST /channels/*/typing");

        room.Run(client => Task.WhenAll(Enumerable.Range(0, 46).Select(async n =>
        {
            try
            {
                await client.TypeAsync(new Snowflake((ulong)n), CancellationToken.None);
            }
            catch (DiscordException)
            {
            }
        })));

        Assert.InRange(room.At("POST /channels/*/typing")[45], RestWire.Patience + TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void An_interaction_is_answered_while_the_bots_own_calls_wait()
    {
        using var room = new RestRoom();

        room.Run(async client =>
        {
            var posts = Enumerable.Range(0, 300).Select(n => client.TypeAsync(new Snowflake((ulong)n), CancellationToken.None)).ToList();
            await client.AnswerInteractionAsync(new Snowflake(9), "token-nine", new() { ["type"] = 5 }, tellsMessage: false, CancellationToken.None);
            await client.EditOriginalAsync(new Snowflake(5), "token-nine", Message(), CancellationToken.None);
            await Task.WhenAll(posts);
        });

        Assert.Equal(TimeSpan.Zero, Assert.Single(room.At("POST /interactions/*/*/callback")));
        Assert.Equal(TimeSpan.Zero, Assert.Single(room.At("PATCH /webhooks/*/*/messages/@original")));
    }

    [Fact]
    public void While_a_buckets_limit_is_unknown_one_call_of_it_is_out()
    {
        using var room = new RestRoom();
        room.Rest.Hang(PostRoute);

        room.Run(client => Task.WhenAll(
            client.PostMessageAsync(Channel, Message("first"), "a", CancellationToken.None),
            client.PostMessageAsync(Channel, Message("second"), "b", CancellationToken.None),
            client.PostMessageAsync(new Snowflake(77), Message("elsewhere"), "c", CancellationToken.None)));

        Assert.Equal(["first", "elsewhere", "first", "second"], room.Rest.To(PostRoute).Select(request => (string?)request.Body!["content"]));
        Assert.Equal(["elsewhere"], room.Rest.To(PostRoute).Where(request => request.At - ManualTime.Start < RestWire.Patience).Skip(1).Select(request => (string?)request.Body!["content"]));
    }

    [Fact]
    public void When_nothing_remains_the_next_call_waits_until_the_reset()
    {
        using var room = new RestRoom();
        room.Rest.Next(PostRoute, Told("alpha", 0, "2.345"));

        room.Post();
        room.Post();

        Assert.InRange(room.At(PostRoute)[1], TimeSpan.FromSeconds(2.345), TimeSpan.FromSeconds(2.45));
    }

    [Fact]
    public void Routes_that_share_a_bucket_share_its_limit_on_one_channel_alone()
    {
        using var room = new RestRoom();
        room.Rest.Next("POST /channels/*/typing", Told("alpha", 5, "9"));
        room.Rest.Next("POST /channels/*/typing", Told("alpha", 5, "9"));
        room.Rest.Next(PostRoute, Told("alpha", 0, "3"));

        room.Run(client => client.TypeAsync(new Snowflake(4), CancellationToken.None));
        room.Post();
        room.Run(client => client.TypeAsync(new Snowflake(2), CancellationToken.None));
        room.Run(client => client.TypeAsync(Channel, CancellationToken.None));

        var typed = room.At("POST /channels/*/typing");
        Assert.Equal(TimeSpan.Zero, typed[1]);
        Assert.InRange(typed[2], TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3.1));
    }

    [Fact]
    public void A_call_whose_answer_told_nothing_counts_against_what_remained()
    {
        using var room = new RestRoom();
        room.Rest.Next(PostRoute, Told("alpha", 1, "30"));
        room.Rest.Next(PostRoute, 502);

        room.Post(nonce: "a");
        room.Post(nonce: "b");

        Assert.InRange(room.At(PostRoute)[2], TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30.1));
    }

    [Theory]
    [InlineData("-1", "5")]
    [InlineData("0", "NaN")]
    [InlineData("0", "-3")]
    [InlineData("many", "1e999")]
    [InlineData("99999999999999", "1")]
    [InlineData("", "")]
    public void Headers_that_tell_nothing_sensible_are_passed_over(string remaining, string resetAfter)
    {
        using var room = new RestRoom();
        room.Rest.Next(PostRoute, Told("alpha", 0, "1") with
        {
            Headers = new Dictionary<string, string> { ["X-RateLimit-Bucket"] = new string('b', 100_000), ["X-RateLimit-Remaining"] = remaining, ["X-RateLimit-Reset-After"] = resetAfter },
        });

        room.Post();
        room.Post();

        Assert.Equal(TimeSpan.Zero, room.At(PostRoute)[1]);
    }

    [Fact]
    public void Whoever_gives_up_waiting_holds_up_nobody_behind()
    {
        using var room = new RestRoom();
        room.Rest.Next(PostRoute, Told("alpha", 0, "5"));
        using var impatience = new CancellationTokenSource(TimeSpan.FromSeconds(1), room.Time);

        room.Run(async client =>
        {
            await client.PostMessageAsync(Channel, Message("first"), null, CancellationToken.None);
            var impatient = client.PostMessageAsync(Channel, Message("given up"), null, impatience.Token);
            var patient = client.PostMessageAsync(Channel, Message("second"), null, CancellationToken.None);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
            await patient;
        });

        Assert.Equal(["first", "second"], room.Rest.To(PostRoute).Select(request => (string?)request.Body!["content"]));
    }

    [Fact]
    public void Lanes_are_forgotten_when_there_are_many_or_nobody_needs_them()
    {
        var time = new ManualTime();
        var lanes = new RestLanes(time);
        using var kept = lanes.Hold("kept");

        for (var n = 0; n < 100_000; n++)
            lanes.Hold($"{n}").Dispose();

        Assert.InRange(lanes.Count, 1, RestLanes.Most);
        time.Advance(RestLanes.Kept);
        using var again = lanes.Hold("kept");
        Assert.Equal(1, lanes.Count);
        Assert.Same(kept.Lane, again.Lane);
    }

    private static FakeRestAnswer Told(string bucket, int remaining, string resetAfter) => new(200, """{"id":"5"}""")
    {
        Headers = new Dictionary<string, string> { ["X-RateLimit-Bucket"] = bucket, ["X-RateLimit-Remaining"] = $"{remaining}", ["X-RateLimit-Reset-After"] = resetAfter },
    };
}
