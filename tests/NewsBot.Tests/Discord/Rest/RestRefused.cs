using System.Net;
using NewsBot.Core.Chat;
using NewsBot.Discord;
using NewsBot.Discord.Rest;
using NewsBot.Sockets;
using NewsBot.Tests.Discord.Fake;
using static NewsBot.Tests.Discord.Rest.RestRoom;

namespace NewsBot.Tests.Discord.Rest;

public sealed class RestRefused
{
    [Theory]
    [InlineData(404, 10003, "UnknownChannel")]
    [InlineData(404, 10008, "UnknownMessage")]
    [InlineData(404, 10015, "UnknownWebhook")]
    [InlineData(404, 10062, "UnknownInteraction")]
    [InlineData(403, 50001, "MissingAccess")]
    [InlineData(403, 50007, "CannotMessageUser")]
    [InlineData(403, 50013, "MissingPermissions")]
    [InlineData(403, 50027, "InvalidWebhookToken")]
    [InlineData(400, 50083, "ThreadArchived")]
    [InlineData(403, 160005, "ThreadLocked")]
    [InlineData(400, 40003, "OpeningDirectTooFast")]
    [InlineData(400, 30046, "TooManyEditsOfOldMessages")]
    [InlineData(403, 987654, "987654")]
    public void What_Discord_refuses_fails_once_with_its_number(int status, int code, string error)
    {
        using var room = new RestRoom();
        room.Rest.Next("PATCH /channels/*/messages/*", FakeRestAnswer.Error(status, code, "Why not"));

        var failure = room.Refused(client => client.EditMessageAsync(Channel, new Snowflake(5), Message(), CancellationToken.None));

        Assert.Equal(error, failure.Error.ToString());
        Assert.Equal((HttpStatusCode)status, failure.Status);
        Assert.Equal($"PATCH /channels/{{channel.id}}/messages/{{message.id}}: answered {status}; {code} Why not", failure.Message);
        Assert.Single(room.Rest.Requests);
    }

