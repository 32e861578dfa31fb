using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>Looks for a second source: another one to whom the archive puts the same figure, or much the same words.</summary>
internal sealed class Corroboration(IArchive archive, SourceNames names)
{
    private const int Most = 50;
    private const int Passages = 8;

    /// <summary>What two claims must share of the first one's content words to say the same.</summary>
    private const double Same = 0.6;

    /// <summary>Whether no other source in the archive says it.</summary>
    public async Task<bool> IsSingleAsync(Claim claim, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var words = ContentWords.Of(claim.Words);
        foreach (var figure in claim.Figures)
        {
            var quantity = figure.Figure.Quantity;
            var sameFigure = await archive.ClaimsWithFigureAsync(viewpoint, quantity.Unit, quantity.Low, quantity.High, Most, cancellationToken);
            if (sameFigure.Any(other => IsOther(other, claim) && FigureEvidence.Holds(other, quantity) && Shared(words, other) >= 0.3))
                return false;
        }
        if (claim.Figures.Count > 0 || words.Count == 0)
            return true;
        var hits = await archive.SearchAsync(viewpoint, new SearchTerms(words, []), Passages, cancellationToken);
        var like = await archive.ClaimsInAsync(viewpoint, [.. hits.Select(hit => hit.Key)], cancellationToken);
        return !like.Any(other => IsOther(other, claim) && Shared(words, other) >= Same);
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
