using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Discord.Inbound;
using NewsBot.Discord.Rendering;
using NewsBot.Discord.Rest;
using NewsBot.Sockets;

namespace NewsBot.Discord.Answers;

/// <summary>Completes what somebody is typing.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/application-commands#autocomplete</remarks>
internal sealed class CompletionAnswer(DiscordRest rest, ChatHandler handle, Action<Notice> tell, TimeProvider time)
{
    private const int CompletionType = 8;

    /// <summary>Discord waits for three seconds; nobody who types waits for two.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Completions _completions = new(handle, Patience, time)
    {
        OnFailure = failure => tell(new Notice(NoticeLevel.Detail, "Nothing could be completed") { Failure = failure }),
    };

    public async Task AnswerAsync(Interaction interaction, ChatRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await _completions.CompleteAsync(request, (suggestions, superseded) => GiveAsync(interaction, suggestions, superseded), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The next keystroke has come, or the bot is being stopped.
        }
        catch (Exception e) when (e is DiscordException or HttpRequestException)
        {
            tell(new Notice(NoticeLevel.Detail, "A completion came too late") { Failure = e });
        }
    }

    private Task<Snowflake?> GiveAsync(Interaction interaction, IReadOnlyList<Suggestion> suggestions, CancellationToken cancellationToken) => rest.AnswerInteractionAsync(
        interaction.Id, interaction.Token, new JsonObject { ["type"] = CompletionType, ["data"] = new JsonObject { ["choices"] = DiscordRenderer.Choices(suggestions) } }, tellsMessage: false, cancellationToken);
}
