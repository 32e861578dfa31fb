namespace NewsBot.Core.Chat;

/// <summary>The threads in which the bot has spoken: what is said there is for it. The inbox keeps them over a restart.</summary>
public sealed class OwnThreads(string platform, IInbox inbox)
{
    private const int Most = 1_000;

    /// <summary>Under what the inbox keeps them, the latest last, with commas between them.</summary>
    private const string Kept = "threads";

    private readonly LinkedList<string> _own = [];
    private readonly Lock _lock = new();

    /// <summary>Recalls the threads in which the bot spoke before a restart.</summary>
    public async Task RecallAsync(CancellationToken cancellationToken)
    {
        foreach (var thread in (await inbox.RecallAsync(platform, Kept, cancellationToken) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
            Add(thread);
    }

    /// <summary>The bot speaks there: from now on, what is said there is for it.</summary>
    /// <param name="thread">The platform's id of it, without a comma.</param>
    public async Task SpeakAsync(string thread, CancellationToken cancellationToken)
    {
        if (Add(thread) is { } all)
            await inbox.RememberAsync(platform, Kept, all, cancellationToken);
    }

    public void Forget(string thread)
    {
        lock (_lock)
            _own.Remove(thread);
    }

    public bool Has(string thread)
    {
        lock (_lock)
            return _own.Contains(thread);
    }

    /// <returns>All of them to be kept; null where nothing is new.</returns>
    private string? Add(string thread)
    {
        lock (_lock)
        {
            if (_own.Contains(thread))
                return null;
            _own.AddLast(thread);
            if (_own.Count > Most)
                _own.RemoveFirst();
            return string.Join(',', _own);
        }
    }
}
