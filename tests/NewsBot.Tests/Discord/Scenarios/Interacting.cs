using NewsBot.Core.Chat;
using NewsBot.Tests.Discord.Fake;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord.Scenarios;

public sealed class Interacting
{
    private const int Message = 4;
    private const int Deferred = 5;
    private const int Completion = 8;

    [Fact]
    public async Task A_command_is_answered_at_once()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        await discord.SeeAsync(Scenario.ToCommands);

        var answer = await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) => Payloads.Command(id, token, "figure", [new("number", "41%")])));

        Assert.Equal(Message, answer.CallbackType());
        Assert.Contains("Coast Institute", answer.Seen(), StringComparison.Ordinal);
        Assert.Equal("true", answer.Query["with_response"]);
        Assert.False(answer.Headers.ContainsKey("authorization"));
        Assert.Null(answer.Body!["data"]!["nonce"]);
    }

    [Fact]
    public async Task An_answer_that_takes_a_second_is_announced_and_then_put_in_its_place()
    {
        var desk = new HeldDesk();
        var time = new ManualTime();
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord, desk.Wrap, time: time);
        await discord.SeeAsync(Scenario.ToCommands);

        var token = await discord.InteractAsync((id, token) => Payloads.Command(id, token, "figure", [new("number", "41%")]));
        await desk.HeldForAsync(TimeSpan.FromSeconds(1), time);
        var announced = await discord.SeeCallbackAsync(token);
        desk.LetGo();
        var edited = await discord.SeeAsync(Scenario.ToOriginal);

        Assert.Equal(Deferred, announced.CallbackType());
        Assert.Equal(token, edited.Segments[2]);
        Assert.Contains("Coast Institute", edited.Seen(), StringComparison.Ordinal);
        Assert.Empty(discord.Rest.To(Scenario.ToChannel));
    }

    [Theory]
    [InlineData(PrivateLookUps.Always, true)]
    [InlineData(PrivateLookUps.Busy, false)]
    [InlineData(PrivateLookUps.Never, false)]
    public async Task A_look_up_is_private_where_the_setting_says_so(PrivateLookUps setting, bool isPrivate)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord, set: options => options with { PrivateLookUps = setting });
        await discord.SeeAsync(Scenario.ToCommands);

        var answer = await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) => Payloads.Command(id, token, "figure", [new("number", "41%")])));

        Assert.Equal(isPrivate, answer.IsEphemeral());
    }

    [Fact]
    public async Task In_a_busy_channel_a_look_up_is_private_and_can_be_shared()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord, set: options => options with { BusyMessages = 3 });
        await discord.SeeAsync(Scenario.ToCommands);
        for (var i = 0; i < 3; i++)
            await discord.PostAsync("just talking");

        var answer = await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) => Payloads.Command(id, token, "figure", [new("number", "41%")])));
        var shared = await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) => Payloads.Component(id, token, answer.Button("Share"), isEphemeral: true)));

        Assert.True(answer.IsEphemeral());
        Assert.False(shared.IsEphemeral());
        Assert.Equal(Message, shared.CallbackType());
        Assert.Contains("Coast Institute", shared.Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_is_completed_from_the_archive()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        await discord.SeeAsync(Scenario.ToCommands);

        var names = await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) => Payloads.Autocomplete(id, token, "source", "name", "ort")));
        var figures = await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) => Payloads.Autocomplete(id, token, "figure", "number", "4")));

        Assert.Equal(Completion, names.CallbackType());
        Assert.Contains(names.Body!["data"]!["choices"]!.AsArray(), choice => choice!["value"]!.GetValue<string>() == "Lena Ortiz");
        Assert.Contains(figures.Body!["data"]!["choices"]!.AsArray(), choice => choice!["value"]!.GetValue<string>().Contains("41", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_completion_that_takes_two_seconds_completes_nothing()
    {
        var desk = new HeldDesk();
        var time = new ManualTime();
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord, desk.Wrap, time: time);
        await discord.SeeAsync(Scenario.ToCommands);

        var token = await discord.InteractAsync((id, token) => Payloads.Autocomplete(id, token, "source", "name", "ort"));
        await desk.HeldForAsync(TimeSpan.FromSeconds(2), time);

        Assert.Empty((await discord.SeeCallbackAsync(token)).Body!["data"]!["choices"]!.AsArray());
    }

    [Fact]
    public async Task The_next_keystroke_takes_the_place_of_the_one_before()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord, handle => async (request, token) =>
        {
            if (request.Input is ChatInput.Typed { Text: "o" })
            {
                begun.TrySetResult();
                await new TaskCompletionSource().Task.WaitAsync(token);
            }
            return await handle(request, token);
        });
        await discord.SeeAsync(Scenario.ToCommands);

        var first = await discord.InteractAsync((id, token) => Payloads.Autocomplete(id, token, "source", "name", "o"));
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));
        var second = await discord.InteractAsync((id, token) => Payloads.Autocomplete(id, token, "source", "name", "ort"));
        await discord.SeeCallbackAsync(second);
        await bot.StopAsync();

        Assert.DoesNotContain(discord.Rest.To(Scenario.ToCallback), request => request.Segments[2] == first);
    }

    [Fact]
    public async Task Who_said_this_looks_up_the_words_of_a_message_for_the_asker_alone()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        await discord.SeeAsync(Scenario.ToCommands);
        var quoting = Payloads.MessageCreate("301", "100", "43", "Did you see? “We cannot move an island by decree”", guild: "7");

        var answer = await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) => Payloads.MessageCommand(id, token, "Who said this?", quoting)));

        Assert.Contains("Lena Ortiz", answer.Seen(), StringComparison.Ordinal);
        Assert.True(answer.IsEphemeral());
    }
}
