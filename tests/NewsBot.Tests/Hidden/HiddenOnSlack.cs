using System.Text.Json.Nodes;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Slack.Manifest;
using NewsBot.Tests.Slack.Fake;
using NewsBot.Tests.Slack.Scenarios;

namespace NewsBot.Tests.Hidden;

/// <summary>Slack is sent, byte for byte, what it is sent where the held articles are not there.</summary>
public sealed class HiddenOnSlack
{
    [Fact]
    public async Task No_byte_of_what_a_workspace_is_sent_changes()
    {
        var (with, without) = (await SentAsync([.. HeldNews.All]), await SentAsync([.. HeldNews.Open]));
        Same.Assert(string.Join('\n', without), string.Join('\n', with), "sent");
        Assert.Contains(without, sent => sent.Contains("Ada Lindqvist", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> SentAsync(Article[] articles)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await BotOnSlack.StartAsync(slack, grants: AudienceGrants.None, articles: articles);
        var person = await Person.MeetAsync(slack);
        var (posts, responses, sent) = (0, 0, new List<string>());
        // A channel each: what is posted to one goes out at Slack's pace.
        foreach (var (i, asked) in HeldNews.Asked.Index())
        {
            await person.CommandAsync(asked);
            await slack.Web.ExpectAsync("response_url", ++responses);
            await person.WriteAsync(asked, $"D{i}");
            await slack.Web.ExpectAsync("chat.postMessage", ++posts);
            await person.MentionAsync(asked, channel: $"C{i}");
            await slack.Web.ExpectAsync("chat.postMessage", ++posts);
        }
        foreach (var press in slack.Web.Calls.Where(call => call.Method == "chat.postMessage").SelectMany(Pressable).ToList())
        {
            await person.PressAsync(press.Action, choice: press.Choice);
            await slack.Web.ExpectAsync("response_url", ++responses);
        }
        foreach (var (option, typed) in new[] { ("source:name", "san"), ("source:name", ""), ("figure:number", "4"), ("figure:number", ""), ("audit:article", "qua"), ("audit:article", "") })
        {
            var payload = Payloads.Interaction("block_suggestion");
            (payload["action_id"], payload["value"]) = ($"typed:{option}", typed);
            sent.Add((await person.AskAsync(payload))?.ToJsonString() ?? "");
        }
        foreach (var asked in HeldNews.Asked)
        {
            sent.Add((await person.SubmitAsync(new JsonObject { ["callback_id"] = "ask" }, ("question", asked, false)))?.ToJsonString() ?? "");
            var action = Payloads.Interaction("message_action");
            (action["callback_id"], action["channel"], action["trigger_id"]) = (SlackManifest.WhoSaidShortcut, new JsonObject { ["id"] = Payloads.Channel }, person.NextStamp());
            action["message"] = new JsonObject { ["ts"] = person.NextStamp(), ["text"] = $"“{asked}”" };
            action["response_url"] = new Uri(slack.Root, $"hooks/{person.NextStamp()}").AbsoluteUri;
            await person.DeliverAsync("interactive", action);
            await slack.Web.ExpectAsync("response_url", ++responses);
        }
        await person.HappenAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = Payloads.User, ["channel"] = Payloads.Direct, ["tab"] = "home" });
        await slack.Web.ExpectAsync("views.publish");
        await person.HappenAsync(Linked("https://papers.example/quarry", "1700000000.000901"));
        await person.HappenAsync(Linked("https://trams.example/1", "1700000000.000902"));
        await slack.Web.ExpectAsync("chat.unfurl");
        await bot.StopAsync();
        slack.AssertFaultless();
        return [.. slack.Web.Calls.GroupBy(call => call.Method).OrderBy(calls => calls.Key, StringComparer.Ordinal).SelectMany(calls => calls.Select(call => HeldNews.Settled($"{call.Method} {call.Body.ToJsonString()}"))), .. sent.Select(HeldNews.Settled)];
    }

    /// <summary>The first button of each message that opens no form, or each choice of its menu.</summary>
    private static IEnumerable<(string Action, string? Choice)> Pressable(FakeCall call)
    {
        var elements = (call.Body["blocks"] as JsonArray ?? []).Where(block => block!["type"]!.ToString() == "actions").SelectMany(block => block!["elements"]!.AsArray());
        foreach (var element in elements)
        {
            var action = element!["action_id"]!.ToString();
            if (element["type"]!.ToString() == "static_select")
                yield return (action, element["options"]![0]!["value"]!.ToString());
            else if (action.Contains(":passage:", StringComparison.Ordinal) || action.Contains(":more:", StringComparison.Ordinal))
                yield return (action, null);
        }
    }

    private static JsonObject Linked(string url, string ts) => new()
    {
        ["type"] = "link_shared",
        ["channel"] = Payloads.Channel,
        ["user"] = Payloads.User,
        ["message_ts"] = ts,
        ["links"] = new JsonArray(new JsonObject { ["domain"] = new Uri(url).Host, ["url"] = url }),
    };
}
