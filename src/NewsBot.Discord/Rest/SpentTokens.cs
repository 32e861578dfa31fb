namespace NewsBot.Discord.Rest;

/// <summary>Tokens of interactions that Discord no longer knows: never used again. Holds the last ones only; each is good for 15 minutes at most.</summary>
internal sealed class SpentTokens
{
    public const int Most = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DiscordError> _spent = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    public void Add(string token, DiscordError error)
    {
        lock (_lock)
        {
            if (!_spent.TryAdd(token, error))
                return;
            _order.Enqueue(token);
            if (_order.Count > Most)
                _spent.Remove(_order.Dequeue());
        }
    }

    /// <param name="error">What Discord said of it.</param>
    public bool Has(string token, out DiscordError error)
    {
        lock (_lock)
            return _spent.TryGetValue(token, out error);
    }
}
