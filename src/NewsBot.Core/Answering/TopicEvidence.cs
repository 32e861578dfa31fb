using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>Evidence for a matter in the asker's own words.</summary>
internal sealed class TopicEvidence(IArchive archive)
{
    private const int Passages = 40;
    private const int Shown = 3;
    private const int Spellings = 3;

    public async Task<Finding> FindAsync(Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var claims = await ClaimsAsync(question.Topic, viewpoint, cancellationToken);
        if (question.IsWriter)
            claims = [.. claims.Where(claim => claim.IsWritersOwn)];
        var topic = Topic(question.Topic, claims);
        var ranked = Ranking.All(claims, topic, !question.IsWriter && question.Kind is QuestionKinds.WhoSaid or QuestionKinds.WhatSaid or QuestionKinds.WhenWhere, claim => Ranking.Saying(question, claim));
        var best = topic.IsEmpty ? [] : ranked.Where(scored => topic.Coverage(scored.Claim) >= Ranking.Enough).ToList();
        return best.Count > 0 ? new Finding(Outcome.Found, Ranking.Close(best)) : Finding.Nothing with { Near = Near(ranked, topic) };
    }

    /// <summary>A number of something: only a figure that counts what is asked for; one that counts something like it is near, and says what it counts.</summary>
    public async Task<Finding> HowManyAsync(Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var likely = Counted.Like(question.Topic);
        var claims = await ClaimsAsync([.. question.Topic.Concat(likely.SelectMany(other => other.Words)).Distinct(StringComparer.Ordinal)], viewpoint, cancellationToken);
        var topic = Topic(question.Topic, claims);
        var ranked = Ranking.All(claims.Where(claim => claim.Figures.Count > 0), topic, wantsAttribution: true, claim => CountsMatter(claim, topic));
        var best = ranked.Where(scored => topic.Coverage(scored.Claim) >= Ranking.Enough && Counted.Other(question.Topic, scored.Claim) is null).ToList();
        if (best.Count > 0 && !topic.IsEmpty)
            return new Finding(Outcome.Found, Ranking.Close(best));
        var other = ranked.Select(scored => (Scored: scored, Other: Counted.Other(question.Topic, scored.Claim))).Where(pair => pair.Other is not null).ToList();
        return other.Count == 0 ? Finding.Nothing with { Near = Near(ranked, topic) } : Finding.Nothing with
        {
            Lead = $"The archive holds no figure for {Counted.Named(question.Topic)}. The nearest one counts something else: {other[0].Other}.",
            Near = [.. other.Take(Shown).Select(pair => pair.Scored with { Why = $"the figure counts {pair.Other}, not {Counted.Named(question.Topic)}" })],
        };
    }

    /// <summary>The claims of the passages that match best; a word that none of them has is looked for in like spellings too.</summary>
    private async Task<IReadOnlyList<Claim>> ClaimsAsync(IReadOnlyList<string> words, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        if (words.Count == 0)
            return [];
        var hits = await archive.SearchAsync(viewpoint, new SearchTerms(words, []), Passages, cancellationToken);
        var likely = new List<string>();
        foreach (var word in new TopicMatch(words, [.. hits.Select(hit => hit.Passage)]).Unknown)
            likely.AddRange(await archive.WordsLikeAsync(viewpoint, word, Spellings, cancellationToken));
        if (likely.Count > 0)
            hits = await archive.SearchAsync(viewpoint, new SearchTerms([.. words, .. likely], []), Passages, cancellationToken);
        return await archive.ClaimsInAsync(viewpoint, [.. hits.Select(hit => hit.Key)], cancellationToken);
    }

    private static TopicMatch Topic(IReadOnlyList<string> words, IReadOnlyList<Claim> claims) =>
        new(words, [.. claims.Select(claim => claim.Passage).Distinct(StringComparer.Ordinal)]);

    private static double CountsMatter(Claim claim, TopicMatch topic) => 0.3 * claim.Figures.Max(figure => figure.Of is null ? 0 : Math.Min(2, topic.Count(figure.Of)));

    private static IReadOnlyList<Scored> Near(IReadOnlyList<Scored> ranked, TopicMatch topic) =>
        [.. ranked.Where(scored => topic.Count(scored.Claim.Passage) > 0).Take(Shown).Select(scored => scored with { Why = $"nothing there on: {string.Join(", ", topic.Missing(scored.Claim.Passage))}" })];
}
