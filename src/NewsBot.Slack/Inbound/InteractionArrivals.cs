using System.Text.Json;
using NewsBot.Core.Chat;
using NewsBot.Slack.Rendering;
using NewsBot.Sockets;

namespace NewsBot.Slack.Inbound;

/// <summary>Buttons, menus, forms and shortcuts.</summary>
/// <remarks>https://docs.slack.dev/reference/interaction-payloads</remarks>
internal static class InteractionArrivals
{
    public static Arrival Read(JsonElement payload)
    {
        if (payload.Get("user").Text("id") is not { Length: > 0 } user)
            return new Arrival.Ignored("malformed");
        var arrival = payload.Text("type") switch
        {
            "block_actions" => Pressed(payload, user),
            "view_submission" => Submitted(payload, user),
            "view_closed" when OpenView.Of(payload.Get("view")) is { } view => new Arrival.FormClosed(view.Id),
            "message_action" => LookedUp(payload, user),
            "shortcut" when payload.Text("trigger_id") is { Length: > 0 } trigger => new Arrival.ShortcutUsed(user, payload.Text("callback_id") ?? "", trigger, [$"trigger:{trigger}"]),
            "block_suggestion" => Typed(payload, user),
            "view_closed" or "shortcut" => new Arrival.Ignored("malformed"),
            _ => new Arrival.Ignored("interaction"),
        };
        return arrival with { Team = SlackPlace.TeamOf(payload) };
    }

    private static Arrival Pressed(JsonElement payload, string user)
    {
        var action = payload.Items("actions").FirstOrDefault();
        if (action.Text("action_id") is not { Length: > 0 } id || action.Text("action_ts") is not { Length: > 0 } at)
            return new Arrival.Ignored("malformed");
        var key = $"action:{at}/{id}/{user}";
        return Asked(payload, user, key, new ChatInput.Pressed(id, action.Get("selected_option").Text("value")));
    }

    private static Arrival Submitted(JsonElement payload, string user)
    {
        if (OpenView.Of(payload.Get("view")) is not { } view)
            return new Arrival.Ignored("malformed");
        var fields = OpenView.Fields(payload.Get("view"));
        var asked = Asked(payload, user, $"view:{view.Id}/{view.Hash}", view.Callback == FormView.AskId ? Question(fields) : new ChatInput.Submitted(view.Callback, fields));
        return FormOrigin.Of(view.Metadata) is not { } from ? asked : asked with
        {
            Request = asked.Request with { Channel = from.Channel, IsPrivate = from.IsPrivate },
            AnswerThread = SlackPlace.Address(from.Channel).Thread,
        };
    }

    /// <summary>What was asked in the form of the shortcut; else the source that was picked in it.</summary>
    private static ChatInput Question(IReadOnlyDictionary<string, string> fields)
    {
        if (fields.GetValueOrDefault(FormView.AskField) is { } question)
            return new ChatInput.Said(question);
        var picked = fields.Select(field => (Option: CompletedOption.Of(field.Key), field.Value)).FirstOrDefault(field => field.Option is not null);
        return picked.Option is { } option ? new ChatInput.Called(option.Command, new Dictionary<string, string> { [option.Option] = picked.Value }) : new ChatInput.Said("");
    }

    private static Arrival LookedUp(JsonElement payload, string user)
    {
        var message = payload.Get("message");
        if (payload.Text("trigger_id") is not { Length: > 0 } trigger || message.ValueKind != JsonValueKind.Object)
            return new Arrival.Ignored("malformed");
        // A message of another app's may have its words in what hangs under it.
        var text = message.Text("text") is { Length: > 0 } own ? own : string.Join('\n', message.Items("attachments").Select(attached => attached.Text("text") ?? attached.Text("fallback")).OfType<string>());
        return Asked(payload, user, $"trigger:{trigger}", new ChatInput.LookedUp(ReadableText.Of(text)), isPrivate: true);
    }

    private static Arrival Typed(JsonElement payload, string user)
    {
        var typed = payload.Text("value") ?? "";
        return CompletedOption.Of(payload.Text("action_id")) is { } option
            ? Asked(payload, user, $"typed:{user}/{typed}", new ChatInput.Typed(option.Command, option.Option, typed))
            : new Arrival.Ignored("completion");
    }

    /// <summary>Where there is no channel (the home tab, a form, a shortcut), what is said is between the user and the bot.</summary>
    private static Arrival.Asked Asked(JsonElement payload, string user, string key, ChatInput input, bool isPrivate = false)
    {
        var (container, message) = (payload.Get("container"), payload.Get("message"));
        var channel = payload.Get("channel").Text("id") ?? container.Text("channel_id") ?? user;
        var thread = message.Text("thread_ts") ?? container.Text("thread_ts");
        var request = new ChatRequest(key, SlackPlace.Of(channel, thread, SlackPlace.TeamOf(payload)), user, input) { IsPrivate = isPrivate || container.IsTrue("is_ephemeral") };
        // The same may be typed again; its answer travels in the acknowledgement, and nothing is kept of it.
        return new Arrival.Asked(request, input is ChatInput.Typed ? [] : [key])
        {
            Message = message.Text("ts") ?? container.Text("message_ts"),
            AnswerThread = thread,
            ResponseUrl = payload.Text("response_url"),
            Trigger = payload.Text("trigger_id"),
            View = OpenView.Of(payload.Get("view")),
        };
    }
}
