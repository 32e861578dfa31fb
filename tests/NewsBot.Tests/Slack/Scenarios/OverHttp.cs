using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Slack.Http;
using NewsBot.Tests.Slack.Fake;

namespace NewsBot.Tests.Slack.Scenarios;

public sealed class OverHttp
{
    private const string Secret = "a-fake-signing-secret";

    [Fact]
    public async Task Events_are_taken_in_over_HTTP_and_no_socket_is_opened()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack, set: options => options with { AppToken = null, SigningSecret = Secret });
        var request = Signed(Payloads.Event("Ev1", Payloads.Mention($"<@{Person.Self}> who said 41%?")), TimeProvider.System.GetUtcNow());

        var response = new SlackResponse(503);
        while (response.Status == 503)
            response = await bot.Platform.AnswerAsync(request, CancellationToken.None);
        var answer = (await slack.Web.ExpectAsync("chat.postMessage"))[0];

        Assert.Equal((200, ""), (response.Status, response.Body));
        Assert.Contains("Coast Institute", answer.Seen(), StringComparison.Ordinal);
        Assert.True(bot.Platform.Health.IsConnected);
        Assert.Equal(401, (await bot.Platform.AnswerAsync(Signed([], TimeProvider.System.GetUtcNow().AddMinutes(6)), CancellationToken.None)).Status);
        Assert.Equal(0, slack.Sockets.TicketCount);
    }

    [Fact]
    public async Task A_platform_that_listens_to_sockets_answers_no_requests()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        await Person.MeetAsync(slack);

        Assert.Equal(503, (await bot.Platform.AnswerAsync(Signed([], TimeProvider.System.GetUtcNow()), CancellationToken.None)).Status);
    }

    private static SlackRequest Signed(JsonObject body, DateTimeOffset at)
    {
        var (json, stamp) = (body.ToJsonString(), at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"v0:{stamp}:{json}"));
        return new SlackRequest(Encoding.UTF8.GetBytes(json), new Dictionary<string, string>
        {
            ["Content-Type"] = "application/json",
            ["X-Slack-Request-Timestamp"] = stamp,
            ["X-Slack-Signature"] = $"v0={Convert.ToHexStringLower(signature)}",
        });
    }
}
