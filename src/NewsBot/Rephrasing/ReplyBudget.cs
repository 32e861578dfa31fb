using NewsBot.Core.Chat;

namespace NewsBot.Rephrasing;

/// <summary>By how much a reply may be later than without the model, however often the model is asked for it.</summary>
internal sealed class ReplyBudget(TimeSpan budget, TimeProvider time)
{
    /// <summary>What the reply that is being made has cost so far; it flows with the reply's own calls.</summary>
    private readonly AsyncLocal<Spending?> _spending = new();

    /// <summary>The same handler, each reply of which has the whole budget once.</summary>
    public ChatHandler Around(ChatHandler handle) => async (request, cancellationToken) =>
    {
        _spending.Value = new Spending();
        return await handle(request, cancellationToken);
    };

    /// <summary>Begins to wait for the model, until <see cref="End"/> at the latest of what is left.</summary>
    public Deadline Begin() => new(budget - (_spending.Value?.Spent ?? TimeSpan.Zero), time);

    public void End(Deadline wait)
    {
        if (_spending.Value is { } spending)
            spending.Spent += wait.Elapsed;
    }

    private sealed class Spending
    {
        public TimeSpan Spent { get; set; }
    }
}
