using System.ClientModel;
using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace NewsBot.Rephrasing;

/// <summary>A model behind an OpenAI-compatible interface, such as those of OpenAI, Ollama, vLLM or llama.cpp's server.</summary>
/// <remarks>https://platform.openai.com/docs/api-reference/chat/create</remarks>
internal sealed class OpenAIChatClient : IChatClient
{
    private const string Provider = "openai";

    /// <summary>The package wants a key; <see cref="ModelWire"/> sends none where there is none.</summary>
    private const string NoKey = "none";

    private readonly ChatClient _chat;
    private readonly ChatClientMetadata _metadata;

    /// <param name="http">Not disposed of here.</param>
    public OpenAIChatClient(HttpClient http, Uri endpoint, string model, string? key)
    {
        // Tries and time-outs are the caller's: the package's own would outlast a reply's budget.
        var options = new OpenAIClientOptions
        {
            Endpoint = endpoint,
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        };
        _chat = new ChatClient(model, new ApiKeyCredential(key ?? NoKey), options);
        _metadata = new ChatClientMetadata(Provider, endpoint, model);
    }

    /// <exception cref="ClientResultException">The server answered with an error status, or could not be reached.</exception>
    /// <exception cref="System.Text.Json.JsonException">What came is no JSON.</exception>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var completion = (await _chat.CompleteChatAsync(messages.Select(Wired), Wired(options), cancellationToken)).Value;
        var message = new ChatMessage(ChatRole.Assistant, string.Concat(completion.Content.Select(part => part.Text)));
        return new ChatResponse(message)
        {
            FinishReason = ReasonOf(completion.FinishReason),
            ModelId = completion.Model,
            Usage = completion.Usage is { } usage ? Counted(usage) : null,
            RawRepresentation = completion,
        };
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var update in _chat.CompleteChatStreamingAsync(messages.Select(Wired), Wired(options), cancellationToken))
        {
            var part = new ChatResponseUpdate(ChatRole.Assistant, string.Concat(update.ContentUpdate.Select(part => part.Text)))
            {
                FinishReason = update.FinishReason is { } reason ? ReasonOf(reason) : null,
                ModelId = update.Model,
                RawRepresentation = update,
            };
            if (update.Usage is { } usage)
                part.Contents.Add(new UsageContent(Counted(usage)));
            yield return part;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is not null ? null
        : serviceType.IsInstanceOfType(_metadata) ? _metadata
        : serviceType.IsInstanceOfType(_chat) ? _chat
        : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private static OpenAI.Chat.ChatMessage Wired(ChatMessage message) => message.Role == ChatRole.System ? new SystemChatMessage(message.Text)
        : message.Role == ChatRole.Assistant ? new AssistantChatMessage(message.Text)
        : new UserChatMessage(message.Text);

    private static ChatCompletionOptions Wired(ChatOptions? options) => new()
    {
        Temperature = options?.Temperature,
        TopP = options?.TopP,
        MaxOutputTokenCount = options?.MaxOutputTokens,
    };

    private static ChatFinishReason ReasonOf(OpenAI.Chat.ChatFinishReason reason) => reason switch
    {
        OpenAI.Chat.ChatFinishReason.Stop => ChatFinishReason.Stop,
        OpenAI.Chat.ChatFinishReason.Length => ChatFinishReason.Length,
        OpenAI.Chat.ChatFinishReason.ContentFilter => ChatFinishReason.ContentFilter,
        _ => ChatFinishReason.ToolCalls,
    };

    private static UsageDetails Counted(ChatTokenUsage usage) =>
        new() { InputTokenCount = usage.InputTokenCount, OutputTokenCount = usage.OutputTokenCount, TotalTokenCount = usage.TotalTokenCount };
}
