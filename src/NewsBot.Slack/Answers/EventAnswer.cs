using NewsBot.Core.Chat;
using NewsBot.Slack.Inbound;
using NewsBot.Slack.Manifest;
using NewsBot.Slack.Rendering;
using NewsBot.Slack.Web;
using NewsBot.Sockets;

namespace NewsBot.Slack.Answers;

/// <summary>Answers an event that was taken in, in the lane of its channel, and settles it.</summary>
/// <remarks>A refusal that trying again does not mend settles it too, with a notice; any other failure is thrown, and leaves the event open.</remarks>
internal sealed class EventAnswer(
    SlackWeb web, IInbox inbox, Arrivals arrivals, RequestLanes lanes, Visibility visibility,
    MessageAnswer messages, FormAnswer forms, PressAnswer presses, HomeAnswer home, LinkAnswer links, PromptsAnswer prompts, Action<Notice> tell)
{
    /// <exception cref="ChatPlatformException">The app was taken out of the workspace.</exception>
    public async Task AnswerAsync(OpenQuestion open, CancellationToken cancellationToken)
    {
        var arrival = Read(open.Inbound);
        try
        {
            await AnswerAsync(arrival, open.Inbound, cancellationToken);
        }
        catch (SlackException refused) when (refused.IsRefused)
        {
            tell(new Notice(NoticeLevel.Error, $"Slack refuses the answer to {open.Inbound.Key}") { Failure = refused });
        }
        await inbox.SettleAsync(SlackPlace.Platform, open.Inbound.Key, cancellationToken);
        if (arrival is Arrival.Removed)
            throw new ChatPlatformException("The app was taken out of the Slack workspace, or its token was revoked: install it again, and set NewsBot:Slack:BotToken to the new token.");
    }

    private Arrival Read(InboundEvent inbound)
    {
        if (KeptPayload.TryParse(inbound.Payload, out var kept))
            return arrivals.Read(kept.Head, kept.Data);
        tell(new Notice(NoticeLevel.Warning, $"{inbound.Key} was kept by another version and cannot be answered"));
        return new Arrival.Ignored("kept");
    }

    private Task AnswerAsync(Arrival arrival, InboundEvent inbound, CancellationToken cancellationToken) => arrival switch
    {
        Arrival.Asked asked => AskedAsync(asked, inbound, cancellationToken),
        Arrival.HomeOpened { IsHome: true } opened => home.OpenedAsync(opened.User, cancellationToken),
        Arrival.HomeOpened opened => prompts.AnswerAsync(opened.Channel, thread: null, cancellationToken),
        Arrival.AgentOpened { IsNew: true, Channel: { } channel } opened => prompts.AnswerAsync(channel, opened.Thread, cancellationToken),
        Arrival.LinksShared shared => links.AnswerAsync(shared, cancellationToken),
        Arrival.ShortcutUsed { Callback: SlackManifest.AskShortcut } used => web.OpenViewAsync(used.Trigger, SlackRenderer.Ask(), cancellationToken),
        _ => Task.CompletedTask,
    };

    private Task AskedAsync(Arrival.Asked asked, InboundEvent inbound, CancellationToken cancellationToken)
    {
        var request = asked.Request with { IsPrivate = visibility.IsPrivate(asked.Request.Input, asked.Request.Channel, asked.Request.IsPrivate) };
        // A form is for its asker alone and has to be there in seconds: it waits for nobody else's answer.
        return asked switch
        {
            { View: { IsHome: false } view } when FormAnswer.IsSubmission(asked) => forms.AnswerAsync(asked, view, request, cancellationToken),
            { View: { IsHome: false } view } => forms.TurnAsync(view, request, cancellationToken),
            _ when Visibility.OpensForm(request) => forms.OpenAsync(asked, request, inbound.Stage, cancellationToken),
            { Request.Input: ChatInput.Said, ResponseUrl: null } => InLaneAsync(request, token => messages.AnswerAsync(asked, request, inbound, token), cancellationToken),
            _ => InLaneAsync(request, token => presses.AnswerAsync(asked, request, token), cancellationToken),
        };
    }

    private Task<bool> InLaneAsync(ChatRequest request, Func<CancellationToken, Task> answer, CancellationToken cancellationToken) => lanes.RunAsync(request.Channel.Id, answer, cancellationToken);
}
