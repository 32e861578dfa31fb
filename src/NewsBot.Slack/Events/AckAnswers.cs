using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NewsBot.Core.Chat;

namespace NewsBot.Slack.Events;

/// <summary>Acknowledgements that wait for an answer to carry: each takes one, or goes without.</summary>
internal sealed class AckAnswers(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject>> _waiting = new(StringComparer.Ordinal);

    /// <summary>An acknowledgement is to wait.</summary>
    /// <returns>False where another delivery of the same event waits already.</returns>
    public bool Expect(string key) => _waiting.TryAdd(key, new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <summary>Gives an acknowledgement its answer.</summary>
    /// <returns>False where none waits any more: the answer has to go another way.</returns>
    public bool TryGive(string key, JsonObject answer) => _waiting.TryRemove(key, out var waiting) && waiting.TrySetResult(answer);

    /// <summary>It waits no more.</summary>
    public void Forget(string key) => _waiting.TryRemove(key, out _);

    /// <summary>The answer for an acknowledgement that is expected.</summary>
    /// <returns>Null where there is none in time: from then on nothing is taken for it.</returns>
    public async Task<JsonObject?> WaitAsync(string key, TimeSpan within, CancellationToken cancellationToken)
    {
        if (!_waiting.TryGetValue(key, out var waiting))
            return null;
        await waiting.Task.IsThereAsync(within, time, cancellationToken);
        // Who takes it out decides: it is given, or it is not.
        return _waiting.TryRemove(key, out _) ? null : await waiting.Task;
    }
}
