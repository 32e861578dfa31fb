using System.Text.Json.Nodes;
using NewsBot.Core.Archive;
using NewsBot.Sqlite;
using NewsBot.Tests.Discord.Fake;
using NewsBot.Tests.Discord.Scenarios;

namespace NewsBot.Tests.Chat;

/// <summary>A direct conversation on Discord.</summary>
internal sealed class DiscordTalk(FakeDiscord discord, BotOnDiscord bot) : ITalk
{
    private const string Channel = "200";

    private FakeRestRequest? _last;

    public SqliteChatStore Store => bot.Store;

    public static async Task<ITalk> BeginAsync(Article[] articles)
    {
        var discord = await FakeDiscord.StartAsync();
        var bot = await BotOnDiscord.StartAsync(discord, articles: articles);
        await discord.SeeAsync(Scenario.ToCommands);
        return new DiscordTalk(discord, bot);
    }

    public async Task<string> SayAsync(string words)
    {
        var message = await discord.PostAsync(words, Channel, guild: null);
        _last = await discord.SeeAsync(Scenario.ToChannel, answer => answer.Body!["message_reference"]?["message_id"]?.GetValue<string>() == message);
        return _last.Seen();
    }

    public Task<string> PassageAsync() => PressAsync(_last!.Button("Show passage"));

    public Task<string> MoreAsync() => PressAsync(_last!.Button("More"));

    public Task<string> ChooseAsync(int choice)
    {
        var menu = _last!.Body!["components"]!.AsArray().SelectMany(row => row!["components"]!.AsArray()).First(component => component!["options"] is not null)!;
        return PressAsync(menu["custom_id"]!.GetValue<string>(), menu["options"]![choice]!["value"]!.GetValue<string>());
    }

    public async Task<string> WrongAsync(string kind, string comment)
    {
        await PressAsync(_last!.Button("Wrong"));
        var form = _last!.Body!["data"]!;
        var fields = form["components"]!.AsArray().Select(label => label!["component"]!).ToList();
        return await InteractAsync((id, token) => Payloads.ModalSubmit(
            id, token, form["custom_id"]!.GetValue<string>(), [new(Id(fields.Single(field => field["options"] is null)), comment)], [new(Id(fields.Single(field => field["options"] is not null)), kind)],
            channel: Channel, guild: null));
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await discord.DisposeAsync();
    }

    private Task<string> PressAsync(string customId, string? value = null) =>
        InteractAsync((id, token) => Payloads.Component(id, token, customId, values: value is null ? null : [value], channel: Channel, guild: null));

    private async Task<string> InteractAsync(Func<string, string, JsonObject> make)
    {
        _last = await discord.SeeCallbackAsync(await discord.InteractAsync(make));
        return _last.Seen();
    }

    private static string Id(JsonNode field) => field["custom_id"]!.GetValue<string>();
}
