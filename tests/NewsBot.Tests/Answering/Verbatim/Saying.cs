using NewsBot.Core.Answering.Verbatim;

namespace NewsBot.Tests.Answering.Verbatim;

/// <summary>A model that says one thing to every draft, and keeps what it was shown.</summary>
internal sealed class Saying(Wording wording) : IRephraser
{
    public Saying(string prose)
        : this(Wording.Of(prose))
    {
    }

    public List<Draft> Shown { get; } = [];

    public Task<Wording> RephraseAsync(Draft draft, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Shown.Add(draft);
        return Task.FromResult(wording);
    }
}
