using NewsBot.Tests.Discord.Fake;

namespace NewsBot.Tests.Discord.Scenarios;

public sealed class Asking
{
    [Fact]
    public async Task The_bot_logs_in_and_tells_Discord_its_commands()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);

        var told = await discord.SeeAsync(Scenario.ToCommands);

        Assert.Contains(told.Body!.AsArray(), command => command!["name"]!.GetValue<string>() == "ask");
        Assert.Contains(told.Body.AsArray(), command => command!["name"]!.GetValue<string>() == "Who said this?");
        Assert.True(bot.Platform.Health.IsConnected);
    }

    [Fact]
    public async Task Commands_that_have_not_changed_are_told_once()
    {
        using var workspace = new Support.Workspace();
        await using var discord = await FakeDiscord.StartAsync();
        await using (var first = await BotOnDiscord.StartAsync(discord, chatFile: workspace.Path("chat.db")))
        {
            await discord.SeeAsync(Scenario.ToCommands);
            await first.StopAsync();
        }
        await using var second = await BotOnDiscord.StartAsync(discord, chatFile: workspace.Path("chat.db"));
        await discord.ReadyAsync(2);
        await discord.PostAsync("who said 41%?", guild: null, channel: "200");
        await discord.SeeAsync(Scenario.ToChannel);

        Assert.Single(discord.Rest.To(Scenario.ToCommands));
    }

    [Fact]
    public async Task A_mention_is_answered_as_a_reply_with_who_said_it_and_where()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        await discord.SeeAsync(Scenario.ToCommands);

        var question = await discord.PostAsync("who said 41%?", mentionsBot: true);
        var answer = await discord.SeeAsync(Scenario.ToChannel);

        Assert.Contains("Coast Institute", answer.Seen(), StringComparison.Ordinal);
        Assert.Contains("¶", answer.Seen(), StringComparison.Ordinal);
        Assert.Equal(question, answer.Body!["message_reference"]!["message_id"]!.GetValue<string>());
        Assert.False(answer.Body["message_reference"]!["fail_if_not_exists"]!.GetValue<bool>());
        Assert.Empty(answer.Body["allowed_mentions"]!["parse"]!.AsArray());
        Assert.True(answer.Body["enforce_nonce"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_direct_message_needs_no_mention_and_neither_does_what_follows()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        await discord.SeeAsync(Scenario.ToCommands);

        await discord.PostAsync("what did Lena Ortiz say?", channel: "200", guild: null);
        await discord.SeeAsync(Scenario.ToChannel, answer => answer.Seen().Contains("island by decree", StringComparison.Ordinal));
        var followUp = await discord.PostAsync("where was that?", channel: "200", guild: null);
        var second = await discord.SeeAsync(Scenario.ToChannel, answer => answer.Replied() == followUp);

        Assert.Equal("/channels/200/messages", second.Path);
        Assert.Contains("Valletta", second.Body!["content"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_for_the_bot_is_left_alone()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        await discord.SeeAsync(Scenario.ToCommands);

        await discord.PostAsync("who said 41%?");
        await discord.PostAsync("who said 41%?", mentionsBot: true, author: Payloads.Bot);
        var webhook = Payloads.MessageCreate(discord.NextId(), "100", "43", $"<@{Payloads.Bot}> who said 41%?", [Payloads.Bot], "7");
        webhook["webhook_id"] = "43";
        await discord.SendAsync("MESSAGE_CREATE", webhook);
        var asked = await discord.PostAsync("who said 41%?", channel: "200", guild: null);
        await discord.SeeAsync(Scenario.ToChannel);

        Assert.Equal(asked, Assert.Single(discord.Rest.To(Scenario.ToChannel)).Body!["message_reference"]!["message_id"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_bare_mention_gets_help_and_what_is_not_found_is_said()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        await discord.SeeAsync(Scenario.ToCommands);

        await discord.PostAsync("", mentionsBot: true, channel: "101");
        await discord.PostAsync("who said 77%?", mentionsBot: true, channel: "102");

        Assert.Contains("help", (await discord.SeeAsync(Scenario.ToChannel, answer => answer.Segments[1] == "101")).Seen(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Not found", (await discord.SeeAsync(Scenario.ToChannel, answer => answer.Segments[1] == "102")).Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_thread_where_the_bot_has_spoken_no_mention_is_needed()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord, set: options => options with { ReadsMessages = true });
        await discord.SeeAsync(Scenario.ToCommands);
        await discord.SendAsync("THREAD_CREATE", new() { ["id"] = "555", ["parent_id"] = "100", ["guild_id"] = "7", ["type"] = 11, ["name"] = "sources" });

        await discord.PostAsync("what did Lena Ortiz say?", channel: "555", mentionsBot: true);
        await discord.SeeAsync(Scenario.ToChannel, answer => answer.Seen().Contains("island by decree", StringComparison.Ordinal));
        var followUp = await discord.PostAsync("where was that?", channel: "555");
        var second = await discord.SeeAsync(Scenario.ToChannel, answer => answer.Replied() == followUp);

        Assert.Contains("Valletta", second.Body!["content"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_is_set_a_mention_is_answered_in_a_thread_that_goes_on_without_one()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord, set: options => options with { AnswersInThreads = true, ReadsMessages = true });
        await discord.SeeAsync(Scenario.ToCommands);

        var question = await discord.PostAsync("what did Lena Ortiz say?", mentionsBot: true);
        var opened = await discord.SeeAsync("POST /channels/*/messages/*/threads");
        var answer = await discord.SeeAsync(Scenario.ToChannel);
        var followUp = await discord.PostAsync("where was that?", channel: question);
        var second = await discord.SeeAsync(Scenario.ToChannel, follow => follow.Replied() == followUp);

        Assert.Equal("what did Lena Ortiz say?", opened.Body!["name"]!.GetValue<string>());
        Assert.Equal([question, question], [answer.Segments[1], second.Segments[1]]);
    }

    [Fact]
    public async Task A_question_that_was_deleted_meanwhile_is_not_answered()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord, handle => async (request, token) =>
        {
            if (request.Channel.Id == "200")
            {
                // The events before this one have been taken in, the deletion among them.
                goOn.TrySetResult();
                return await handle(request, token);
            }
            asked.TrySetResult();
            await goOn.Task;
            return await handle(request, token);
        });
        await discord.SeeAsync(Scenario.ToCommands);

        var question = await discord.PostAsync("who said 41%?", mentionsBot: true);
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await discord.SendAsync("MESSAGE_DELETE", new() { ["id"] = question, ["channel_id"] = "100", ["guild_id"] = "7" });
        await discord.PostAsync("what did Lena Ortiz say?", channel: "200", guild: null);
        await discord.SeeAsync(Scenario.ToChannel, answer => answer.Segments[1] == "200");
        await bot.StopAsync();

        Assert.Equal("200", Assert.Single(discord.Rest.To(Scenario.ToChannel)).Segments[1]);
    }

    [Theory]
    [InlineData("GUILD_DELETE", "7", false, true)]
    [InlineData("GUILD_DELETE", "7", true, false)]
    [InlineData("CHANNEL_DELETE", "100", false, true)]
    public async Task Watches_end_with_their_place_but_outlast_an_outage(string type, string place, bool isUnavailable, bool areEnded)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        await discord.SeeAsync(Scenario.ToCommands);
        await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) => Payloads.Command(id, token, "watch", [new("for", "Lena Ortiz")])));
        Assert.Single(await bot.Store.Watches.AllAsync(CancellationToken.None));

        await discord.SendAsync(type, new() { ["id"] = place, ["unavailable"] = isUnavailable });
        await discord.PostAsync("who said 41%?", channel: "200", guild: null);
        await discord.SeeAsync(Scenario.ToChannel);

        Assert.Equal(areEnded, (await bot.Store.Watches.AllAsync(CancellationToken.None)).Count == 0);
    }
}
