using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Tests.Discord.Fake;
using NewsBot.Tests.Discord.Scenarios;
using NewsBot.Tests.Slack.Fake;
using NewsBot.Tests.Slack.Scenarios;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Chat;

public sealed class WithdrawnArticles
{
    private const string Notice = "“A full harbour” was withdrawn on";

    private static readonly Article Full = Some.Harbour with { Title = "A full harbour", Url = "https://example.org/full" };

    private static Article Corrected => Some.Harbour with { Text = Some.Harbour.Text.Replace("41%", "38%", StringComparison.Ordinal) };

    [Fact]
    public async Task It_says_so_when_it_is_asked_for()
    {
        await using var desk = await AskedDesk.WithAsync(Full);
        var before = await desk.SayAsync("who said 41%?");
        await desk.Archive.WithdrawAsync(Full.Id, default);

        foreach (var asked in (string[])["audit harbour", "audit full harbour", "A full harbour", "https://example.org/full"])
            Assert.Contains(Notice, (await desk.SayAsync(asked)).Lead, StringComparison.Ordinal);
        Assert.DoesNotContain(Notice, (await desk.SayAsync("who said 41%?")).Lead, StringComparison.Ordinal);
        var pressed = await desk.PressAsync(new ActionKey(ActionVerb.Passage, before.Key!));
        Assert.StartsWith(Notice, pressed.Lead, StringComparison.Ordinal);
        Assert.Equal(0, pressed.LineCount);
        var linked = await new LinkedArticles(desk.Archive, new QuestionDesk(desk.Archive, new SourceRegister([])), () => Some.Everyone).FindAsync(new Uri(Full.Url!), default);
        Assert.StartsWith(Notice, linked!.Notice, StringComparison.Ordinal);
        Assert.Empty(linked.Claims);
    }

    [Fact]
    public async Task A_corrected_claim_has_its_flag_and_says_what_it_said_before()
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Harbour, Corrected);
        var answer = await newsroom.AskAsync("who said 38%?");
        Assert.Contains(Flags.Corrected, answer.Claims[0].Flags);
        Assert.Contains(answer.Notes, note => note.StartsWith("Corrected: version 1 of ", StringComparison.Ordinal) && note.Contains("said “41% of islanders", StringComparison.Ordinal));
        Assert.DoesNotContain(Flags.Corrected, (await newsroom.AskAsync("what did Lena Ortiz say?")).Claims[0].Flags);
    }

    [Fact]
    public async Task On_Discord_a_correction_comes_to_where_it_was_answered()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord);
        await discord.SeeAsync(Scenario.ToCommands);
        await discord.PostAsync("who said 41%?", guild: null, channel: "200");
        await discord.SeeAsync(Scenario.ToChannel);
        await bot.CorrectAsync(Corrected);
        var told = await discord.SeeAsync(Scenario.ToChannel, answer => answer.Seen().Contains("38%", StringComparison.Ordinal));
        Assert.Contains("Before (version 1): 41%", told.Seen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_Slack_a_correction_comes_to_where_it_was_answered()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack);
        var person = await Person.MeetAsync(slack);
        await person.WriteAsync("who said 41%?");
        await slack.Web.ExpectAsync("chat.postMessage", 1);
        await bot.CorrectAsync(Corrected);
        var told = (await slack.Web.ExpectAsync("chat.postMessage", 2))[1].Seen();
        Assert.Contains("38%", told, StringComparison.Ordinal);
        Assert.Contains("Before (version 1): 41%", told, StringComparison.Ordinal);
    }
}
