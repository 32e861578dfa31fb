using System.Text.Json.Nodes;
using NewsBot.Slack.Web;
using NewsBot.Tests.Slack.Fake;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Slack.Web;

public sealed class ResponseAddressTests
{
    private readonly ManualTime _time = new();

    private static JsonObject Response => new() { ["text"] = "Said.", ["response_type"] = "ephemeral" };

    [Fact]
    public async Task An_address_is_used_five_times_without_a_token_and_not_once_more()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var web = slack.Client(_time);
        var address = new Uri(slack.Root, "hooks/T1/1/x");

        for (var uses = 0; uses < ResponseBudget.MostUses; uses++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await web.RespondAsync(address, Response, CancellationToken.None);
        }
        var failure = await Assert.ThrowsAsync<SlackException>(() => web.RespondAsync(address, Response, CancellationToken.None));
        await web.RespondAsync(new Uri(slack.Root, "hooks/T1/1/y"), Response, CancellationToken.None);

        Assert.Equal(SlackError.ResponseUrlSpent, failure.Error);
        Assert.Equal(6, slack.Web.Calls.Count);
        Assert.All(slack.Web.Calls, call => Assert.Null(call.Authorization));
        slack.AssertNoSecretTold(failure);
    }

    [Fact]
    public async Task An_address_is_good_for_half_an_hour()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var web = slack.Client(_time);
        var address = new Uri(slack.Root, "hooks/T1/1/x");

        await web.RespondAsync(address, Response, CancellationToken.None);
        _time.Advance(ResponseBudget.Lasts - TimeSpan.FromSeconds(1));
        await web.RespondAsync(address, Response, CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(1));

        var failure = await Assert.ThrowsAsync<SlackException>(() => web.RespondAsync(address, Response, CancellationToken.None));
        Assert.Equal(SlackError.ResponseUrlSpent, failure.Error);
        Assert.Equal(2, slack.Web.Calls.Count);
    }

    [Theory]
    [InlineData(404, """{"ok":false,"error":"expired_url"}""")]
    [InlineData(404, "")]
    [InlineData(200, """{"ok":false,"error":"used_url"}""")]
    public async Task An_address_that_Slack_calls_spent_is_never_used_again(int status, string body)
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Web.Next("response_url", new FakeTrouble(status, body));
        using var web = slack.Client(_time);
        var address = new Uri(slack.Root, "hooks/T1/1/x");

        var first = await Assert.ThrowsAsync<SlackException>(() => web.RespondAsync(address, Response, CancellationToken.None));
        var second = await Assert.ThrowsAsync<SlackException>(() => web.RespondAsync(address, Response, CancellationToken.None));

        Assert.Equal((SlackError.ResponseUrlSpent, SlackError.ResponseUrlSpent), (first.Error, second.Error));
        Assert.Single(slack.Web.Calls);
        slack.AssertNoSecretTold(first, second);
    }

    [Theory]
    [InlineData("https://example.org/commands/T1/1/x")]
    [InlineData("http://hooks.slack.com/commands/T1/1/x")]
    [InlineData("https://hooks.slack.com.example.org/x")]
    [InlineData("https://hooks.slack.com:8443/x")]
    [InlineData("https://hooks.slack.com@example.org/x")]
    [InlineData("https://name@hooks.slack.com/x")]
    [InlineData("https://127.0.0.1/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/hooks/T1/1/x")]
    public async Task Nothing_is_written_to_an_address_that_is_none_of_Slacks(string address)
    {
        await using var slack = await FakeSlack.StartAsync();
        using var web = slack.Client(_time);

        await Assert.ThrowsAsync<ArgumentException>(() => web.RespondAsync(new Uri(address, UriKind.RelativeOrAbsolute), Response, CancellationToken.None));
    }

    [Fact]
    public void Slacks_own_address_is_known() =>
        Assert.True(ResponseAddress.IsSlacks(new Uri("https://hooks.slack.com/commands/T1/1/x"), new NewsBot.Slack.SlackOptions { BotToken = "" }));

    [Fact]
    public async Task A_message_may_be_deleted_without_another_text()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Web.Next("response_url", new FakeTrouble(200, "ok"));
        using var web = slack.Client(_time);

        await web.RespondAsync(new Uri(slack.Root, "hooks/T1/1/x"), new JsonObject { ["delete_original"] = true }, CancellationToken.None);
        await Assert.ThrowsAsync<ArgumentException>(() => web.RespondAsync(new Uri(slack.Root, "hooks/T1/1/y"), new JsonObject { ["delete_original"] = false }, CancellationToken.None));

        Assert.Equal("""{"delete_original":true}""", Assert.Single(slack.Web.Calls).Body.ToJsonString());
    }

    [Fact]
    public void Only_the_last_addresses_are_remembered()
    {
        var budget = new ResponseBudget(_time);

        for (var each = 0; each < 3 * ResponseBudget.Most; each++)
            Assert.True(budget.TryUse(new Uri($"https://hooks.slack.com/{each}")));

        Assert.Equal(ResponseBudget.Most, budget.Count);
    }
}
