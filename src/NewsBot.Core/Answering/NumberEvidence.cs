using NewsBot.Core.Archive;
using NewsBot.Core.Language;
using NewsBot.Core.Language.Figures;

namespace NewsBot.Core.Answering;

/// <summary>Evidence for how many or what share: a figure that counts what is asked for.</summary>
internal sealed class NumberEvidence(MatterSearch search)
{
    /// <summary>A number of something: only a figure that counts what is asked for; one that counts something like it is near, and says what it counts.</summary>
    public async Task<Finding> FindAsync(Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var likely = Counted.Like(question.Topic);
        var claims = await search.ClaimsAsync([.. question.Topic.Concat(likely.SelectMany(other => other.Words)).Distinct(StringComparer.Ordinal)], viewpoint, cancellationToken);
        var topic = TopicMatch.Among(question.Topic, claims);
        var ranked = Ranking.All(claims.Where(claim => claim.Figures.Count > 0), topic, wantsAttribution: true, claim => CountsMatter(claim, topic));
        var fitting = ranked.Select(scored => Counting(question, scored)).ToList();
        // Who were killed have died: of a count in other words of its kind the rest of the matter must stand there.
        var asked = Counted.Asked(question.Topic);
        var rest = TopicMatch.Among([.. question.Topic.Where(word => asked?.IsIn([word]) is not true)], claims);
        bool IsCounted(Claim claim) => asked?.IsIn(ContentWords.Of(claim.Words)) is true;
        var best = fitting.Where(scored => scored.Why is null
            && (topic.Coverage(scored.Claim) >= Ranking.Enough || (IsCounted(scored.Claim) && !rest.IsEmpty && rest.Coverage(scored.Claim) >= Ranking.Enough))).ToList();
        if (best.Count > 0 && !topic.IsEmpty)
            return new Finding(Outcome.Found, Ranking.Close(best)) { Notes = MatterSearch.Missing(IsCounted(best[0].Claim) ? rest : topic, best[0].Claim) };
        var other = fitting.Exists(scored => IsCounted(scored.Claim)) ? null : fitting.FirstOrDefault(scored => Counted.Other(question.Topic, scored.Claim) is not null);
        return Finding.Nothing with
        {
            Lead = other is null ? null : $"The archive holds no figure for {Counted.Named(question.Topic)}. The nearest one counts something else: {Counted.Other(question.Topic, other.Claim)}.",
            Near = fitting.Exists(scored => scored.Why is not null) ? [.. fitting.Where(scored => scored.Why is not null).Take(MatterSearch.Shown)] : MatterSearch.Near(ranked, topic),
        };
    }

    /// <summary>With the figure that counts what is asked for, or with the reason why none does.</summary>
    private static Scored Counting(Question question, Scored scored)
    {
        var reasons = scored.Claim.Figures.Select(figure => (Figure: figure, Why: NotCounted(question, figure, scored.Claim))).ToList();
        var topic = new TopicMatch(question.Topic, []);
        var best = reasons.Where(pair => pair.Why is null).OrderByDescending(pair => topic.Count(FigureClause.Of(pair.Figure, scored.Claim))).Select(pair => pair.Figure).FirstOrDefault();
        return best is null ? scored with { Why = reasons[0].Why } : scored with { Figure = best };
    }

    /// <summary>Why a figure counts something else than the question asks; null where it may count that.</summary>
    private static string? NotCounted(Question question, FigureText figure, Claim claim)
    {
        var unit = figure.Figure.Quantity.Unit;
        if (question.AsksShare && unit != Units.Percent)
            return $"{figure.Text} is no share";
        if ((SubjectFit.Lacked(question, claim) ?? FigureFit.Misfit(question, figure, claim, question.ShareOf)) is { } misfit)
            return misfit;
        if (question.Counts is not null && unit is not (Units.Percent or Units.Count) && Measures.UnitOf(question.Counts) != unit && new TopicMatch(question.Topic, []).Count(figure.Text) == 0)
            return $"{figure.Text} counts nothing";
        var clause = FigureClause.Of(figure, claim);
        var asked = Counted.Asked(question.Topic);
        if (asked is not null && !asked.IsIn(ContentWords.Of(clause)) && !(claim.Figures.Count == 1 && asked.IsIn(ContentWords.Of(claim.Words))))
            return Counted.Other(question.Topic, claim) is { } other ? $"the figure counts {other}, not {asked.Name}" : $"it does not count {asked.Name}";
        if (Mismatch.Of(question, claim, clause) is { } mismatch)
            return mismatch;
        var isAnyone = asked is not null && question.Counts is { } befallen && (befallen is "people" or "persons" || asked.IsIn([befallen]));
        return !isAnyone && question.Counts is { } counted && figure.Of is { } of && new TopicMatch([counted], []).Count($"{of} {clause} {claim.SourceText}") == 0 ? $"the figure counts “{of}”" : null;
    }

    private static double CountsMatter(Claim claim, TopicMatch topic) => 0.3 * claim.Figures.Max(figure => figure.Of is null ? 0 : Math.Min(2, topic.Count(figure.Of)));
}
