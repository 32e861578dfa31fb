using System.Text.Json.Nodes;
using NewsBot.Discord;
using NewsBot.Discord.Rest;
using NewsBot.Tests.Discord.Fake;
using static NewsBot.Tests.Discord.Rest.RestRoom;

namespace NewsBot.Tests.Discord.Rest;

public sealed class RestMessages
{
    private const string NoMentions = """{"parse":[],"replied_user":false}""";

    [Fact]
    public void Every_message_that_goes_out_pings_nobody()
    {
        using var room = new RestRoom();

        room.Run(async client =>
        {
            var id = await client.PostMessageAsync(Channel, Message("@everyone"), null, CancellationToken.None);
            await client.EditMessageAsync(Channel, id, Message("@here"), CancellationToken.None);
            await client.AnswerInteractionAsync(new Snowflake(1), "one", new() { ["type"] = 4, ["data"] = Message() }, tellsMessage: false, CancellationToken.None);
            await client.AnswerInteractionAsync(new Snowflake(2), "two", new() { ["type"] = 7, ["data"] = Message() }, tellsMessage: false, CancellationToken.None);
            await client.EditOriginalAsync(new Snowflake(5), "one", Message(), CancellationToken.None);
            await client.FollowUpAsync(new Snowflake(5), "one", Message(), CancellationToken.None);
        });

        Assert.Equal(6, room.Rest.Requests.Count);
        Assert.All(room.Rest.Requests, request => Assert.Equal(NoMentions, (request.Body!["data"] ?? request.Body)["allowed_mentions"]?.ToJsonString()));
    }

    [Theory]
    [InlineData("""{"parse":[]}""", true)]
    [InlineData(NoMentions, true)]
    [InlineData("null", true)]
    [InlineData("""{"parse":["everyone"]}""", false)]
    [InlineData("""{"parse":[],"users":["1"]}""", false)]
    [InlineData("""{"roles":["1"]}""", false)]
    [InlineData("""{"parse":[],"replied_user":true}""", false)]
    [InlineData("[]", false)]
    [InlineData("""{"parse":"everyone"}""", false)]
    public void A_message_that_asks_for_mentions_is_refused_before_it_is_sent(string asked, bool isSent)
    {
        using var room = new RestRoom();
        var message = Message();
        message["allowed_mentions"] = JsonNode.Parse(asked);

        var failure = Record.Exception(() => room.Run(client => client.PostMessageAsync(Channel, message, null, CancellationToken.None)));
        var answer = Record.Exception(() => room.Run(client =>
            client.AnswerInteractionAsync(new Snowflake(1), "one", new() { ["type"] = 4, ["data"] = message.DeepClone() }, tellsMessage: false, CancellationToken.None)));

        Assert.Equal(isSent, failure is null);
        Assert.Equal(isSent, answer is null);
        Assert.True(isSent || failure is ArgumentException, failure?.ToString());
        Assert.Equal(isSent ? 2 : 0, room.Rest.Requests.Count);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(25, true)]
    [InlineData(26, false)]
    [InlineData(0, false)]
    public void A_nonce_has_one_to_twenty_five_characters(int length, bool isSent)
    {
        using var room = new RestRoom();

        var failure = Record.Exception(() => room.Post(nonce: new string('n', length)));

        Assert.Equal(isSent, failure is null);
        Assert.Equal(isSent, room.Rest.Requests.Any(request => (string?)request.Body!["nonce"] == new string('n', length) && request.Body["enforce_nonce"]!.GetValue<bool>()));
    }

    [Fact]
    public void The_same_nonce_again_gives_the_first_message_and_a_message_without_one_carries_none()
    {
        using var room = new RestRoom();

        var first = room.Run(client => client.PostMessageAsync(Channel, Message(), "same", CancellationToken.None));
        var again = room.Run(client => client.PostMessageAsync(Channel, Message(), "same", CancellationToken.None));
        room.Post();

        Assert.Equal(first, again);
        Assert.Equal(2, room.Rest.Messages.Count);
        Assert.False(room.Rest.Requests[2].Body!.AsObject().ContainsKey("enforce_nonce"));
    }

    [Fact]
    public void What_the_caller_gave_stays_as_it_was()
    {
        using var room = new RestRoom();
        var message = Message();
        var before = message.ToJsonString();

        room.Run(client => client.PostMessageAsync(Channel, message, "n", CancellationToken.None));

        Assert.Equal(before, message.ToJsonString());
    }

    [Theory]
    [InlineData(RestCall.LargestBody, true)]
    [InlineData(RestCall.LargestBody + 1, false)]
    public void A_request_larger_than_Discord_takes_is_refused_before_it_is_sent(int bytes, bool isSent)
    {
        using var room = new RestRoom();
        var frame = """{"content":"","allowed_mentions":{"parse":[],"replied_user":false}}""".Length;
        room.Rest.Next(PostRoute, new FakeRestAnswer(200, """{"id":"5"}"""));

        var failure = Record.Exception(() => room.Post(new string('a', bytes - frame)));

        Assert.True(isSent ? failure is null : failure is ArgumentException, failure?.ToString());
        Assert.Equal(isSent ? [bytes] : [], room.Rest.Requests.Select(request => request.BodyLength));
    }

    [Fact]
    public void A_thread_that_is_there_already_is_used()
    {
        using var room = new RestRoom();

        var opened = room.Run(client => client.StartThreadAsync(Channel, new Snowflake(42), "Turnout", CancellationToken.None));
        var found = room.Run(client => client.StartThreadAsync(Channel, new Snowflake(42), "Turnout", CancellationToken.None));

        Assert.Equal(new Snowflake(42), opened);
        Assert.Equal(new Snowflake(42), found);
        Assert.Equal("""{"name":"Turnout","auto_archive_duration":1440}""", room.Rest.Requests[0].Body!.ToJsonString());
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    [InlineData(0, false)]
    public void A_threads_name_has_one_to_a_hundred_characters(int length, bool isSent)
    {
        using var room = new RestRoom();

        var failure = Record.Exception(() => room.Run(client => client.StartThreadAsync(Channel, new Snowflake(42), new string('t', length), CancellationToken.None)));

        Assert.True(isSent ? failure is null : failure is ArgumentException, failure?.ToString());
        Assert.Equal(isSent ? 1 : 0, room.Rest.Requests.Count);
    }

    [Fact]
    public void A_direct_conversation_is_opened_by_the_users_id_as_text()
    {
        using var room = new RestRoom();

        Assert.Equal(new Snowflake(7123), room.Run(client => client.OpenDirectAsync(new Snowflake(123), CancellationToken.None)));
        Assert.Equal("""{"recipient_id":"123"}""", Assert.Single(room.Rest.Requests).Body!.ToJsonString());
    }

    [Theory]
    [InlineData("18446744073709551615")]
    [InlineData("\"18446744073709551615\"")]
    public void An_id_is_text_or_a_number(string id)
    {
        using var room = new RestRoom();
        room.Rest.Next(PostRoute, new FakeRestAnswer(200, $$"""{ "id": {{id}} }"""));

        Assert.Equal(new Snowflake(ulong.MaxValue), room.Run(client => client.PostMessageAsync(Channel, Message(), null, CancellationToken.None)));
    }

    [Fact]
    public void The_gateways_answer_comes_back_as_it_is()
    {
        using var room = new RestRoom();

        var answer = room.Run(client => client.GatewayBotAsync(CancellationToken.None));

        Assert.Equal("wss://gateway.example", answer.GetProperty("url").GetString());
    }
}
