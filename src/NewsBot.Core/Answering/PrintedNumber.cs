using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>Evidence for a number that counts nothing and so is no figure, but a name: of a section, a form, a bill ("Section 1001").</summary>
internal sealed class PrintedNumber(IArchive archive)
{
    /// <summary>In digits; shorter ones are days, chapters and scores, which nobody asks after.</summary>
    private const int Shortest = 3;

    private const int Passages = 40;

    /// <summary>What is put to somebody in words that hold the number by itself, best first; none for a number with a unit.</summary>
    public async Task<IReadOnlyList<Scored>> FindAsync(AskedFigure asked, Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        if (asked.Quantity.Unit != Units.Count || asked.Text.Length < Shortest || !asked.Text.All(char.IsAsciiDigit))
            return [];
        var hits = await archive.SearchAsync(viewpoint, new SearchTerms([asked.Text, .. question.Topic], []), Passages, cancellationToken);
        var claims = await archive.ClaimsInAsync(viewpoint, [.. hits.Select(hit => hit.Key)], cancellationToken);
        var holding = claims.Where(claim => !claim.IsWritersOwn && !FigureEvidence.Holds(claim, asked.Quantity) && ContentWords.Of(claim.Words).Contains(asked.Text)).ToList();
        return [.. Ranking.Best(holding, TopicMatch.Among(question.Topic, holding), wantsAttribution: true).Where(scored => Mismatch.Of(question, scored.Claim, scored.Claim.Words) is null)];
    }
}
