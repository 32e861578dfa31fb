using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>In a channel everybody gets what all its members may see; what the asker alone may see beyond that goes to the asker alone, as a direct message.</summary>
/// <param name="look">What may be seen where the answer to a request goes.</param>
/// <param name="post">Posts to a channel; the same <see cref="Reply.Key"/> again within minutes posts nothing twice.</param>
/// <param name="tell">Told of what went wrong; the channel's answer goes out all the same.</param>
public sealed class AsideAnswers(ChatHandler handle, Func<ChatRequest, Viewpoint> look, Func<ChatChannel, Reply, CancellationToken, Task> post, Action<string, Exception> tell)
{
    /// <inheritdoc cref="ChatHandler"/>
    public async Task<Reply> HandleAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        var reply = await handle(request, cancellationToken);
        if (reply.Answer is null || reply.IsPrivate || request.Channel.Place == ChatPlace.Direct || request.Input is not (ChatInput.Said or ChatInput.Called))
            return reply;
        var alone = request with { Key = $"{request.Key}/aside", Channel = ChatChannel.To(request.Channel.Platform, request.Asker), IsPrivate = true };
        if (!look(alone).Audiences.Except(look(request).Audiences, StringComparer.OrdinalIgnoreCase).Any())
            return reply;
        try
        {
            await AnswerAsync(alone, reply, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            tell("What the asker alone may see could not be sent", failure);
        }
        return reply;
    }

    private async Task AnswerAsync(ChatRequest alone, Reply open, CancellationToken cancellationToken)
    {
        var reply = await handle(alone, cancellationToken);
        var shown = LineMark.Of(open.Answer!).ToHashSet(StringComparer.Ordinal);
        if (reply.Answer is not { Claims.Count: > 0 } answer || LineMark.Of(answer).Take(answer.Claims.Count).All(shown.Contains))
            return;
        await post(alone.Channel, reply with { Notes = ["You asked this in a channel, where not everyone may see all of it: this is the answer for you alone.", .. reply.Notes] }, cancellationToken);
    }
}
