using NewsBot.Discord;
using NewsBot.Tests.Discord.Fake;
using static NewsBot.Tests.Discord.Rest.RestRoom;

namespace NewsBot.Tests.Discord.Rest;

public sealed class RestSecrets
{
    private const string InteractionToken = "aW50ZXJhY3Rpb246c2VjcmV0";

    /// <summary>Every way to fail, with both tokens in whatever the other end says.</summary>
    public static TheoryData<int, string> Failures => new()
    {
        { 400, "json" }, { 401, "json" }, { 403, "json" }, { 404, "json" }, { 429, "json" }, { 429, "text" }, { 500, "json" }, { 502, "text" }, { 0, "dropped" }, { 0, "hung" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void No_token_is_told_or_thrown(int status, string kind)
    {
        using var room = new RestRoom();
        Func<Task>[] calls =
        [
            () => room.Client.AnswerInteractionAsync(new Snowflake(1), InteractionToken, new() { ["type"] = 5 }, tellsMessage: false, CancellationToken.None),
            () => room.Client.EditOriginalAsync(new Snowflake(5), InteractionToken, Message(), CancellationToken.None),
            () => room.Client.FollowUpAsync(new Snowflake(5), InteractionToken, Message(), CancellationToken.None),
            () => room.Client.PostMessageAsync(Channel, Message(), "n", CancellationToken.None),
            () => room.Client.GatewayBotAsync(CancellationToken.None),
        ];
        string[] routes = ["POST /interactions/*/*/callback", "PATCH /webhooks/*/*/messages/@original", "POST /webhooks/*/*", PostRoute, "GET /gateway/bot"];
        foreach (var route in routes.SelectMany(route => Enumerable.Repeat(route, 7)))
            Script(room.Rest, route);
        var said = new List<string>();

        VirtualRun.Of(room.Time, async () =>
        {
            foreach (var call in calls)
                said.Add((await Record.ExceptionAsync(call))!.ToString());
        });

        said.AddRange(room.Told.Select(notice => notice.Text + notice.Failure));
        Assert.All(said, text => Assert.DoesNotContain(Token, text, StringComparison.Ordinal));
        Assert.All(said, text => Assert.DoesNotContain(InteractionToken, text, StringComparison.Ordinal));
        Assert.All(room.Told, notice => Assert.DoesNotContain('\n', notice.Text));

        void Script(FakeRest rest, string route)
        {
            var own = route.Contains("/*/*", StringComparison.Ordinal) ? InteractionToken : Token;
            var echo = $"Bot {Token} and {own} at /interactions/1/{InteractionToken}/callback, again {Token}";
            var answer = kind == "json"
                ? $$$"""{"code":50035,"message":"{{{echo}}}","retry_after":0.1,"errors":{"{{{own}}}":{"_errors":[{"message":"{{{echo}}}"}]} } }"""
                : echo;
            if (kind == "hung")
                rest.Hang(route);
            else if (kind == "dropped")
                rest.Drop(route);
            else
                rest.Next(route, new FakeRestAnswer(status, answer) { ContentType = kind == "json" ? "application/json" : "text/plain" });
        }
    }

    [Theory]
    [InlineData(150)]
    [InlineData(940)]
    [InlineData(990)]
    public void A_long_text_is_not_cut_within_a_token(int before)
    {
        using var room = new RestRoom();
        room.Rest.Next(PostRoute, FakeRestAnswer.Error(400, 50035, new string('x', before) + Token + new string('x', 1000)));

        var failure = room.Refused(client => client.PostMessageAsync(Channel, Message(), "n", CancellationToken.None));

        Assert.DoesNotContain(Token[..8], failure.Message, StringComparison.Ordinal);
        Assert.InRange(failure.Message.Length, 1, 1001);
    }
}
