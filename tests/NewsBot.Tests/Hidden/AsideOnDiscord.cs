using NewsBot.Core.Chat;
using NewsBot.Tests.Discord.Fake;
using NewsBot.Tests.Discord.Scenarios;

namespace NewsBot.Tests.Hidden;

/// <summary>In a channel of Discord what all may see is answered; what the asker alone may see goes to the asker alone, follow-ups and buttons included.</summary>
public sealed class AsideOnDiscord : IAsyncLifetime
{
    private const string Channel = "100";
    private const string SomebodyElse = "43";

    /// <summary>As the fake opens it.</summary>
    private const string Direct = "7" + Payloads.Person;

    private readonly HashSet<string> _direct = [];
    private FakeDiscord _discord = null!;
    private BotOnDiscord? _bot;

    public async Task InitializeAsync() => _discord = await FakeDiscord.StartAsync();

    /// <summary>Whatever a test did: nothing of it stands where others read.</summary>
    public async Task DisposeAsync()
    {
        await _bot!.StopAsync();
        await _bot.DisposeAsync();
        await _discord.DisposeAsync();
        Assert.DoesNotContain(_discord.Rest.To(Scenario.ToChannel), post => post.Segments[1] != Direct && Tells(post));
        Assert.DoesNotContain(_discord.Rest.To(Scenario.ToCallback), answer => !answer.IsEphemeral() && Tells(answer) && !_direct.Contains(answer.Segments[2]));
    }

    [Fact]
    public async Task A_question_in_a_channel_is_answered_twice_and_so_is_a_follow_up()
    {
        await StartAsync();
        var (channel, aside) = await AskAsync("who said 47%?");

        Assert.False(Tells(channel));
        Assert.True(Tells(aside));
        Assert.Contains("You asked this in a channel", aside.Seen(), StringComparison.Ordinal);

        (channel, aside) = await AskAsync("what else did he say?");
        Assert.False(Tells(channel));
        Assert.Contains("The quarry floods every spring", aside.Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_buttons_of_either_answer_show_what_was_shown_there()
    {
        await StartAsync();
        var (channel, aside) = await AskAsync("who said 47%?");
        var passage = aside.Button("Show passage");

        Assert.True(Tells(await PressedAsync(passage, Direct, guild: null)));
        Assert.False(Tells(await PressedAsync(passage, Channel, person: SomebodyElse)));
        Assert.False(Tells(await PressedAsync(passage, "743", guild: null, person: SomebodyElse)));
        Assert.False(Tells(await PressedAsync(channel.Button("Wrong"), Channel, person: SomebodyElse)));
        var menu = channel.Body!["components"]!.AsArray().Select(row => row!["components"]![0]!).First(component => component["type"]!.GetValue<int>() == 3);
        foreach (var option in menu["options"]!.AsArray())
        {
            Assert.False(Tells(await PressedAsync(menu["custom_id"]!.ToString(), Channel, choice: option!["value"]!.ToString())));
            Assert.False(Tells(await PressedAsync(menu["custom_id"]!.ToString(), Channel, person: SomebodyElse, choice: option["value"]!.ToString())));
        }
    }

    [Fact]
    public async Task A_look_up_for_the_asker_alone_tells_the_asker_and_nobody_else()
    {
        await StartAsync(PrivateLookUps.Always);
        var mine = await CalledAsync(Payloads.Person);
        Assert.True(Tells(mine));
        Assert.True(mine.IsEphemeral());
        Assert.False(Tells(await CalledAsync(SomebodyElse)));

        Assert.False(Tells(await PressedAsync(mine.Button("Show passage"), Channel, person: SomebodyElse)));
        var passage = await PressedAsync(mine.Button("Show passage"), Channel, isEphemeral: true);
        Assert.True(Tells(passage));
        Assert.True(passage.IsEphemeral());
        var shared = await PressedAsync(mine.Button("Share"), Channel, isEphemeral: true);
        Assert.Contains("Nothing was shared", shared.Seen(), StringComparison.Ordinal);
        Assert.True(shared.IsEphemeral());
    }

    [Fact]
    public async Task A_look_up_for_all_tells_the_asker_aside()
    {
        await StartAsync(PrivateLookUps.Never);
        Assert.False(Tells(await CalledAsync(Payloads.Person)));
        Assert.True(Tells(await _discord.SeeAsync(Scenario.ToChannel, post => post.Segments[1] == Direct)));
    }

    private static bool Tells(FakeRestRequest request) => request.Seen().Contains(HeldNews.Secret, StringComparison.Ordinal);

    private async Task StartAsync(PrivateLookUps lookUps = PrivateLookUps.Never)
    {
        _bot = await BotOnDiscord.StartAsync(_discord, set: options => options with { PrivateLookUps = lookUps }, grants: HeldNews.GrantedTo("discord", Payloads.Person), articles: [.. HeldNews.All]);
        await _discord.SeeAsync(Scenario.ToCommands);
    }

    private async Task<(FakeRestRequest Channel, FakeRestRequest Aside)> AskAsync(string question)
    {
        var told = _discord.Rest.To(Scenario.ToChannel).Count(post => post.Segments[1] == Direct);
        var said = await _discord.PostAsync(question, Channel, mentionsBot: true);
        var answer = await _discord.SeeAsync(Scenario.ToChannel, post => post.Replied() == said);
        return (answer, _discord.Rest.To(Scenario.ToChannel).Where(post => post.Segments[1] == Direct).ElementAt(told));
    }

    private async Task<FakeRestRequest> CalledAsync(string person) =>
        await _discord.SeeCallbackAsync(await _discord.InteractAsync((id, token) => Payloads.Command(id, token, "figure", [new("number", "47%")], Channel, person: person)));

    private async Task<FakeRestRequest> PressedAsync(string key, string channel, string? guild = "7", string person = Payloads.Person, string? choice = null, bool isEphemeral = false)
    {
        var pressed = await _discord.InteractAsync((id, token) => Payloads.Component(id, token, key, values: choice is null ? null : [choice], isEphemeral: isEphemeral, channel: channel, guild: guild, person: person));
        if (channel == Direct)
            _direct.Add(pressed);
        return await _discord.SeeCallbackAsync(pressed);
    }
}
