using System.Text.Json.Nodes;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Tests.Discord.Fake;
using NewsBot.Tests.Discord.Scenarios;

namespace NewsBot.Tests.Hidden;

/// <summary>Discord is sent, byte for byte, what it is sent where the held articles are not there.</summary>
public sealed class HiddenOnDiscord
{
    [Fact]
    public async Task No_byte_of_what_a_guild_is_sent_changes()
    {
        var (with, without) = (await SentAsync([.. HeldNews.All]), await SentAsync([.. HeldNews.Open]));
        Same.Assert(string.Join('\n', without), string.Join('\n', with), "sent");
        Assert.Contains(without, sent => sent.Contains("Ada Lindqvist", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> SentAsync(Article[] articles)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await BotOnDiscord.StartAsync(discord, grants: AudienceGrants.None, articles: articles);
        await discord.SeeAsync(Scenario.ToCommands);
        var answers = new List<FakeRestRequest>();
        foreach (var (i, asked) in HeldNews.Asked.Index())
        {
            var said = await discord.PostAsync(asked, channel: $"{200 + i}", mentionsBot: true);
            answers.Add(await discord.SeeAsync(Scenario.ToChannel, request => request.Replied() == said));
            var quoting = Payloads.MessageCreate(discord.NextId(), "100", "43", $"“{asked}”", guild: "7");
            answers.Add(await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) => Payloads.MessageCommand(id, token, "Who said this?", quoting))));
            if (asked.Split(' ', 2) is [var name, var words] && ChatCommands.Of(name) is { Options: [var option, ..] })
                answers.Add(await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) => Payloads.Command(id, token, name, [new(option.Name, words)]))));
        }
        foreach (var (name, option, typed) in new[] { ("source", "name", "san"), ("source", "name", ""), ("figure", "number", "4"), ("figure", "number", ""), ("audit", "article", "qua"), ("audit", "article", "") })
            answers.Add(await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) => Payloads.Autocomplete(id, token, name, option, typed))));
        foreach (var (key, choice) in answers.SelectMany(Pressable).ToList())
            answers.Add(await discord.SeeCallbackAsync(await discord.InteractAsync((id, token) => Payloads.Component(id, token, key, values: choice is null ? null : [choice]))));
        await bot.StopAsync();
        return [.. answers.Select(answer => HeldNews.Settled(answer.Body!.ToJsonString()))];
    }

    private static IEnumerable<(string Key, string? Choice)> Pressable(FakeRestRequest request)
    {
        var body = request.Body!["data"] ?? request.Body;
        foreach (var component in (body["components"] as JsonArray ?? []).SelectMany(row => row!["components"]!.AsArray()))
        {
            if (component!["custom_id"]?.ToString() is { } key && !key.Contains(":wrong:", StringComparison.Ordinal))
                yield return (key, component["options"]?[0]?["value"]?.ToString());
        }
    }
}
