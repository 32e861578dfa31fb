using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>Looks for a second source: another one to whom the archive puts the same figure, or much the same words.</summary>
/// <remarks>For one answer: what it looked up once it keeps.</remarks>
internal sealed class Corroboration(IArchive archive, SourceNames names)
{
    private const int Most = 40;
    private const int Passages = 8;

    /// <summary>The longest words of a claim are the rarest, and find its like.</summary>
    private const int Telling = 4;

    /// <summary>What two claims must share of the first one's content words to say the same, and to speak of the same figure.</summary>
    private const double Same = 0.6;
    private const double SameMatter = 0.3;

    /// <summary>Counts up to a dozen are too common for two of them to be the same figure.</summary>
    private const int Common = 12;

    private readonly Dictionary<Quantity, IReadOnlyList<Claim>> _byFigure = [];
    private readonly Dictionary<(ArticleId, ArticleId), bool> _areOne = [];

    /// <summary>Whether no other source in the archive says it.</summary>
    public async Task<bool> IsSingleAsync(Claim claim, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var words = ContentWords.Of(claim.Words);
        var figures = claim.Figures.Select(figure => figure.Figure.Quantity).Where(quantity => quantity.Unit != Units.Count || quantity.Low > Common).ToList();
        foreach (var quantity in figures)
        {
            var others = (await WithAsync(quantity, viewpoint, cancellationToken)).Where(other => IsOther(other, claim) && FigureEvidence.Holds(other, quantity) && Shared(words, other) >= SameMatter);
            if (await HasOriginOfItsOwnAsync(others, claim, viewpoint, cancellationToken))
                return false;
        }
        if (figures.Count > 0 || words.Count == 0)
            return true;
        var like = (await LikeAsync(words, viewpoint, cancellationToken)).Where(other => IsOther(other, claim) && Shared(words, other) >= Same);
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

    private async Task<IReadOnlyList<Claim>> LikeAsync(IReadOnlyList<string> words, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var telling = words.Where(word => !QuestionWords.IsSay(word)).OrderByDescending(word => word.Length).Take(Telling).ToList();
        var hits = await archive.SearchAsync(viewpoint, new SearchTerms(telling, []), Passages, cancellationToken);
        return await archive.ClaimsInAsync(viewpoint, [.. hits.Select(hit => hit.Key)], cancellationToken);
    }

    private bool IsOther(Claim other, Claim claim) =>
        other.Attribution.Kind != AttributionKind.None && other.Attribution is { Stance: Stance.Said, Speaker: { IsResolved: true } speaker }
        && names.Shown(speaker.Name) != names.Shown(claim.Attribution.Speaker?.Name ?? "");

    private static double Shared(IReadOnlyList<string> words, Claim other)
    {
        var match = new TopicMatch(words, []);
        return words.Count == 0 ? 0 : (double)match.Count(other.Words) / words.Count;
    }
}
