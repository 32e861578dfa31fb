using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Discord.Inbound;
using NewsBot.Discord.Rendering;
using NewsBot.Discord.Rest;
using NewsBot.Sockets;

namespace NewsBot.Discord.Answers;

/// <summary>Completes what somebody is typing. Only the latest keystroke of each is worked on, and what takes too long completes nothing.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/application-commands#autocomplete</remarks>
internal sealed class CompletionAnswer(DiscordRest rest, ChatHandler handle, Action<Notice> tell, TimeProvider time)
{
    private const int CompletionType = 8;

    /// <summary>Discord waits for three seconds; nobody who types waits for two.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, CancellationTokenSource> _latest = new(StringComparer.Ordinal);

    public async Task AnswerAsync(Interaction interaction, ChatRequest request, CancellationToken cancellationToken)
    {
        using var superseded = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (_latest.TryGetValue(request.Asker, out var earlier))
            Supersede(earlier);
        _latest[request.Asker] = superseded;
        try
        {
            var suggestions = await SuggestAsync(request, superseded.Token);
            var answer = new JsonObject { ["type"] = CompletionType, ["data"] = new JsonObject { ["choices"] = DiscordRenderer.Choices(suggestions) } };
            await rest.AnswerInteractionAsync(interaction.Id, interaction.Token, answer, superseded.Token);
        }
        catch (Exception e) when (e is DiscordException or HttpRequestException or OperationCanceledException)
        {
            if (!superseded.IsCancellationRequested)
                tell(new Notice(NoticeLevel.Detail, "A completion came too late") { Failure = e });
        }
        finally
        {
            _latest.TryRemove(new KeyValuePair<string, CancellationTokenSource>(request.Asker, superseded));
        }
    }

    private async Task<IReadOnlyList<Suggestion>> SuggestAsync(ChatRequest request, CancellationToken superseded)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(superseded);
        var answering = handle(request, late.Token);
        try
        {
            return (await answering.WaitAsync(Patience, time, superseded)).Suggestions;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Too late, or failed: nothing is completed.
            tell(new Notice(NoticeLevel.Detail, "Nothing could be completed") { Failure = e });
            await late.CancelAsync();
            return [];
        }
    }

    private static void Supersede(CancellationTokenSource earlier)
    {
        try
        {
            earlier.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has just been answered.
        }
    }
}
