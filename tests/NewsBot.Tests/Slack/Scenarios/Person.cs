using System.Text.Json.Nodes;
using NewsBot.Tests.Slack.Fake;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Slack.Scenarios;

/// <summary>What somebody does in a workspace, and what the scenarios look at. Everything that happens has an id of its own.</summary>
internal sealed class Person(FakeSlack slack)
{
    public const string Self = "U0BOT";

    private int _count;

    /// <summary>The two sockets of the run, to be met before anything is done.</summary>
    public IReadOnlyList<FakeSocket> Sockets { get; private set; } = [];

    public static async Task<Person> MeetAsync(FakeSlack slack)
    {
        var person = new Person(slack);
        await person.MeetAgainAsync();
        return person;
    }

    /// <summary>Of the next run.</summary>
    public async Task MeetAgainAsync() => Sockets = [await slack.Sockets.ExpectSocketAsync(), await slack.Sockets.ExpectSocketAsync()];

    public string NextStamp() => $"1700000000.{Interlocked.Increment(ref _count):000000}";

    /// <summary>Mentions the bot in a channel.</summary>
    /// <returns>The post's time stamp.</returns>
    public async Task<string> MentionAsync(string text, string? thread = null, string channel = Payloads.Channel)
    {
        var ts = NextStamp();
        var post = Payloads.Mention($"<@{Self}> {text}", ts, thread);
        post["channel"] = channel;
        await HappenAsync(post);
        return ts;
    }

    /// <summary>Posts a message that mentions nobody.</summary>
    public async Task<string> WriteAsync(string text, string channel = Payloads.Direct, string? thread = null)
    {
        var ts = NextStamp();
        await HappenAsync(Payloads.Message(text, channel, ts, thread));
        return ts;
    }

    public Task HappenAsync(JsonObject happened) => DeliverAsync("events_api", Payloads.Event($"Ev{NextStamp()}", happened));

    public Task CommandAsync(string text, string channel = Payloads.Channel, string? responseUrl = null)
    {
        var command = Payloads.Command(text, channel);
        command["trigger_id"] = NextStamp();
        command["response_url"] = responseUrl ?? ResponseUrl(channel);
        return DeliverAsync("slash_commands", command, acceptsPayload: true);
    }

    public Task PressAsync(string actionId, bool isEphemeral = false, string channel = Payloads.Channel, string? choice = null)
    {
        var pressed = Payloads.Pressed(actionId, choice is null ? null : new JsonObject { ["type"] = "static_select", ["selected_option"] = new JsonObject { ["value"] = choice } }, isEphemeral);
        pressed["actions"]![0]!["action_ts"] = NextStamp();
        pressed["trigger_id"] = NextStamp();
        pressed["response_url"] = ResponseUrl(channel);
        pressed["channel"]!["id"] = channel;
        pressed["container"]!["channel_id"] = channel;
        return DeliverAsync("interactive", pressed);
    }

    /// <summary>Sends a form in.</summary>
    /// <param name="values">By the names of the fields; those of menus as options.</param>
    /// <returns>What the acknowledgement carries.</returns>
    public async Task<JsonObject?> SubmitAsync(JsonNode view, params (string Field, string Value, bool IsPicked)[] values)
    {
        var state = new JsonObject(values.Select(value => KeyValuePair.Create<string, JsonNode?>(value.Field, new JsonObject
        {
            [value.Field] = value.IsPicked ? new JsonObject { ["selected_option"] = new JsonObject { ["value"] = value.Value } } : new JsonObject { ["value"] = value.Value },
        })));
        var submitted = Payloads.Submitted(view["callback_id"]!.GetValue<string>(), view["private_metadata"]?.GetValue<string>(), state);
        submitted["view"]!["hash"] = NextStamp();
        return await AskAsync(submitted);
    }

    /// <summary>Sends the form in that was opened last, and reads what is shown then: where the answer takes longer than the acknowledgement may, it takes the place of what is shown meanwhile.</summary>
    public async Task<string> SubmitAndReadAsync(JsonNode view, params (string Field, string Value, bool IsPicked)[] values)
    {
        var shown = (await SubmitAsync(view, values)).Seen();
        return shown.Contains("One moment", StringComparison.Ordinal) ? (await slack.Web.ExpectAsync("views.update", 2))[1].Body.Seen() : shown;
    }

    /// <summary>An interaction whose answer travels in the acknowledgement.</summary>
    public async Task<JsonObject?> AskAsync(JsonObject payload)
    {
        var id = await DeliverAsync("interactive", payload, acceptsPayload: true);
        return (await AcknowledgedAsync(id)).Payload;
    }

    public async Task<FakeAck> AcknowledgedAsync(string envelope)
    {
        while (true)
        {
            if (await slack.Sockets.ExpectAckAsync() is { } ack && ack.Envelope == envelope)
                return ack;
        }
    }

    /// <returns>The envelope's id.</returns>
    public Task<string> DeliverAsync(string type, JsonObject payload, bool acceptsPayload = false) =>
        Sockets[0].DeliverAsync(slack.Sockets.Envelope(type, payload, acceptsPayload));

    private string ResponseUrl(string channel)
    {
        var path = $"/hooks/{NextStamp()}";
        slack.Web.Channels.Hook(path, channel);
        return new Uri(slack.Root, path).AbsoluteUri;
    }
}

/// <summary>What is looked for in what was sent.</summary>
internal static class Sent
{
    public static string Seen(this FakeCall call) => call.Body.Seen();

    /// <summary>The action_id of the button with that label.</summary>
    public static string Button(this FakeCall call, string label) => Elements(call.Body)
        .First(element => element["text"]?["text"]?.GetValue<string>().StartsWith(label, StringComparison.Ordinal) == true)["action_id"]!.GetValue<string>();

    /// <summary>The one menu.</summary>
    public static (string ActionId, IReadOnlyList<string> Values) Menu(this FakeCall call)
    {
        var menu = Elements(call.Body).Single(element => element["type"]!.GetValue<string>() == "static_select");
        return (menu["action_id"]!.GetValue<string>(), [.. menu["options"]!.AsArray().Select(option => option!["value"]!.GetValue<string>())]);
    }

    private static IEnumerable<JsonObject> Elements(JsonObject body) =>
        body["blocks"]!.AsArray().Where(block => block!["type"]!.GetValue<string>() == "actions").SelectMany(block => block!["elements"]!.AsArray()).Select(element => element!.AsObject());
}
