using System.Runtime.CompilerServices;

namespace NewsBot.Core.Indexing;

/// <summary>Cuts what comes in into batches, each small enough for one transaction and large enough that transactions are few.</summary>
/// <remarks>What cancels an article ends its batch: the articles before it are kept when it is acted on, and those after it are not yet.</remarks>
internal static class IntakeBatches
{
    public const int MostArticles = 200;

    /// <summary>Code units of text, titles and the like left out.</summary>
    public const int MostText = 4_000_000;

    public static async IAsyncEnumerable<IReadOnlyList<ArticleIntake>> Of(
        IAsyncEnumerable<ArticleIntake> intakes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var batch = new List<ArticleIntake>();
        var text = 0;
        await foreach (var intake in intakes.WithCancellation(cancellationToken))
        {
            batch.Add(intake);
            text += intake is TakenArticle taken ? taken.Article.Text.Length : 0;
            if (batch.Count < MostArticles && text < MostText && intake is not RefusedArticle { Withdrawn: not null })
                continue;
            yield return batch;
            batch = [];
            text = 0;
        }
        if (batch.Count > 0)
            yield return batch;
    }
}
