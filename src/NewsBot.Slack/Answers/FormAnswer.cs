using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Slack.Events;
using NewsBot.Slack.Inbound;
using NewsBot.Slack.Rendering;
using NewsBot.Slack.Web;
using NewsBot.Sockets;

namespace NewsBot.Slack.Answers;

/// <summary>Opens forms, and answers what is sent in with one: in the acknowledgement, else in the form itself, else beside it.</summary>
/// <remarks>https://docs.slack.dev/surfaces/modals</remarks>
internal sealed class FormAnswer(SlackWeb web, IInbox inbox, ChatHandler handle, Response response, AckAnswers acks, Action<Notice> tell)
{
    private const string Title = "NewsBot";

    /// <summary>The form was about to be opened.</summary>
    private const string Opening = "opening";

    private static readonly Reply TooLate = new("The form could not be opened in time. Press the button once more.") { IsPrivate = true };

    /// <summary>Stands in a form while the answer to it is not there yet.</summary>
    public static JsonObject OneMoment => Update(SlackRenderer.Loading(Title));

    /// <summary>Whether it is a form that was sent in.</summary>
    public static bool IsSubmission(Arrival arrival) => arrival is Arrival.Asked { View.IsHome: false, Request.Input: not ChatInput.Pressed };

    /// <summary>Opens a form for a button: a view that says so first, for only in the first three seconds anything can be opened.</summary>
    /// <param name="stage">What was marked before a crash; null for a new press.</param>
    public async Task OpenAsync(Arrival.Asked asked, ChatRequest request, string? stage, CancellationToken cancellationToken)
    {
        if (stage == Opening || asked.Trigger is not { } trigger || await TryOpenAsync(trigger, request, cancellationToken) is not { } view)
        {
            await response.GiveAsync(asked, request, TooLate, cancellationToken);
            return;
        }
        var reply = await handle(request, cancellationToken);
        await web.UpdateViewAsync(view.Id, View(reply, request), view.Hash, cancellationToken);
    }

    /// <summary>Answers what was pressed on in a form: in it.</summary>
    public async Task TurnAsync(OpenView view, ChatRequest request, CancellationToken cancellationToken) =>
        await web.UpdateViewAsync(view.Id, View(await handle(request, cancellationToken), request), view.Hash, cancellationToken);

    /// <summary>Answers a form that was sent in.</summary>
    public async Task AnswerAsync(Arrival.Asked asked, OpenView view, ChatRequest request, CancellationToken cancellationToken)
    {
        var reply = await handle(request, cancellationToken);
        var answer = reply.FieldErrors.Count > 0 ? Errors(reply) : Update(View(reply, request));
        if (acks.TryGive(request.Key, answer))
            return;
        try
        {
            await web.UpdateViewAsync(view.Id, View(reply, request), hash: null, cancellationToken);
        }
        catch (SlackException closed) when (closed.IsRefused)
        {
            tell(new Notice(NoticeLevel.Detail, "A form was closed before its answer was there; it is given beside it") { Failure = closed });
            await response.GiveOtherwiseAsync(asked, request, reply, cancellationToken);
        }
    }

    private async Task<SlackView?> TryOpenAsync(string trigger, ChatRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await inbox.MarkAsync(SlackPlace.Platform, request.Key, Opening, cancellationToken);
            return await web.OpenViewAsync(trigger, SlackRenderer.Loading(Title), cancellationToken);
        }
        catch (SlackException failure)
        {
            tell(new Notice(NoticeLevel.Warning, $"The form for {request.Key} could not be opened") { Failure = failure });
            return null;
        }
    }

    private static JsonObject View(Reply reply, ChatRequest request) =>
        reply.Form is { } form ? SlackRenderer.Modal(form, new FormOrigin(request.Channel, request.IsPrivate)) : SlackRenderer.Answered(Title, reply);

    private static JsonObject Update(JsonObject view) => new() { ["response_action"] = "update", ["view"] = view };

    private static JsonObject Errors(Reply reply) => new()
    {
        ["response_action"] = "errors",
        ["errors"] = new JsonObject(reply.FieldErrors.Select(error => KeyValuePair.Create<string, JsonNode?>(error.Key, error.Value))),
    };
}
