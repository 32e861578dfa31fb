using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Tests.Discord.Fake;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord.Scenarios;

public sealed class Surviving
{
    [Fact]
    public async Task An_event_that_comes_four_times_is_answered_once()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        await discord.SeeAsync(Scenario.ToCommands);

        await discord.PostAsync("who said 41%?", mentionsBot: true, times: 4);
        var token = await discord.InteractAsync((id, token) => Payloads.Command(id, token, "figure", [new("number", "41%")]), times: 4);
        await discord.SeeAsync(Scenario.ToChannel);
        await discord.SeeCallbackAsync(token);
        await bot.StopAsync();

        Assert.Single(discord.Rest.To(Scenario.ToChannel));
        Assert.Single(discord.Rest.To(Scenario.ToCallback));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id":{},"threads":[null,7,{"id":[]}],"guild_id":null}""")]
    public async Task Events_of_no_known_shape_do_not_make_the_bot_deaf(string data)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        await discord.SeeAsync(Scenario.ToCommands);

        foreach (var type in (string[])["GUILD_CREATE", "GUILD_DELETE", "CHANNEL_DELETE", "THREAD_CREATE", "THREAD_DELETE", "MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "INTERACTION_CREATE", "RESUMED"])
            await discord.Gateway.DispatchAsync(type, JsonNode.Parse(data));
        await discord.PostAsync("who said 41%?", mentionsBot: true);

        Assert.Contains("Coast Institute", (await discord.SeeAsync(Scenario.ToChannel)).Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_comes_again_after_a_restart_is_not_answered_again()
    {
        using var workspace = new Workspace();
        await using var discord = await FakeDiscord.StartAsync();
        var message = Payloads.MessageCreate("77001", "100", Payloads.Person, $"<@{Payloads.Bot}> who said 41%?", [Payloads.Bot], "7");
        var command = Payloads.Command("77002", "token-of-77002", "figure", [new("number", "41%")]);
        await using (var first = await BotOnDiscord.StartAsync(discord, chatFile: workspace.Path("chat.db")))
        {
            await discord.ReadyAsync(1);
            await discord.SendAsync("MESSAGE_CREATE", message, times: 2);
            await discord.SendAsync("INTERACTION_CREATE", command, times: 2);
            await discord.SeeAsync(Scenario.ToChannel);
            await discord.SeeCallbackAsync("token-of-77002");
            await first.StopAsync();
        }
        await using var second = await BotOnDiscord.StartAsync(discord, chatFile: workspace.Path("chat.db"));
        await discord.ReadyAsync(1);
        await discord.SendAsync("MESSAGE_CREATE", message, times: 2);
        await discord.SendAsync("INTERACTION_CREATE", command, times: 2);
        await discord.PostAsync("what did Lena Ortiz say?", channel: "200", guild: null);
        await discord.SeeAsync(Scenario.ToChannel, answer => answer.Segments[1] == "200");

        Assert.Single(discord.Rest.To("POST /channels/100/messages"));
        Assert.Single(discord.Rest.To(Scenario.ToCallback));
    }

    [Fact]
    public async Task What_was_asked_when_the_bot_stopped_is_answered_by_the_next_run()
    {
        using var workspace = new Workspace();
        await using var discord = await FakeDiscord.StartAsync();
        var desk = new HeldDesk();
        var first = await BotOnDiscord.StartAsync(discord, desk.Wrap, chatFile: workspace.Path("chat.db"));
        await discord.ReadyAsync(1);
        await discord.PostAsync("who said 41%?", mentionsBot: true);
        await desk.HeldAsync();
        await first.DisposeAsync();

        await using var second = await BotOnDiscord.StartAsync(discord, chatFile: workspace.Path("chat.db"));

        Assert.Contains("Coast Institute", (await discord.SeeAsync(Scenario.ToChannel)).Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dropped_line_is_resumed_and_what_was_missed_is_answered_once()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        await discord.SeeAsync(Scenario.ToCommands);
        await discord.PostAsync("who said 41%?", channel: "101", mentionsBot: true);
        await discord.SeeAsync(Scenario.ToChannel);

        var connection = await discord.Gateway.ExpectConnectionAsync();
        connection.Drop();
        await discord.PostAsync("what did Lena Ortiz say?", channel: "102", mentionsBot: true);
        await discord.SeeAsync(Scenario.ToChannel, answer => answer.Segments[1] == "102");

        Assert.Single(discord.Gateway.Frames, frame => frame.Opcode == 2);
        Assert.Contains(discord.Gateway.Frames, frame => frame.Opcode == 6);
        Assert.Equal(2, discord.Rest.To(Scenario.ToChannel).Count);
        discord.Gateway.AssertFaultless();
    }

    [Fact]
    public async Task Too_many_requests_a_fault_and_a_lost_answer_post_once_in_the_end()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        await discord.SeeAsync(Scenario.ToCommands);
        discord.Rest.Next(Scenario.ToChannel, FakeRestAnswer.TooMany(0.2));
        discord.Rest.Next(Scenario.ToChannel, 500);
        discord.Rest.Drop(Scenario.ToChannel);

        await discord.PostAsync("who said 41%?", mentionsBot: true);
        await discord.PostAsync("what did Lena Ortiz say?", mentionsBot: true);
        await discord.SeeAsync(Scenario.ToChannel, answer => answer.Seen().Contains("island by decree", StringComparison.Ordinal));
        await bot.StopAsync();

        Assert.Equal(2, discord.Rest.Messages.Count);
        Assert.True(discord.Rest.To(Scenario.ToChannel).Count >= 5);
    }

    [Fact]
    public async Task A_refused_message_is_told_with_the_place_that_Discord_names_and_apologised_for()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        await discord.SeeAsync(Scenario.ToCommands);
        discord.Rest.Next(Scenario.ToChannel, new FakeRestAnswer(400, """{"code":50035,"message":"Invalid Form Body","errors":{"embeds":{"0":{"title":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 256 or fewer in length."}]}}}}}"""));

        var question = await discord.PostAsync("who said 41%?", mentionsBot: true);
        var apology = await discord.SeeAsync(Scenario.ToChannel, answer => answer.Seen().Contains("Sorry", StringComparison.Ordinal));
        await discord.PostAsync("what did Lena Ortiz say?", channel: "200", guild: null);
        await discord.SeeAsync(Scenario.ToChannel, answer => answer.Segments[1] == "200");
        await bot.StopAsync();

        Assert.Contains(question, apology.Seen(), StringComparison.Ordinal);
        Assert.Contains(bot.Notices, notice => notice.Text.Contains(question, StringComparison.Ordinal));
        Assert.Contains(bot.Notices, notice => $"{notice.Text} {notice.Failure?.Message}".Contains("embeds.0.title", StringComparison.Ordinal));
        Assert.Empty(await bot.Store.PendingAsync("discord", CancellationToken.None));
    }

    [Fact]
    public async Task A_command_whose_answer_Discord_refuses_gets_an_apology()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        await discord.SeeAsync(Scenario.ToCommands);
        discord.Rest.Next(Scenario.ToCallback, FakeRestAnswer.Error(400, 50035));

        var token = await discord.InteractAsync((id, token) => Payloads.Command(id, token, "figure", [new("number", "41%")]));
        var apology = await discord.SeeAsync(Scenario.ToCallback, request => request.Seen().Contains("Sorry", StringComparison.Ordinal));

        Assert.Equal(token, apology.Segments[2]);
    }

    [Fact]
    public async Task An_interaction_that_is_over_is_answered_in_the_channel_and_a_private_one_directly()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        await discord.SeeAsync(Scenario.ToCommands);
        discord.Rest.Next(Scenario.ToCallback, FakeRestAnswer.Error(404, 10062));
        discord.Rest.Next("POST /users/@me/channels", FakeRestAnswer.Json(new System.Text.Json.Nodes.JsonObject { ["id"] = "888", ["type"] = 1 }));

        await discord.InteractAsync((id, token) => Payloads.Command(id, token, "figure", [new("number", "41%")]));
        await discord.SeeAsync(Scenario.ToChannel, answer => answer.Segments[1] == "100" && answer.Seen().Contains("Coast Institute", StringComparison.Ordinal));
        discord.Rest.Next(Scenario.ToCallback, FakeRestAnswer.Error(404, 10062));
        await discord.InteractAsync((id, token) => Payloads.MessageCommand(id, token, "Who said this?", Payloads.MessageCreate("301", "100", "43", "“We cannot move an island by decree”", guild: "7")));
        await discord.SeeAsync(Scenario.ToChannel, answer => answer.Segments[1] == "888" && answer.Seen().Contains("Lena Ortiz", StringComparison.Ordinal));

        Assert.Equal(2, discord.Rest.To(Scenario.ToCallback).Count);
    }

    [Fact]
    public async Task A_handler_that_hangs_costs_no_heartbeat_and_its_asker_gets_an_apology()
    {
        var references = new List<string>();
        await using var discord = await FakeDiscord.StartAsync();
        discord.Gateway.HeartbeatInterval = TimeSpan.FromMilliseconds(500);
        await using var bot = await BotOnDiscord.StartAsync(discord, _ => Promptly.Within(
            (_, _) => new TaskCompletionSource<Reply>().Task, TimeSpan.FromSeconds(2), TimeProvider.System, (_, reference, _) => references.Add(reference)));
        await discord.SeeAsync(Scenario.ToCommands);

        await discord.PostAsync("who said 41%?", mentionsBot: true);
        var apology = await discord.SeeAsync(Scenario.ToChannel);

        Assert.Contains(Assert.Single(references), apology.Seen(), StringComparison.Ordinal);
        Assert.True(discord.Gateway.Frames.Count(frame => frame.Opcode == 1) >= 3);
        Assert.Equal(1, discord.Gateway.Connections);
    }

    [Fact]
    public async Task A_refused_token_ends_the_platform_and_says_what_to_do()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord, set: options => options with { Token = "another.token.altogether" });

        var refused = await Assert.ThrowsAsync<ChatPlatformException>(() => bot.Running.WaitAsync(TimeSpan.FromSeconds(30)));

        Assert.Contains("NewsBot:Discord:Token", refused.Message, StringComparison.Ordinal);
        Assert.True(bot.Platform.Health.IsFatal);
        Assert.DoesNotContain(bot.Notices, notice => $"{notice.Text}{notice.Failure}".Contains("another.token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Text_of_an_article_pings_nobody_and_breaks_nothing()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var article = Some.Article("hostile", "“@everyone <@42> [click](https://evil.example) **bold** `code` \u202Etxet ||spoiler||,” said Minister Anna Berg.") with { Title = "@everyone <@&7> ```" };
        await using var bot = await BotOnDiscord.StartAsync(discord, articles: article);
        await discord.SeeAsync(Scenario.ToCommands);

        await discord.PostAsync("what did Anna Berg say? @everyone <@42>", mentionsBot: true);
        var answer = await discord.SeeAsync(Scenario.ToChannel);

        Assert.Empty(answer.Body!["allowed_mentions"]!["parse"]!.AsArray());
        Assert.DoesNotContain("@everyone", answer.Seen(), StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", answer.Seen(), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?<!\\)<@&?\d", answer.Seen());
        Assert.DoesNotMatch(@"(?<!\\)\[click\]\(", answer.Seen());
    }
}
