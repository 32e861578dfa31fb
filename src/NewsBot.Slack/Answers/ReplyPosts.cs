using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Slack.Inbound;
using NewsBot.Slack.Web;
using NewsBot.Sockets;

namespace NewsBot.Slack.Answers;

/// <summary>Posts replies as messages, and notes where they stand. What one person alone sees cannot be edited later, and is not noted.</summary>
internal sealed class ReplyPosts(SlackWeb web, ReplyNotes notes, Action<Notice> tell)
{
    /// <param name="place">Where the reply belongs.</param>
    /// <param name="thread">Under which message it stands there; null for the channel itself.</param>
    /// <param name="key">Of the posting; null where it is not to be found again.</param>
    public async Task PostAsync(Reply reply, ChatChannel place, string? thread, string? key, CancellationToken cancellationToken)
    {
        var stamp = await web.PostMessageAsync(MessageTo.Of(reply, SlackPlace.Address(place).Channel, thread), key, reply.Key, cancellationToken);
        await NoteAsync(reply, place, stamp, cancellationToken);
    }

    /// <summary>Whether it was posted under its key before. Where the bot may not read the channel, it takes it that it was not.</summary>
    /// <param name="since">Null for the last minutes.</param>
    public async Task<bool> IsThereAsync(ChatChannel place, string? thread, string key, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        try
        {
            if (await web.FindPostedAsync(MessageTo.Place(SlackPlace.Address(place).Channel, thread), key, since, cancellationToken) is not { } found)
                return false;
            await notes.NoteAsync(found.Reply, place, found.Stamp, cancellationToken);
            return true;
        }
        catch (SlackException)
        {
            return false;
        }
    }

    public Task NoteAsync(Reply reply, ChatChannel place, string stamp, CancellationToken cancellationToken) => notes.NoteAsync(reply.Key, place, stamp, cancellationToken);

    /// <summary>Notes what went out by an address to respond to, which does not tell the message: it is looked for.</summary>
    public Task NoteRespondedAsync(Reply reply, ChatChannel place, string? thread, CancellationToken cancellationToken) =>
        notes.NoteAsync(reply.Key, place, token => FindRespondedAsync(reply.Key!, MessageTo.Place(SlackPlace.Address(place).Channel, thread), token), cancellationToken);

    private async Task<string?> FindRespondedAsync(string key, JsonObject place, CancellationToken cancellationToken)
    {
        try
        {
            return (await web.FindPostedAsync(place, key, since: null, cancellationToken))?.Stamp;
        }
        catch (SlackException refused) when (refused.IsRefused)
        {
            // Commands work where the bot was never invited, too: there it could not edit anything either.
            tell(new Notice(NoticeLevel.Detail, $"Where answer {key} stands cannot be looked up") { Failure = refused });
            return null;
        }
    }
}
