using NewsBot.Core.Chat;
using NewsBot.Discord.Events;
using NewsBot.Discord.Inbound;
using NewsBot.Discord.Rest;
using NewsBot.Sockets;

namespace NewsBot.Discord.Answers;

/// <summary>Answers an event that was taken in, in the lane of its channel, and settles it.</summary>
/// <remarks>A refusal that trying again does not mend settles it too, with a notice; any other failure is thrown, and leaves the event open.</remarks>
internal sealed class EventAnswer(
    IInbox inbox, RequestLanes lanes, MessageAnswer messages, InteractionAnswer interactions, CompletionAnswer completions,
    Visibility visibility, KnownThreads threads, Func<string, bool> isWithdrawn, Action<Notice> tell)
{
    public async Task AnswerAsync(OpenQuestion open, CancellationToken cancellationToken)
    {
        try
        {
            if (!KeptEvent.TryParse(open.Inbound.Payload, out var kept))
                tell(new Notice(NoticeLevel.Warning, $"{open.Inbound.Key} was kept by another version and cannot be answered"));
            else if (kept.Type == "MESSAGE_CREATE" && InboundMessage.TryParse(kept.Data, out var message))
                await AnswerAsync(message, kept.Bot, cancellationToken);
            else if (Interaction.TryParse(kept.Data, out var interaction))
                await AnswerAsync(interaction, open, cancellationToken);
        }
        catch (DiscordException e) when (e.IsRefused)
        {
            tell(new Notice(NoticeLevel.Error, $"Discord refuses the answer to {open.Inbound.Key}") { Failure = e });
        }
        await inbox.SettleAsync(DiscordPlatform.PlatformName, open.Inbound.Key, cancellationToken);
    }

    /// <summary>Completes what is being typed, beside all lanes: who types does not wait for those who ask.</summary>
    public Task CompleteAsync(Interaction interaction, CancellationToken cancellationToken) =>
        completions.AnswerAsync(interaction, interaction.ToRequest(isPrivate: true), cancellationToken);

    private async Task AnswerAsync(InboundMessage message, Snowflake bot, CancellationToken cancellationToken)
    {
        var isThread = threads.IsThread(message.Channel, out var parent);
        var asked = message.ToRequest(bot, isThread ? ChatPlace.Thread : ChatPlace.Channel, parent);
        await lanes.RunAsync(asked.Channel.Id, token => messages.AnswerAsync(message, asked, () => isWithdrawn(message.Id.ToString()), token), cancellationToken);
    }

    private Task AnswerAsync(Interaction interaction, OpenQuestion open, CancellationToken cancellationToken)
    {
        var request = interaction.ToRequest(isPrivate: false);
        request = request with { IsPrivate = visibility.IsPrivate(request.Input, request.Channel, interaction.IsOnPrivate) };
        return interactions.AnswerAsync(interaction, request, open.Received, open.Inbound.Stage, cancellationToken);
    }
}
