using System.Text.Json.Nodes;
using NewsBot.Discord;
using NewsBot.Discord.Rest;
using NewsBot.Sockets;
using NewsBot.Tests.Discord.Fake;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord.Rest;

public sealed class RestOverSockets
{
    private static readonly Snowflake Channel = new(1001);

    private static readonly JsonObject Message = new() { ["content"] = "Turnout was 61%." };

    [Fact]
    public async Task Every_call_says_who_calls_and_what_it_sends()
    {
        var rest = new FakeRest(TimeProvider.System);
        await using var server = await LoopbackServer.StartAsync(rest.ServeAsync);
        using var client = Client(server);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        var id = await client.PostMessageAsync(Channel, Message, "n1", patience.Token);
        await client.GatewayBotAsync(patience.Token);
        await client.AnswerInteractionAsync(new Snowflake(1), "one", new() { ["type"] = 4, ["data"] = Message.DeepClone() }, tellsMessage: false, patience.Token);

        Assert.Equal(id.ToString(), (string?)Assert.Single(rest.Messages)["id"]);
        Assert.Equal(["/channels/1001/messages", "/gateway/bot", "/interactions/1/one/callback"], rest.Requests.Select(request => request.Path));
        Assert.All(rest.Requests, request => Assert.Matches(@"^DiscordBot \(https://\S+, \d+\.\d+\.\d+\)$", request.Headers["user-agent"]));
        Assert.Equal([$"Bot {RestRoom.Token}", $"Bot {RestRoom.Token}", null], rest.Requests.Select(request => request.Headers.GetValueOrDefault("authorization")));
        Assert.Equal(["application/json", null, "application/json"], rest.Requests.Select(request => request.Headers.GetValueOrDefault("content-type")));
    }

    [Fact]
    public async Task A_connection_that_drops_after_the_request_costs_no_second_message()
    {
        var rest = new FakeRest(TimeProvider.System);
        await using var server = await LoopbackServer.StartAsync(rest.ServeAsync);
        using var client = Client(server);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        rest.Drop(RestRoom.PostRoute);

        await client.PostMessageAsync(Channel, Message, "n1", patience.Token);

        Assert.Single(rest.Messages);
        Assert.Equal(2, rest.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_failure_that_names_the_call()
    {
        var server = await LoopbackServer.StartAsync(_ => Task.CompletedTask);
        using var client = Client(server);
        await server.DisposeAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        var failure = await Assert.ThrowsAsync<DiscordException>(() => client.TypeAsync(Channel, patience.Token));

        Assert.Null(failure.Status);
        Assert.StartsWith("POST /channels/{channel.id}/typing: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_end_is_cut_off()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            var junk = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(junk, context.RequestAborted);
        });
        using var client = Client(server);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        var failure = await Assert.ThrowsAsync<DiscordException>(() => client.TypeAsync(Channel, patience.Token));

        Assert.Null(failure.Status);
    }

    [Fact]
    public async Task A_request_that_hangs_ends_when_the_caller_says()
    {
        var rest = new FakeRest(TimeProvider.System);
        await using var server = await LoopbackServer.StartAsync(rest.ServeAsync);
        using var client = Client(server);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var caller = new CancellationTokenSource();
        rest.Hang(RestRoom.PostRoute);

        var post = client.PostMessageAsync(Channel, Message, "n1", caller.Token);
        await rest.WaitForAsync(RestRoom.PostRoute, patience.Token);
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => post);
    }

    private static DiscordRest Client(LoopbackServer server) =>
        new(new DiscordOptions { Token = RestRoom.Token, ApiBase = new Uri(server.Root, "api/v10/") }, new ConnectionMeter("discord"), _ => { }, TimeProvider.System);
}
