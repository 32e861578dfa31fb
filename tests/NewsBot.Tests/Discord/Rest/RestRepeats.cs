using System.Net;
using NewsBot.Discord;
using NewsBot.Tests.Discord.Fake;
using static NewsBot.Tests.Discord.Rest.RestRoom;

namespace NewsBot.Tests.Discord.Rest;

public sealed class RestRepeats
{
    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public void A_message_with_a_nonce_is_posted_again_after_an_error_of_the_servers(int status)
    {
        using var room = new RestRoom();
        foreach (var _ in Enumerable.Range(0, 3))
            room.Rest.Next(PostRoute, status);

        room.Post(nonce: "n1");

        var at = room.At(PostRoute);
        Assert.Equal(4, at.Count);
        Assert.Single(room.Rest.Messages);
        Assert.True(at[1] - at[0] < at[3] - at[2], "The back-off grows.");
        Assert.InRange(at[1] - at[0], TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1.02));
    }

    [Fact]
    public void After_three_more_tries_it_fails()
    {
        using var room = new RestRoom();
        foreach (var _ in Enumerable.Range(0, 5))
            room.Rest.Next("GET /gateway/bot", 503);

        var failure = room.Refused(client => client.GatewayBotAsync(CancellationToken.None));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failure.Status);
        Assert.Equal(4, room.Rest.Requests.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_message_whose_answer_was_lost_is_posted_once(bool isHung)
    {
        using var room = new RestRoom();
        if (isHung)
            room.Rest.Hang(PostRoute);
        else
            room.Rest.Drop(PostRoute);

        var id = room.Run(client => client.PostMessageAsync(Channel, Message(), "n1", CancellationToken.None));

        Assert.Equal(id.ToString(), (string?)Assert.Single(room.Rest.Messages)["id"]);
        Assert.Equal(2, room.Rest.To(PostRoute).Count);
        Assert.All(room.Rest.To(PostRoute), request => Assert.Equal("n1", (string?)request.Body!["nonce"]));
    }

    [Fact]
    public void What_cannot_be_done_twice_is_not_tried_twice()
    {
        using var room = new RestRoom();
        room.Rest.Drop(PostRoute);
        room.Rest.Next("POST /channels/*/typing", 500);
        room.Rest.Next("POST /webhooks/*/*", 500);

        Assert.Null(room.Refused(client => client.PostMessageAsync(Channel, Message(), null, CancellationToken.None)).Status);
        room.Refused(client => client.TypeAsync(Channel, CancellationToken.None));
        room.Refused(client => client.FollowUpAsync(new Snowflake(5), "token-one", Message(), CancellationToken.None));

        Assert.Equal(3, room.Rest.Requests.Count);
    }

    [Fact]
    public void Edits_and_registrations_are_tried_again()
    {
        using var room = new RestRoom();
        var id = room.Run(client => client.PostMessageAsync(Channel, Message("before"), null, CancellationToken.None));
        room.Rest.Drop("PATCH /channels/*/messages/*");
        room.Rest.Next("PUT /applications/*/commands", 500);

        room.Run(client => client.EditMessageAsync(Channel, id, Message("after"), CancellationToken.None));
        room.Run(client => client.PutCommandsAsync(new Snowflake(5), [], CancellationToken.None));

        Assert.Equal("after", (string?)Assert.Single(room.Rest.Messages)["content"]);
        Assert.Equal(2, room.Rest.To("PATCH /channels/*/messages/*").Count);
        Assert.Equal(2, room.Rest.To("PUT /applications/*/commands").Count);
        Assert.Empty(room.Rest.Commands!);
    }

    [Fact]
    public void An_answer_that_never_comes_is_given_up_after_a_minute()
    {
        using var room = new RestRoom();
        foreach (var _ in Enumerable.Range(0, 5))
            room.Rest.Hang("GET /gateway/bot");

        var failure = room.Refused(client => client.GatewayBotAsync(CancellationToken.None));

        Assert.Contains("no answer within 15 s", failure.Message, StringComparison.Ordinal);
        Assert.InRange(room.Rest.Requests.Count, 3, 4);
    }

    [Fact]
    public void Whoever_cancels_gets_the_cancellation()
    {
        using var room = new RestRoom();
        room.Rest.Hang(PostRoute);
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1), room.Time);

        room.Run(client => Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.PostMessageAsync(Channel, Message(), "n", soon.Token)));
        room.Post("after");

        Assert.Equal(2, room.Rest.Requests.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("""{"id":"x"}""")]
    public void A_success_that_names_no_message_is_a_failure(string body)
    {
        using var room = new RestRoom();
        room.Rest.Next(PostRoute, new FakeRestAnswer(200, body));

        Assert.Equal(HttpStatusCode.OK, room.Refused(client => client.PostMessageAsync(Channel, Message(), "n", CancellationToken.None)).Status);
    }
}
