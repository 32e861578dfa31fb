using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Discord;
using NewsBot.Tests.Discord.Fake;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord.Scenarios;

public sealed class Interacting
{
    private const int Message = 4;
    private const int Deferred = 5;
    private const int DeferredUpdate = 6;
    private const int Update = 7;
    private const int Completion = 8;
    private const int Modal = 9;

    [Fact]
    public async Task A_command_is_answered_at_once()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        await discord.SeeAsync(Scenario.ToCommands);

        var answer = await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) => Payloads.Command(id, token, "figure", [new("number", "41%")])));

        Assert.Equal(Message, answer.CallbackType());
        Assert.Contains("Coast Institute", answer.Seen(), StringComparison.Ordinal);
        Assert.Equal("false", answer.Query["with_response"]);
        Assert.False(answer.Headers.ContainsKey("authorization"));
        Assert.Null(answer.Body!["data"]!["nonce"]);
    }

    [Fact]
    public async Task An_answer_that_takes_a_second_is_announced_and_then_put_in_its_place()
    {
        var goOn = new TaskCompletionSource();
        var time = new ManualTime();
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord, Holding(goOn), time: time);
        await discord.SeeAsync(Scenario.ToCommands);

        var token = await discord.InteractAsync((id, token) => Payloads.Command(id, token, "figure", [new("number", "41%")]));
        await time.PassAsync(TimeSpan.FromSeconds(1));
        var announced = await discord.SeeCallbackAsync(token);
        goOn.SetResult();
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
        var time = new ManualTime();
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord, Holding(new TaskCompletionSource()), time: time);
        await discord.SeeAsync(Scenario.ToCommands);

        var token = await discord.InteractAsync((id, token) => Payloads.Autocomplete(id, token, "source", "name", "ort"));
        await time.PassAsync(TimeSpan.FromSeconds(2));

        Assert.Empty((await discord.SeeCallbackAsync(token)).Body!["data"]!["choices"]!.AsArray());
    }

    [Fact]
    public async Task The_next_keystroke_takes_the_place_of_the_one_before()
    {
        var begun = new SemaphoreSlim(0);
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord, handle => async (request, token) =>
        {
            if (request.Input is ChatInput.Typed { Text: "o" })
            {
                begun.Release();
                await Task.Delay(Timeout.Infinite, token);
            }
            return await handle(request, token);
        });
        await discord.SeeAsync(Scenario.ToCommands);

        var first = await discord.InteractAsync((id, token) => Payloads.Autocomplete(id, token, "source", "name", "o"));
        await begun.WaitAsync();
        var second = await discord.InteractAsync((id, token) => Payloads.Autocomplete(id, token, "source", "name", "ort"));
        await discord.SeeCallbackAsync(second);
        await bot.StopAsync();

        Assert.DoesNotContain(discord.Rest.To(Scenario.ToCallback), request => request.Segments[2] == first);
    }

    [Fact]
    public async Task A_button_opens_a_form_and_what_it_says_is_kept_with_the_answer()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        await discord.SeeAsync(Scenario.ToCommands);
        var answer = await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) => Payloads.Command(id, token, "figure", [new("number", "41%")])));

        var form = await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) => Payloads.Component(id, token, answer.Button("Wrong"))));
        var (menu, text) = Fields(form.Body!["data"]!);
        var thanks = await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) =>
            Payloads.ModalSubmit(id, token, form.Body["data"]!["custom_id"]!.GetValue<string>(), [new(text, "It was 14%.")], [new(menu.Name, menu.Value)])));

        Assert.Equal(Modal, form.CallbackType());
        Assert.True(thanks.IsEphemeral());
        var kept = Assert.Single(await bot.Store.FeedbackAsync(CancellationToken.None));
        Assert.Equal("It was 14%.", kept.Comment);
        Assert.Contains("41%", kept.About.Answer, StringComparison.Ordinal);
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

    [Fact]
    public async Task Buttons_work_after_a_restart()
    {
        using var workspace = new Workspace();
        await using var discord = await FakeDiscord.StartAsync();
        string button;
        await using (var first = await BotOnDiscord.StartAsync(discord, chatFile: workspace.Path("chat.db")))
        {
            await discord.SeeAsync(Scenario.ToCommands);
            button = (await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) => Payloads.Command(id, token, "figure", [new("number", "41%")])))).Button("Show passage");
            await first.StopAsync();
        }
        await using var second = await BotOnDiscord.StartAsync(discord, chatFile: workspace.Path("chat.db"));
        await discord.ReadyAsync(2);

        var passage = await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) => Payloads.Component(id, token, button)));

        Assert.Contains("as a burden on trade", passage.Seen(), StringComparison.Ordinal);
        Assert.True(passage.IsEphemeral());
    }

    [Fact]
    public async Task A_button_that_nobody_knows_is_answered_too()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        await discord.SeeAsync(Scenario.ToCommands);

        foreach (var key in (string[])["n1:more:doesnotexist:5", "n1:share:doesnotexist:0", "n9:more:x:1", "'; DROP TABLE reply; --", new string('x', 100)])
            Assert.NotEmpty((await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) => Payloads.Component(id, token, key)))).Seen());
    }

    [Fact]
    public async Task More_turns_the_page_where_nobody_else_reads_it()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord, articles: Long());
        await discord.SeeAsync(Scenario.ToCommands);

        var first = await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) => Payloads.Command(id, token, "source", [new("name", "Lena Ortiz")], channel: "200", guild: null)));
        var turned = await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) => Payloads.Component(id, token, first.Button("More"), channel: "200", guild: null)));
        var aside = await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) => Payloads.Component(id, token, first.Button("More"))));

        Assert.Equal(Update, turned.CallbackType());
        Assert.Equal(Message, aside.CallbackType());
        Assert.True(aside.IsEphemeral());
        Assert.NotEqual(first.Seen(), turned.Seen());
    }

    [Fact]
    public async Task A_page_that_takes_a_second_to_turn_is_turned_later()
    {
        var holds = false;
        var goOn = new TaskCompletionSource();
        var time = new ManualTime();
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(
            discord,
            handle => async (request, token) =>
            {
                if (holds)
                    await goOn.Task;
                return await handle(request, token);
            },
            time: time,
            articles: Long());
        await discord.SeeAsync(Scenario.ToCommands);
        var first = await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) => Payloads.Command(id, token, "source", [new("name", "Lena Ortiz")], channel: "200", guild: null)));

        holds = true;
        var press = await discord.InteractAsync((id, token) => Payloads.Component(id, token, first.Button("More"), channel: "200", guild: null));
        await time.PassAsync(TimeSpan.FromSeconds(1));
        var announced = await discord.SeeCallbackAsync(press);
        goOn.SetResult();

        Assert.Equal(DeferredUpdate, announced.CallbackType());
        Assert.Equal(press, (await discord.SeeAsync(Scenario.ToOriginal)).Segments[2]);
    }

    [Fact]
    public async Task A_form_that_cannot_be_opened_in_time_says_so()
    {
        var time = new ManualTime();
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord, Holding(new TaskCompletionSource()), time: time);
        await discord.SeeAsync(Scenario.ToCommands);

        var press = await discord.InteractAsync((id, token) => Payloads.Component(id, token, "n1:wrong:abcdefghijkl:0"));
        await time.PassAsync(TimeSpan.FromSeconds(2));
        var answer = await discord.SeeCallbackAsync(press);

        Assert.Equal(Message, answer.CallbackType());
        Assert.True(answer.IsEphemeral());
        Assert.Contains("once more", answer.Seen(), StringComparison.Ordinal);
    }

    private static Func<ChatHandler, ChatHandler> Holding(TaskCompletionSource goOn) => handle => async (request, token) =>
    {
        await goOn.Task.WaitAsync(token);
        return await handle(request, token);
    };

    private static Core.Archive.Article[] Long() =>
        [.. Enumerable.Range(1, 8).Select(number => Some.Article($"island-{number}", $"“We will move bridge {number} by decree, {string.Join(' ', Enumerable.Repeat($"and then the harbour wall of island {number}", 25))},” said President Lena Ortiz."))];

    private static ((string Name, string Value) Menu, string Text) Fields(JsonNode modal)
    {
        var inputs = modal["components"]!.AsArray().Select(label => label!["component"]!.AsObject()).ToList();
        var menu = inputs.Single(input => input["type"]!.GetValue<int>() == 3);
        var text = inputs.Single(input => input["type"]!.GetValue<int>() == 4);
        return ((menu["custom_id"]!.GetValue<string>(), menu["options"]![0]!["value"]!.GetValue<string>()), text["custom_id"]!.GetValue<string>());
    }
}
