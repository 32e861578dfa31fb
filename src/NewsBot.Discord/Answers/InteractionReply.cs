using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Discord.Rendering;

namespace NewsBot.Discord.Answers;

/// <summary>What is called back to an interaction.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object</remarks>
internal static class InteractionReply
{
    private const int Message = 4;
    private const int DeferredMessage = 5;
    private const int DeferredUpdate = 6;
    private const int Update = 7;
    private const int Modal = 9;
    private const int Ephemeral = 1 << 6;

    public static JsonObject AtOnce(ChatRequest request, Reply reply) => reply.Form is { } form
        ? new JsonObject { ["type"] = Modal, ["data"] = DiscordRenderer.Modal(form) }
        : new JsonObject { ["type"] = reply.TakesPlace ? Update : Message, ["data"] = Body(reply, isPrivate: !reply.TakesPlace && (reply.IsPrivate || Visibility.IsAnswerPrivate(request))) };

    /// <summary>That the answer is on its way; who sees it is fixed with this.</summary>
    public static JsonObject Later(ChatRequest request)
    {
        if (Visibility.TurnsPage(request))
            return new JsonObject { ["type"] = DeferredUpdate };
        var later = new JsonObject { ["type"] = DeferredMessage };
        if (Visibility.IsAnswerPrivate(request))
            later["data"] = new JsonObject { ["flags"] = Ephemeral };
        return later;
    }

    /// <summary>Whether a first answer becomes a message of its own that everybody sees, of a reply that is kept.</summary>
    public static bool CanBeNoted(JsonObject answer, Reply reply) => reply.Key is not null && answer["type"]!.GetValue<int>() == Message && answer["data"]!["flags"] is null;

    public static JsonObject Body(Reply reply, bool isPrivate)
    {
        var body = DiscordRenderer.Message(reply);
        if (isPrivate)
            body["flags"] = Ephemeral;
        return body;
    }
}
