using NewsBot.Core.Chat;
using NewsBot.Discord.Rendering;
using NewsBot.Discord.Rest;
using NewsBot.Sockets;

namespace NewsBot.Discord.Answers;

/// <summary>Where an answer goes that came too late for its interaction: into the channel, or to the asker directly where it is for them alone.</summary>
internal sealed class InsteadOfInteraction(DiscordRest rest, ReplyNotes notes, Action<Notice> tell)
{
    public async Task PostAsync(ChatRequest request, Reply reply, CancellationToken cancellationToken)
    {
        if (reply.Form is not null || await PlaceAsync(request, reply, cancellationToken) is not { } place)
            return;
        var posted = await rest.PostMessageAsync(place, DiscordRenderer.Message(reply), nonce: request.Key, cancellationToken);
        var channel = request.Channel.Id == place.ToString() ? request.Channel : new ChatChannel(DiscordPlatform.PlatformName, place.ToString(), ChatPlace.Direct);
        await notes.NoteAsync(reply.Key, channel, posted.ToString(), cancellationToken);
    }

    private async Task<Snowflake?> PlaceAsync(ChatRequest request, Reply reply, CancellationToken cancellationToken)
    {
        if (!Visibility.IsAnswerPrivate(request, reply))
            return Snowflake.TryParse(request.Channel.Id, out var channel) ? channel : null;
        try
        {
            return Snowflake.TryParse(request.Asker, out var asker) ? await rest.OpenDirectAsync(asker, cancellationToken) : null;
        }
        catch (DiscordException e)
        {
            tell(new Notice(NoticeLevel.Warning, $"{request.Asker} takes no direct messages; the answer to interaction {request.Key} reaches nobody") { Failure = e });
            return null;
        }
    }
}
