using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>The read spine: a question is understood, evidence is found, an answer is written from it.</summary>
public sealed class QuestionDesk(IArchive archive, SourceRegister register)
{
    /// <summary>Answers a question in anyone's words. Never fails for what the question says.</summary>
    public Task<Answer> AskAsync(string question, Viewpoint viewpoint, CancellationToken cancellationToken) =>
        AnswerAsync(question, viewpoint, cancellationToken);

    /// <summary>What the archive holds of one source: <c>source NAME</c>.</summary>
    public Task<Answer> SourceAsync(string name, Viewpoint viewpoint, CancellationToken cancellationToken) =>
        AnswerAsync(name, viewpoint, cancellationToken);

    /// <summary>Every claim with this figure: <c>figure NUMBER</c>.</summary>
    public Task<Answer> FigureAsync(string number, Viewpoint viewpoint, CancellationToken cancellationToken) =>
        AnswerAsync(number, viewpoint, cancellationToken);

    /// <summary>Who said these words, and whether to the letter: <c>quote WORDS</c>.</summary>
    public Task<Answer> QuoteAsync(string words, Viewpoint viewpoint, CancellationToken cancellationToken) =>
        AnswerAsync(words, viewpoint, cancellationToken);

    /// <summary>The sources, named or unnamed or both: <c>sources</c>.</summary>
    public Task<Answer> SourcesAsync(bool? isNamed, Viewpoint viewpoint, CancellationToken cancellationToken) =>
        AnswerAsync(isNamed.ToString() ?? "", viewpoint, cancellationToken);

    /// <summary>Every claim of one article with its sourcing flags: <c>audit ARTICLE</c>.</summary>
    /// <param name="article">An id, or words of a title.</param>
    public Task<Answer> AuditAsync(string article, Viewpoint viewpoint, CancellationToken cancellationToken) =>
        AnswerAsync(article, viewpoint, cancellationToken);

    private async Task<Answer> AnswerAsync(string question, Viewpoint viewpoint, CancellationToken cancellationToken) =>
        new(question, QuestionKinds.Topic, Outcome.NotFound, register.Sources.Count.ToString())
        {
            Holdings = await archive.HoldingsAsync(viewpoint, cancellationToken),
        };
}
