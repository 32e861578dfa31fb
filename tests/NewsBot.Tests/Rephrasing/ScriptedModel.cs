using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace NewsBot.Tests.Rephrasing;

/// <summary>A model that answers each call as the test says.</summary>
/// <param name="answer">Takes the number of the call, from 0.</param>
internal sealed class ScriptedModel(Func<int, CancellationToken, Task<ChatResponse>> answer) : IChatClient
{
    private readonly ConcurrentQueue<TaskCompletionSource> _awaited = new();
    private int _calls;

    public ScriptedModel(Func<int, ChatResponse> answer)
        : this((call, _) => Task.FromResult(answer(call)))
    {
    }

    public int Calls => Volatile.Read(ref _calls);

    public static ChatResponse Prose(string text = "{{s1}} said {{q1}}.", int? tokens = null) =>
        new(new ChatMessage(ChatRole.Assistant, text)) { FinishReason = ChatFinishReason.Stop, Usage = tokens is null ? null : new UsageDetails { TotalTokenCount = tokens } };

    /// <summary>Waits until the model is asked once more.</summary>
    public async Task AskedAsync()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _awaited.Enqueue(asked);
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var call = Interlocked.Increment(ref _calls) - 1;
        if (_awaited.TryDequeue(out var asked))
            asked.SetResult();
        return answer(call, cancellationToken);
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
            yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
