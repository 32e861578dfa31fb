using NewsBot.Core.Chat;
using NewsBot.Slack.Inbound;

namespace NewsBot.Slack.Answers;

/// <summary>Answers a command, a button, a menu or the shortcut of a message.</summary>
/// <remarks>https://docs.slack.dev/interactivity/handling-user-interaction</remarks>
internal sealed class PressAnswer(ChatHandler handle, Response response, HomeAnswer home)
{
    public async Task AnswerAsync(Arrival.Asked asked, ChatRequest request, CancellationToken cancellationToken)
    {
        var reply = await handle(request, cancellationToken);
        if (asked.View is { IsHome: true })
            await home.ShowAsync(request.Asker, cancellationToken);
        await response.GiveAsync(asked, request, reply, cancellationToken);
    }
}
