namespace NewsBot.Core.Answering.Verbatim;

/// <summary>Puts drafts into prose with a language model.</summary>
/// <remarks>Never throws but for cancellation: what goes wrong is the wording's failure. Returns within its own budget of time.</remarks>
public interface IRephraser
{
    Task<Wording> RephraseAsync(Draft draft, CancellationToken cancellationToken);
}