    [Fact]
    public void A_body_that_breaks_the_schema_is_told_of_with_the_place()
    {
        using var room = new RestRoom();
        room.Rest.Next(PostRoute, new FakeRestAnswer(400, """
            {"code":50035,"message":"Invalid Form Body","errors":{
              "embeds":{"0":{"title":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 256 or fewer in length."}]}}},
              "content":{"_errors":[{"code":"X","message":"No."},{"code":"Y","message":"Nor\nthis."}]}}}
            """));

        var failure = room.Refused(client => client.PostMessageAsync(Channel, Message(), null, CancellationToken.None));

        Assert.Equal(DiscordError.InvalidForm, failure.Error);
        Assert.EndsWith("50035 Invalid Form Body; embeds.0.title: Must be 256 or fewer in length.; content: No.; content: Nor this.", failure.Message, StringComparison.Ordinal);
        Assert.Contains(room.Told, notice => notice.Level == NoticeLevel.Warning && notice.Text == failure.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"code":"x","message":5,"errors":[]}""")]
    [InlineData("""{"code":1e99,"errors":{"a":{"_errors":"b"},"_errors":[1,null,{}]}}""")]
    public void An_error_of_any_shape_is_an_error(string body)
    {
        using var room = new RestRoom();
        room.Rest.Next(PostRoute, new FakeRestAnswer(400, body));

        var failure = room.Refused(client => client.PostMessageAsync(Channel, Message(), null, CancellationToken.None));

        Assert.Equal(DiscordError.None, failure.Error);
        Assert.Equal(HttpStatusCode.BadRequest, failure.Status);
    }

    [Fact]
    public void An_error_of_any_length_is_told_of_in_short()
    {
        using var room = new RestRoom();
        var errors = string.Join(',', Enumerable.Range(0, 10_000).Select(_ => $$"""{ "message": "{{new string('m', 500)}}" }"""));
        room.Rest.Next(PostRoute, new FakeRestAnswer(400, $$$"""{"code":50035,"message":"{{{new string('x', 100_000)}}}","errors":{"a":{"_errors":[{{{errors}}}]} } }"""));

        Assert.InRange(room.Refused(client => client.PostMessageAsync(Channel, Message(), null, CancellationToken.None)).Message.Length, 1, 1001);
    }

    [Fact]
    public void One_401_stops_every_call_of_the_bot_and_no_answer_to_an_interaction()
    {
        using var room = new RestRoom();
        room.Rest.Next("GET /gateway/bot", FakeRestAnswer.Error(401, 0, "401: Unauthorized"));

        var first = Assert.Throws<ChatPlatformException>(() => room.Run(client => client.GatewayBotAsync(CancellationToken.None)));
        Assert.Throws<ChatPlatformException>(() => room.Post());
        room.Run(client => client.AnswerInteractionAsync(new Snowflake(1), "token-one", new() { ["type"] = 5 }, tellsMessage: false, CancellationToken.None));

        Assert.Contains("NewsBot:Discord:Token", first.Message, StringComparison.Ordinal);
        Assert.Equal(["/gateway/bot", "/interactions/1/token-one/callback"], room.Rest.Requests.Select(request => request.Path));
    }

    [Fact]
    public void Calls_that_wait_when_the_token_is_refused_are_not_sent()
    {
        using var room = new RestRoom();
        room.Rest.Next(PostRoute, FakeRestAnswer.Error(401, 0));

        room.Run(client => Assert.ThrowsAsync<ChatPlatformException>(() => Task.WhenAll(
            Enumerable.Range(0, 200).Select(n => client.PostMessageAsync(Channel, Message(), null, CancellationToken.None)))));

        Assert.Single(room.Rest.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("line\nbreak")]
    [InlineData("lettré")]
    public void A_token_that_can_be_none_is_never_sent(string token)
    {
        var time = new Support.ManualTime();
        var rest = new FakeRest(time);
        using var client = new DiscordRest(new DiscordOptions { Token = token }, new ConnectionMeter("discord"), _ => { }, time, new FakeRestHandler(rest));

        var failure = Assert.Throws<ChatPlatformException>(() => VirtualRun.Of(time, () => client.GatewayBotAsync(CancellationToken.None)));

        Assert.Contains("NewsBot:Discord:Token", failure.Message, StringComparison.Ordinal);
        Assert.Empty(rest.Requests);
    }

    [Fact]
    public void A_401_of_a_webhook_says_nothing_of_the_bots_token()
    {
        using var room = new RestRoom();
        room.Rest.Next("POST /webhooks/*/*", FakeRestAnswer.Error(401, 50027));

        var failure = room.Refused(client => client.FollowUpAsync(new Snowflake(5), "token-one", Message(), CancellationToken.None));
        room.Post();

        Assert.Equal(DiscordError.InvalidWebhookToken, failure.Error);
    }

    [Theory]
    [InlineData(403, 0)]
    [InlineData(429, 0.001)]
    public void After_five_hundred_refusals_in_ten_minutes_nothing_is_sent_until_they_are_past(int status, double wait)
    {
        using var room = new RestRoom();
        room.Rest.Limits.PerBucket = 100_000;
        for (var n = 0; n < 505; n++)
            room.Rest.Next("POST /channels/*/typing", status == 429 ? FakeRestAnswer.TooMany(wait) : FakeRestAnswer.Error(403, 50013));

        room.Run(async client =>
        {
            for (var n = 0; n < 510; n++)
                await Assert.ThrowsAsync<DiscordException>(() => client.TypeAsync(Channel, CancellationToken.None));
        });

        Assert.Equal(InvalidCalls.Most, room.Rest.Requests.Count);
        Assert.Single(room.Told, notice => notice.Level == NoticeLevel.Error);
        room.Time.Advance(InvalidCalls.Window);
        room.Post();
    }

    [Fact]
    public void A_shared_429_is_not_the_bots_fault_and_holds_its_own_route_alone()
    {
        using var room = new RestRoom();
        room.Rest.Limits.PerBucket = 100_000;
        for (var n = 0; n < 600; n++)
            room.Rest.Next("POST /channels/*/typing", FakeRestAnswer.TooMany(0.001, "shared"));

        room.Run(async client =>
        {
            for (var n = 0; n < 100; n++)
                await Assert.ThrowsAsync<DiscordException>(() => client.TypeAsync(Channel, CancellationToken.None));
        });
        room.Run(client => client.TypeAsync(Channel, CancellationToken.None));

        Assert.Equal(601, room.Rest.Requests.Count);
    }
}
