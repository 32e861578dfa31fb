using NewsBot.Core.Archive;
using NewsBot.Sqlite;
using NewsBot.Tests.Slack.Fake;
using NewsBot.Tests.Slack.Scenarios;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Chat;

/// <summary>A direct conversation on Slack.</summary>
internal sealed class SlackTalk(FakeSlack slack, BotOnSlack bot, Person person) : ITalk
{
    private FakeCall? _last;

    public SqliteChatStore Store => bot.Store;

    public static async Task<ITalk> BeginAsync(Article[] articles)
    {
        var slack = await FakeSlack.StartAsync();
        var bot = await BotOnSlack.StartAsync(slack, articles: articles);
        return new SlackTalk(slack, bot, await Person.MeetAsync(slack));
    }

    public Task<string> SayAsync(string words) => SeeAsync("chat.postMessage", () => person.WriteAsync(words));

    public Task<string> PassageAsync() => PressAsync(_last!.Button("Show passage"));

    public Task<string> MoreAsync() => PressAsync(_last!.Button("More"));

    public Task<string> ChooseAsync(int choice)
    {
        var (menu, values) = _last!.Menu();
        return PressAsync(menu, values[choice]);
    }

    public async Task<string> WrongAsync(string kind, string comment)
    {
        await person.PressAsync(_last!.Button("Wrong"), channel: Payloads.Direct);
        var form = (await slack.Web.ExpectAsync("views.update"))[0];
        return await person.SubmitAndReadAsync(form.Body["view"]!, ("kind", kind, true), ("comment", comment, false));
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await slack.DisposeAsync();
    }

    private Task<string> PressAsync(string actionId, string? choice = null) =>
        SeeAsync("response_url", () => person.PressAsync(actionId, channel: Payloads.Direct, choice: choice));

    private async Task<string> SeeAsync(string method, Func<Task> act)
    {
        var before = slack.Web.CallsOf(method).Count;
        await act();
        _last = (await slack.Web.ExpectAsync(method, before + 1))[before];
        return _last.Seen();
    }
}
