using System.Text.Json.Nodes;
using NewsBot.Tests.Discord.Fake;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord.Scenarios;

public sealed class Pressing
{
    private const int Message = 4;
    private const int DeferredUpdate = 6;
    private const int Update = 7;
    private const int Modal = 9;

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
        var desk = new HeldDesk { Holds = false };
        var time = new ManualTime();
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord, desk.Wrap, time: time, articles: Long());
        await discord.SeeAsync(Scenario.ToCommands);
        var first = await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) => Payloads.Command(id, token, "source", [new("name", "Lena Ortiz")], channel: "200", guild: null)));

        desk.Holds = true;
        var press = await discord.InteractAsync((id, token) => Payloads.Component(id, token, first.Button("More"), channel: "200", guild: null));
        await desk.HeldForAsync(TimeSpan.FromSeconds(1), time);
        var announced = await discord.SeeCallbackAsync(press);
        desk.LetGo();

        Assert.Equal(DeferredUpdate, announced.CallbackType());
        Assert.Equal(press, (await discord.SeeAsync(Scenario.ToOriginal)).Segments[2]);
    }

    [Fact]
    public async Task A_form_that_cannot_be_opened_in_time_says_so()
    {
        var desk = new HeldDesk();
        var time = new ManualTime();
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord, desk.Wrap, time: time);
        await discord.SeeAsync(Scenario.ToCommands);

        var press = await discord.InteractAsync((id, token) => Payloads.Component(id, token, "n1:wrong:abcdefghijkl:0"));
        await desk.HeldForAsync(TimeSpan.FromSeconds(2), time);
        var answer = await discord.SeeCallbackAsync(press);

        Assert.Equal(Message, answer.CallbackType());
        Assert.True(answer.IsEphemeral());
        Assert.Contains("once more", answer.Seen(), StringComparison.Ordinal);
    }

    private static Core.Archive.Article[] Long() =>
        [.. Enumerable.Range(1, 8).Select(number => Some.Article($"island-{number}", $"“We will move bridge {number} by decree, {string.Join(' ', Enumerable.Repeat($"and then the harbour wall of the outer island", 25))},” said President Lena Ortiz."))];

    private static ((string Name, string Value) Menu, string Text) Fields(JsonNode modal)
    {
        var inputs = modal["components"]!.AsArray().Select(label => label!["component"]!.AsObject()).ToList();
        var menu = inputs.Single(input => input["type"]!.GetValue<int>() == 3);
        var text = inputs.Single(input => input["type"]!.GetValue<int>() == 4);
        return ((menu["custom_id"]!.GetValue<string>(), menu["options"]![0]!["value"]!.GetValue<string>()), text["custom_id"]!.GetValue<string>());
    }
}
