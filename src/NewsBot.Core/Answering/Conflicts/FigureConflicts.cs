using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering.Conflicts;

/// <summary>A claim that gives another figure for the same thing.</summary>
/// <param name="Own">The figure of the claim that was asked about.</param>
/// <param name="Theirs">The other claim's.</param>
internal sealed record FigureConflict(FigureText Own, Claim Other, FigureText Theirs);

/// <summary>Looks in the archive for claims that give other figures for the same thing.</summary>
/// <remarks>For one answer: what it read once it keeps.</remarks>
internal sealed class FigureConflicts(IArchive archive)
{
    /// <summary>The most other sides that a claim is shown with.</summary>
    public const int Most = 3;

    private const int Passages = 16;

    /// <summary>Of a claim with more figures than that, the first ones: pairs are held against one another, each with each.</summary>
    private const int Figures = 5;

    /// <summary>By so many words the matter is looked for: names, what is counted, then the longest, which are the rarest.</summary>
    private const int Telling = 8;

    private readonly Dictionary<string, IReadOnlyList<FigureStatement>> _statements = new(StringComparer.Ordinal);

    /// <summary>Those put to somebody first, then the newest; one for each source and figure.</summary>
    public async Task<IReadOnlyList<FigureConflict>> OfAsync(Claim claim, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var found = new List<FigureConflict>();
        var own = claim.Attribution.Stance == Stance.Said ? Statements(claim) : [];
        foreach (var other in await LikeAsync(own, viewpoint, cancellationToken))
        {
            if (!FigureComparison.IsComparable(claim, other))
                continue;
            var pairs = from mine in own from theirs in Statements(other) where FigureComparison.IsConflict(mine, theirs) select new FigureConflict(mine.Figure, other, theirs.Figure);
            found.AddRange(pairs.Take(1));
        }
        return [.. found
            .OrderBy(conflict => conflict.Other.Attribution.Kind == AttributionKind.None)
            .ThenByDescending(conflict => conflict.Other.Citation.Article.Published?.Instant)
            .ThenBy(conflict => conflict.Other.Id, StringComparer.Ordinal)
            .DistinctBy(conflict => (conflict.Other.Attribution.Speaker?.Name ?? conflict.Other.Citation.Article.Id.Value, conflict.Theirs.Figure.Quantity))
            .Take(Most)];
    }

    private IReadOnlyList<FigureStatement> Statements(Claim claim)
    {
        if (!_statements.TryGetValue(claim.Id, out var statements))
            _statements[claim.Id] = statements = [.. claim.Figures.Select(figure => FigureStatement.In(claim, figure)).OfType<FigureStatement>().Take(Figures)];
        return statements;
    }

    private async Task<IReadOnlyList<Claim>> LikeAsync(IReadOnlyList<FigureStatement> own, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var words = Words(own);
        if (words.Count == 0)
            return [];
        var hits = await archive.SearchAsync(viewpoint, new SearchTerms(words, []), Passages, cancellationToken);
        var claims = await archive.ClaimsInAsync(viewpoint, [.. hits.Select(hit => hit.Key)], cancellationToken);
        return [.. claims.Where(claim => claim.Figures.Any(figure => own.Any(statement => statement.Figure.Figure.Quantity.Unit == figure.Figure.Quantity.Unit)))];
    }

    private static IReadOnlyList<string> Words(IReadOnlyList<FigureStatement> own) => [.. own.SelectMany(statement => statement.Names)
        .Concat(own.SelectMany(statement => ContentWords.Of(statement.Figure.Of ?? "")))
        .Concat(own.SelectMany(statement => statement.Words).OrderByDescending(word => word.Length))
        .Distinct(StringComparer.Ordinal)
        .Take(Telling)];
}
