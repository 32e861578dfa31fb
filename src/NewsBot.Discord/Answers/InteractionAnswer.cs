using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Discord.Inbound;
using NewsBot.Discord.Rendering;
using NewsBot.Discord.Rest;
using NewsBot.Sockets;

namespace NewsBot.Discord.Answers;

/// <summary>Answers a command, a button, a menu or a form: at once where the answer is there within a second, else it says that it is on its way and edits that.</summary>
/// <remarks>
/// <para>https://docs.discord.com/developers/interactions/receiving-and-responding: the first answer must be there within three seconds, what follows within fifteen minutes.</para>
/// <para>How far the answer has come is marked in the inbox before each step, so that after a crash the same answer is finished and no second one is given.</para>
/// </remarks>
internal sealed class InteractionAnswer(
    DiscordRest rest, IInbox inbox, ChatHandler handle, RequestLanes lanes, InsteadOfInteraction instead, ReplyNotes notes, Action<Notice> tell, TimeProvider time)
{
    /// <summary>The answer itself was on its way as the first one.</summary>
    private const string Answering = "answering";

    /// <summary>It was said that the answer is on its way.</summary>
    private const string Deferring = "deferring";

    private static readonly TimeSpan QuickAnswer = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan QuickForm = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FirstAnswer = TimeSpan.FromSeconds(2.5);

    private static readonly Reply TooLateForForm = new("That took too long, and the form could not be opened. Press the button once more.") { IsPrivate = true };

    /// <param name="received">When the interaction came in, as the time provider's time stamp.</param>
    /// <param name="stage">What was marked before a crash; null for a new interaction.</param>
    public async Task AnswerAsync(Interaction interaction, ChatRequest request, long received, string? stage, CancellationToken cancellationToken)
    {
        var answering = InLaneAsync(request, cancellationToken);
        switch (stage)
        {
            case Answering:
                await EditAsync(interaction, request, await answering, cancellationToken);
                return;
            case Deferring:
                await FinishAsync(interaction, request, await answering, cancellationToken);
                return;
        }
        var opensForm = Visibility.OpensForm(request);
        if (await answering.IsThereAsync((opensForm ? QuickForm : QuickAnswer) - time.GetElapsedTime(received), time, cancellationToken))
            await AnswerAtOnceAsync(interaction, request, await answering, received, cancellationToken);
        else if (opensForm)
            await AnswerAtOnceAsync(interaction, request, TooLateForForm, received, cancellationToken);
        else if (await DeferAsync(interaction, request, received, cancellationToken))
            await FinishAsync(interaction, request, await answering, cancellationToken);
        else
            await instead.PostAsync(request, await answering, cancellationToken);
    }

    /// <summary>The answer, in the order of its channel; the first acknowledgement does not wait for it.</summary>
    private async Task<Reply> InLaneAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        Reply? reply = null;
        await lanes.RunAsync(request.Channel.Id, async token => reply = await handle(request, token), cancellationToken);
        return reply!;
    }

    private async Task AnswerAtOnceAsync(Interaction interaction, ChatRequest request, Reply reply, long received, CancellationToken cancellationToken)
    {
        await inbox.MarkAsync(request.Channel.Platform, request.Key, Answering, cancellationToken);
        var answer = InteractionReply.AtOnce(request, reply);
        var (step, message) = await CallBackAsync(interaction, answer, InteractionReply.CanBeNoted(answer, reply), received, cancellationToken);
        switch (step)
        {
            case FirstStep.Done:
                await NoteAsync(interaction, request, reply, answer, message, cancellationToken);
                break;
            case FirstStep.Late:
                await instead.PostAsync(request, reply, cancellationToken);
                break;
            case FirstStep.Refused:
                var apology = RefusedAnswer.Apology(request.Key) with { IsPrivate = reply.IsPrivate };
                await CallBackAsync(interaction, InteractionReply.AtOnce(request, apology), tellsMessage: false, received, cancellationToken);
                break;
            case FirstStep.Unknown when reply.Form is null:
                await EditAsync(interaction, request, reply, cancellationToken);
                break;
        }
    }

    /// <returns>False where it came too late.</returns>
    private async Task<bool> DeferAsync(Interaction interaction, ChatRequest request, long received, CancellationToken cancellationToken)
    {
        await inbox.MarkAsync(request.Channel.Platform, request.Key, Deferring, cancellationToken);
        return (await CallBackAsync(interaction, InteractionReply.Later(request), tellsMessage: false, received, cancellationToken)).Step != FirstStep.Late;
    }

    /// <summary>Edits the answer that was given at once, in case it arrived: then nothing changes. Where it did not, it is given elsewhere.</summary>
    private Task EditAsync(Interaction interaction, ChatRequest request, Reply reply, CancellationToken cancellationToken) =>
        reply.Form is null ? EditOriginalAsync(interaction, request, reply, cancellationToken) : Task.CompletedTask;

    /// <summary>Puts the answer in the place of the notice that it is on its way.</summary>
    private async Task FinishAsync(Interaction interaction, ChatRequest request, Reply reply, CancellationToken cancellationToken)
    {
        if (!reply.IsPrivate || Visibility.IsAnswerPrivate(request) || request.Channel.Place == ChatPlace.Direct)
        {
            await EditOriginalAsync(interaction, request, reply, cancellationToken);
            return;
        }
        // It was announced to everyone and turned out to be for the asker alone.
        await EditOriginalAsync(interaction, request, new Reply("The answer is for who asked, and was given to them alone."), cancellationToken);
        await rest.FollowUpAsync(interaction.Application, interaction.Token, InteractionReply.Body(reply, isPrivate: true), cancellationToken);
    }

    private async Task EditOriginalAsync(Interaction interaction, ChatRequest request, Reply reply, CancellationToken cancellationToken)
    {
        try
        {
            if (await rest.EditOriginalAsync(interaction.Application, interaction.Token, DiscordRenderer.Message(reply), cancellationToken) is { } message)
                await notes.NoteAsync(reply.Key, request.Channel, message.ToString(), cancellationToken);
        }
        catch (DiscordException e) when (e.IsGone)
        {
            tell(new Notice(NoticeLevel.Warning, $"Interaction {interaction.Id} can be answered no more; its answer goes elsewhere") { Failure = e });
            await instead.PostAsync(request, reply, cancellationToken);
        }
        catch (DiscordException e) when (e.Error == DiscordError.InvalidForm)
        {
            tell(new Notice(NoticeLevel.Error, $"Discord does not take the answer to {interaction.Id}; an apology goes in its place") { Failure = e });
            await rest.EditOriginalAsync(interaction.Application, interaction.Token, DiscordRenderer.Message(RefusedAnswer.Apology(request.Key)), cancellationToken);
        }
    }

    /// <summary>Notes what was answered at once. Where only the answer to another attempt arrived, Discord is asked which message it became.</summary>
    private async Task NoteAsync(Interaction interaction, ChatRequest request, Reply reply, JsonObject answer, Snowflake? message, CancellationToken cancellationToken)
    {
        if (InteractionReply.CanBeNoted(answer, reply))
            await notes.NoteAsync(reply.Key, request.Channel, async token => (message ?? await rest.OriginalAsync(interaction.Application, interaction.Token, token))?.ToString(), cancellationToken);
        else if (reply.TakesPlace && !interaction.IsOnPrivate && interaction.Message is { } turned)
            await notes.NoteAsync(reply.Key, request.Channel, turned.ToString(), cancellationToken);
    }

    private async Task<(FirstStep Step, Snowflake? Message)> CallBackAsync(
        Interaction interaction, JsonObject answer, bool tellsMessage, long received, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var left = FirstAnswer - time.GetElapsedTime(received);
        using var timer = time.CreateTimer(_ => deadline.Cancel(), null, left > TimeSpan.Zero ? left : FirstAnswer, Timeout.InfiniteTimeSpan);
        try
        {
            return (FirstStep.Done, await rest.AnswerInteractionAsync(interaction.Id, interaction.Token, answer, tellsMessage, deadline.Token));
        }
        catch (DiscordException e) when (e.Error == DiscordError.AlreadyAcknowledged)
        {
            return (FirstStep.Done, null);
        }
        catch (DiscordException e) when (e.IsGone)
        {
            tell(new Notice(NoticeLevel.Warning, $"Interaction {interaction.Id} was answered too late") { Failure = e });
            return (FirstStep.Late, null);
        }
        catch (DiscordException e) when (e.Error == DiscordError.InvalidForm)
        {
            tell(new Notice(NoticeLevel.Error, $"Discord does not take the answer to {interaction.Id}; an apology goes in its place") { Failure = e });
            return (FirstStep.Refused, null);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            tell(new Notice(NoticeLevel.Warning, $"Whether the first answer to interaction {interaction.Id} arrived is not known") { Failure = e });
            return (FirstStep.Unknown, null);
        }
    }

    private enum FirstStep
    {
        Done,

        /// <summary>Discord no longer knows the interaction.</summary>
        Late,

        /// <summary>It was sent, and nothing came back.</summary>
        Unknown,

        /// <summary>Discord does not take what it says.</summary>
        Refused,
    }
}
