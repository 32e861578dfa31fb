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

    private const int Claims = 24;

    /// <summary>Of a claim with more figures than that, the first ones: pairs are held against one another, each with each.</summary>
    private const int Figures = 5;

    /// <summary>By so many words the matter is looked for: names, what is counted, then the longest.</summary>
    private const int MostWords = 12;

    private readonly Dictionary<string, IReadOnlyList<FigureStatement>> _statements = new(StringComparer.Ordinal);

    private readonly Dictionary<string, IReadOnlyList<Claim>> _like = new(StringComparer.Ordinal);

    /// <summary>Those put to somebody first, then the newest; one for each source and figure.</summary>
    public async Task<IReadOnlyList<FigureConflict>> OfAsync(Claim claim, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var found = new List<FigureConflict>();
        var own = Own(claim);
        await LookUpAsync([claim], viewpoint, cancellationToken);
        foreach (var other in _like[claim.Id])
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

    /// <summary>Looks for the like of many claims at once: it costs little more than for one.</summary>
    public async Task LookUpAsync(IEnumerable<Claim> claims, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var wanted = claims.Where(claim => !_like.ContainsKey(claim.Id)).DistinctBy(claim => claim.Id).Select(claim => (claim.Id, Filter: LikeOf(Own(claim)))).ToList();
        var sought = wanted.Where(one => one.Filter is not null).ToList();
        var found = sought.Count == 0 ? [] : await archive.ClaimsOfEachAsync(viewpoint, [.. sought.Select(one => one.Filter!)], cancellationToken);
        foreach (var (id, _) in wanted)
            _like[id] = [];
        foreach (var (one, like) in sought.Zip(found))
            _like[one.Id] = like;
    }

    private IReadOnlyList<FigureStatement> Own(Claim claim) => claim.Attribution.Stance == Stance.Said ? Statements(claim) : [];

    /// <summary>Claims with a figure in such a unit that share most of the matter's words, and all names that stand in each statement: without them nothing is of the same.</summary>
    private static ClaimFilter? LikeOf(IReadOnlyList<FigureStatement> own)
    {
        var words = Words(own);
        if (words.Count == 0)
            return null;
        var names = own.Skip(1).Aggregate(own[0].Names.AsEnumerable(), (shared, statement) => shared.Intersect(statement.Names)).ToList();
        var units = own.Select(statement => statement.Figure.Figure.Quantity.Unit).ToHashSet(StringComparer.Ordinal);
        return new ClaimFilter { Matching = new SearchTerms(words, []) { Required = names, Least = 1 }, Units = units, Limit = Claims };
    }

    private static IReadOnlyList<string> Words(IReadOnlyList<FigureStatement> own) => [.. own.SelectMany(statement => statement.Names)
        .Concat(own.SelectMany(statement => ContentWords.Of(statement.Figure.Of ?? "")))
        .Concat(own.SelectMany(statement => statement.Words).OrderByDescending(word => word.Length))
        .Distinct(StringComparer.Ordinal)
        .Take(MostWords)];
}
