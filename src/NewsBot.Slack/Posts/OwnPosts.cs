using NewsBot.Core.Chat;
using NewsBot.Slack.Answers;
using NewsBot.Slack.Inbound;
using NewsBot.Slack.Rendering;
using NewsBot.Slack.Web;
using NewsBot.Sockets;

namespace NewsBot.Slack.Posts;

/// <summary>Finds what the bot posted, and puts notices over it.</summary>
internal sealed class OwnPosts(SlackWeb web, Action<Notice> tell)
{
    /// <inheritdoc cref="IPostedMessages.FindAsync"/>
    public async Task<string?> FindAsync(ChatChannel channel, string key, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var (id, thread) = SlackPlace.Address(channel);
        try
        {
            return (await web.FindPostedAsync(MessageTo.Place(id, thread), key, since, cancellationToken))?.Stamp;
        }
        catch (SlackException refused) when (refused.IsRefused)
        {
            var what = $"What was posted in {id} cannot be looked through";
            Tell(what, refused);
            // Nothing can stand where there is nothing; where the bot may not look, that is not known.
            return refused.Error is SlackError.ChannelNotFound or SlackError.ThreadNotFound or SlackError.MessageNotFound ? null : throw new PostsUnreadableException(what);
        }
    }

    /// <inheritdoc cref="IPostedMessages.MarkAsync"/>
    public async Task<bool> MarkAsync(PostedReply posted, string notice, CancellationToken cancellationToken)
    {
        var (id, thread) = SlackPlace.Address(posted.Channel);
        try
        {
            if (await web.MessageAsync(id, thread, posted.Message, cancellationToken) is not { } there)
                return false;
            if (NoticeBlocks.IsIn(there, notice))
                return true;
            if (NoticeBlocks.Above(there, notice) is not { } marked)
                return false;
            (marked["channel"], marked["ts"]) = (id, posted.Message);
            await web.UpdateAsync(marked, cancellationToken);
            return true;
        }
        catch (SlackException refused) when (refused.IsRefused)
        {
            if (refused.Error is not (SlackError.MessageNotFound or SlackError.ThreadNotFound))
                Tell($"Message {posted.Message} in {id} cannot be marked", refused);
            return false;
        }
    }

    private void Tell(string text, SlackException refused)
    {
        var whatToDo = refused.Error switch
        {
            SlackError.MissingScope => ": the app needs the scopes channels:history and groups:history, which slack-manifest without --mentions-only gives it",
            SlackError.NotInChannel or SlackError.ChannelNotFound => ": invite the bot to the channel",
            _ => "",
        };
        tell(new Notice(NoticeLevel.Warning, text + whatToDo) { Failure = refused });
    }
}
