using NewsBot.Core.Archive;

namespace NewsBot.Core.Indexing;

/// <summary>What became of a batch, as it is told to one who does not see all of the archive: word for word as if the articles were not there that this one may not see.</summary>
internal sealed class ToldResults
{
    private readonly IArchive _archive;
    private readonly Viewpoint _toldTo;
    private readonly IReadOnlyList<ArticleIntake> _intakes;
    private readonly IReadOnlySet<ArticleId> _seenBefore;

    private ToldResults(IArchive archive, Viewpoint toldTo, IReadOnlyList<ArticleIntake> intakes, IReadOnlySet<ArticleId> seenBefore) =>
        (_archive, _toldTo, _intakes, _seenBefore) = (archive, toldTo, intakes, seenBefore);

    /// <summary>To be made before the batch is kept.</summary>
    public static async Task<ToldResults> BeforeAsync(IArchive archive, Viewpoint toldTo, IReadOnlyList<ArticleIntake> intakes, CancellationToken cancellationToken) =>
        new(archive, toldTo, intakes, await archive.SeenAsync(toldTo, [.. intakes.Select(IdOf).OfType<ArticleId>().Distinct()], cancellationToken));

    /// <param name="results">One an intake, in the order of the intakes.</param>
    public async Task<IReadOnlyList<IndexResult>> OfAsync(IReadOnlyList<IndexResult> results, CancellationToken cancellationToken)
    {
        var seen = await _archive.SeenAsync(_toldTo, [.. results.OfType<KeptArticle>().Select(kept => kept.Id).Distinct()], cancellationToken);
        var told = new HashSet<ArticleId>();
        return [.. results.Zip(_intakes, (result, intake) => result is KeptArticle kept ? Told(kept, intake, isFirst: told.Add(kept.Id)) : result)];

        IndexResult Told(KeptArticle kept, ArticleIntake intake, bool isFirst)
        {
            if (isFirst && !_seenBefore.Contains(kept.Id))
            {
                if (intake is RefusedArticle refused)
                    return new LeftOutArticle(refused.Place, null, refused.Reason);
                if (kept.Outcome is not (StoreOutcome.Added or StoreOutcome.Withdrawn))
                    kept = AsNew(kept, ((TakenArticle)intake).Article);
            }
            return kept with { IsSeen = seen.Contains(kept.Id) };
        }
    }

    /// <summary>What was held already was not read.</summary>
    private static KeptArticle AsNew(KeptArticle kept, Article article)
    {
        if (article.IsWithdrawn)
            return kept with { Outcome = StoreOutcome.Withdrawn };
        var reading = kept.Outcome == StoreOutcome.Unchanged ? ArticleReader.Read(article.Text).ByParagraph() : null;
        return kept with { Outcome = StoreOutcome.Added, Passages = reading?.Passages.Count ?? kept.Passages, Claims = reading?.Attributions.Count ?? kept.Claims };
    }

    private static ArticleId? IdOf(ArticleIntake intake) => intake switch
    {
        TakenArticle taken => taken.Article.Id,
        RefusedArticle refused => refused.Withdrawn,
        _ => null,
    };
}
