using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord.Fake;

/// <summary>The double keeps the rules that the client is tested against, whoever calls.</summary>
public sealed class FakeRestSpecs
{
    private static readonly Dictionary<string, string> AsBot = new() { ["authorization"] = "Bot token" };

    private readonly ManualTime _time = new();
    private readonly FakeRest _rest;

    public FakeRestSpecs() => _rest = new FakeRest(_time);

    [Fact]
    public void The_sixth_message_in_five_seconds_is_refused_on_that_channel_alone()
    {
        var statuses = Enumerable.Range(0, 6).Select(_ => Post("1").Status).ToList();

        Assert.Equal([200, 200, 200, 200, 200, 429], statuses);
        Assert.Equal(200, Post("2").Status);
        Assert.Equal(1, _rest.Provoked);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("4", Post("1").Headers["X-RateLimit-Remaining"]);
    }

    [Fact]
    public void The_fifty_first_call_of_a_bot_in_a_second_is_refused_for_all()
    {
        var statuses = Enumerable.Range(0, 51).Select(channel => Post($"{channel}")).ToList();

        Assert.Equal(50, statuses.Count(answer => answer.Status == 200));
        Assert.Equal("global", statuses[^1].Headers["X-RateLimit-Scope"]);
        Assert.Equal(204, Take("POST", "/interactions/1/token/callback", """{"type":5}""", []).Status);
    }

    [Fact]
    public void The_same_nonce_posts_once_within_minutes_where_it_is_enforced()
    {
        const string Body = """{"content":"a","nonce":"n","enforce_nonce":true}""";

        var first = Take("POST", "/channels/1/messages", Body, AsBot);
        var again = Take("POST", "/channels/1/messages", Body, AsBot);
        Take("POST", "/channels/2/messages", Body, AsBot);
        _time.Advance(TimeSpan.FromMinutes(5));
        Take("POST", "/channels/1/messages", Body, AsBot);

        Assert.Equal(first.Text, again.Text);
        Assert.Equal(["1", "2", "1"], _rest.Messages.Select(message => (string?)message["channel_id"]));
    }

    [Fact]
    public void An_interaction_is_answered_once_and_edited_only_then()
    {
        var early = Take("PATCH", "/webhooks/5/token/messages/@original", """{"content":"a"}""", []);
        var first = Take("POST", "/interactions/1/token/callback", """{"type":5}""", []);
        var second = Take("POST", "/interactions/1/token/callback", """{"type":5}""", []);
        var edit = Take("PATCH", "/webhooks/5/token/messages/@original", """{"content":"a"}""", []);
        _rest.Forget("2");
        var gone = Take("POST", "/interactions/2/other/callback", """{"type":5}""", []);

        Assert.Equal([404, 204, 400, 200, 404], new[] { early, first, second, edit, gone }.Select(answer => answer.Status));
        Assert.Equal(40060, (int?)JsonNode.Parse(second.Text!)!["code"]);
        Assert.Equal(10062, (int?)JsonNode.Parse(gone.Text!)!["code"]);
        Assert.Equal("a", (string?)_rest.Original("token")!["content"]);
    }

    [Fact]
    public async Task Requests_are_written_down_as_lines_for_a_check()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var awaited = _rest.WaitForAsync("GET /gateway/bot", patience.Token);

        Take("POST", "/api/v10/channels/1/messages", """{"content":"a"}""", AsBot);
        Take("GET", "/api/v10/gateway/bot", "", AsBot);

        Assert.Equal("/gateway/bot", (await awaited).Path);
        Assert.Equal(
            ["""{"method":"POST","path":"/channels/1/messages","query":{},"body":{"content":"a"}}""", """{"method":"GET","path":"/gateway/bot","query":{}}"""],
            _rest.JsonLines);
    }

    private FakeRestAnswer Post(string channel) => Take("POST", $"/channels/{channel}/messages", """{"content":"a"}""", AsBot);

    private FakeRestAnswer Take(string method, string path, string body, Dictionary<string, string> headers) =>
        _rest.Take(method, path, new Dictionary<string, string>(), Encoding.UTF8.GetBytes(body), headers);
}
