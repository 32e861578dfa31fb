using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>Looks for a second source: another one to whom the archive puts the same figure, or much the same words.</summary>
/// <remarks>For one answer: what it looked up once it keeps.</remarks>
internal sealed class Corroboration(IArchive archive, SourceNames names)
{
    private const int Most = 40;

    /// <summary>What two claims must share of the first one's content words to say the same, and to speak of the same figure.</summary>
    private const double Same = 0.6;
    private const double SameMatter = 0.3;

    /// <summary>Counts up to a dozen are too common for two of them to be the same figure.</summary>
    private const int Common = 12;

    private readonly Dictionary<Quantity, IReadOnlyList<Claim>> _byFigure = [];
    private readonly Dictionary<string, IReadOnlyList<Claim>> _like = new(StringComparer.Ordinal);
    private readonly Dictionary<(ArticleId, ArticleId), bool> _areOne = [];

    /// <summary>Whether no other source in the archive says it.</summary>
    public async Task<bool> IsSingleAsync(Claim claim, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var words = ContentWords.Of(claim.Words);
        var figures = Figures(claim);
        foreach (var quantity in figures)
        {
            var others = (await WithAsync(quantity, viewpoint, cancellationToken)).Where(other => IsOther(other, claim) && FigureEvidence.Holds(other, quantity) && Shared(words, other) >= SameMatter);
            if (await HasOriginOfItsOwnAsync(others, claim, viewpoint, cancellationToken))
                return false;
        }
        if (figures.Count > 0 || words.Count == 0)
            return true;
        await LookUpAsync([claim], viewpoint, cancellationToken);
        var like = _like[claim.Id].Where(other => IsOther(other, claim) && Shared(words, other) >= Same);
        return !await HasOriginOfItsOwnAsync(like, claim, viewpoint, cancellationToken);
    }

    /// <summary>Whether one of them stands elsewhere than in reprints of the claim's own article.</summary>
    private async Task<bool> HasOriginOfItsOwnAsync(IEnumerable<Claim> others, Claim claim, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var here = claim.Citation.Article.Id;
        foreach (var there in others.Select(other => other.Citation.Article.Id).Distinct())
        {
            if (there == here)
                return true;
            if (!_areOne.TryGetValue((here, there), out var areOne))
            {
                var origins = await archive.OriginsAsync(viewpoint, [here, there], cancellationToken);
                _areOne[(here, there)] = areOne = origins.TryGetValue(here, out var origin) && origins.TryGetValue(there, out var other) && origin == other;
            }
            if (!areOne)
                return true;
        }
        return false;
    }

    private async Task<IReadOnlyList<Claim>> WithAsync(Quantity quantity, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        if (!_byFigure.TryGetValue(quantity, out var claims))
            _byFigure[quantity] = claims = await archive.ClaimsWithFigureAsync(viewpoint, quantity.Unit, quantity.Low, quantity.High, Most, cancellationToken);
        return claims;
    }

    /// <summary>Looks for the like of many claims at once: it costs little more than for one.</summary>
    public async Task LookUpAsync(IEnumerable<Claim> claims, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var wanted = claims.Where(claim => !_like.ContainsKey(claim.Id)).DistinctBy(claim => claim.Id)
            .Select(claim => (claim.Id, Words: ContentWords.Of(claim.Words), Figures: Figures(claim))).Where(claim => claim.Words.Count > 0 && claim.Figures.Count == 0).ToList();
        if (wanted.Count == 0)
            return;
        var found = await archive.ClaimsOfEachAsync(viewpoint, [.. wanted.Select(claim => LikeOf(claim.Words))], cancellationToken);
        foreach (var (claim, like) in wanted.Zip(found))
            _like[claim.Id] = like;
    }

    /// <summary>What is put to somebody where enough of the words stand.</summary>
    private static ClaimFilter LikeOf(IReadOnlyList<string> words)
    {
        var distinct = words.Distinct(StringComparer.Ordinal).ToList();
        var mayLack = (int)((1 - Same) * words.Count);
        return new ClaimFilter { IsAttributed = true, Matching = new SearchTerms(distinct, []) { Least = Math.Max(1, distinct.Count - mayLack) }, Limit = Most };
    }

    private static List<Quantity> Figures(Claim claim) => [.. claim.Figures.Select(figure => figure.Figure.Quantity).Where(quantity => quantity.Unit != Units.Count || quantity.Low > Common)];

    private bool IsOther(Claim other, Claim claim) =>
        other.Attribution.Kind != AttributionKind.None && other.Attribution is { Stance: Stance.Said, Speaker: { IsResolved: true } speaker }
        && names.Shown(speaker.Name) != names.Shown(claim.Attribution.Speaker?.Name ?? "");

    private static double Shared(IReadOnlyList<string> words, Claim other)
    {
        var match = new TopicMatch(words, []);
        return words.Count == 0 ? 0 : (double)match.Count(other.Words) / words.Count;
    }
}
