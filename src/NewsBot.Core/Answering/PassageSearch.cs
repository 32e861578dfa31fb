using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>The passages that a question would draw on.</summary>
public sealed class PassageSearch(IArchive archive)
{
    /// <param name="question">In any words; a question that is all stop words finds nothing.</param>
    /// <param name="limit">The most passages, from 1.</param>
    /// <returns>Best first.</returns>
    public Task<IReadOnlyList<PassageHit>> FindAsync(string question, Viewpoint viewpoint, int limit, CancellationToken cancellationToken) =>
        archive.SearchAsync(viewpoint, new SearchTerms(ContentWords.Of(question), []), limit, cancellationToken);
}
