using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>The passages that a question would draw on.</summary>
public sealed class PassageSearch(IArchive archive)
{
    /// <param name="question">In any words; what only frames a question ("who said") finds nothing, and is left out unless nothing else is there.</param>
    /// <param name="limit">The most passages, from 1.</param>
    /// <returns>Best first.</returns>
    public Task<IReadOnlyList<PassageHit>> FindAsync(string question, Viewpoint viewpoint, int limit, CancellationToken cancellationToken)
    {
        var words = ContentWords.Of(question);
        var telling = words.Where(word => !QuestionWords.IsSay(word) && !QuestionWords.IsFrame(word)).ToList();
        return archive.SearchAsync(viewpoint, new SearchTerms(telling.Count > 0 ? telling : words, Phrases(question)), limit, cancellationToken);
    }

    private static string[] Phrases(string question) => QuotedWords.First(question) is { } marks ? [marks.Words.Of(question)] : [];
}
