using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Slack.Rendering;

namespace NewsBot.Slack.Answers;

/// <summary>A reply as a message to a place.</summary>
internal static class MessageTo
{
    /// <param name="thread">Null for the channel itself.</param>
    public static JsonObject Of(Reply reply, string channel, string? thread)
    {
        var message = Place(channel, thread);
        foreach (var (name, value) in SlackRenderer.Message(reply))
            message[name] = value?.DeepClone();
        return message;
    }

    public static JsonObject Place(string channel, string? thread)
    {
        var place = new JsonObject { ["channel"] = channel };
        if (thread is not null)
            place["thread_ts"] = thread;
        return place;
    }
}
