using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>Evidence for a matter in the asker's own words.</summary>
internal sealed class TopicEvidence(IArchive archive)
{
    private const int Passages = 40;
    private const int Shown = 3;
    private const int Spellings = 3;

    /// <summary>What a claim must cover of a matter with nobody's name to it, 0 to 1.</summary>
    private const double Enough = 0.66;

    public async Task<Finding> FindAsync(Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var claims = await ClaimsAsync(question.Topic, viewpoint, cancellationToken);
        if (question.IsWriter)
            claims = [.. claims.Where(claim => claim.IsWritersOwn)];
        var topic = Topic(question.Topic, claims);
        var ranked = Ranking.All(claims, topic, !question.IsWriter && question.Kind is QuestionKinds.WhoSaid or QuestionKinds.WhatSaid or QuestionKinds.WhenWhere, claim => Ranking.Saying(question, claim));
        var fitting = topic.IsEmpty ? [] : ranked.Where(scored => topic.Coverage(scored.Claim) >= Enough).ToList();
        var best = fitting.Where(scored => Opposites.In(scored.Claim, question.Topic) is null).ToList();
        if (best.Count > 0)
            return new Finding(Outcome.Found, Ranking.Close(best));
        return Finding.Nothing with
        {
            Near = fitting.Count > 0 ? [.. fitting.Take(Shown).Select(scored => scored with { Why = $"it speaks of “{Opposites.In(scored.Claim, question.Topic)}”" })] : Near(ranked, topic),
        };
    }

    /// <summary>A number of something: only a figure that counts what is asked for; one that counts something like it is near, and says what it counts.</summary>
    public async Task<Finding> HowManyAsync(Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var likely = Counted.Like(question.Topic);
        var claims = await ClaimsAsync([.. question.Topic.Concat(likely.SelectMany(other => other.Words)).Distinct(StringComparer.Ordinal)], viewpoint, cancellationToken);
        var topic = Topic(question.Topic, claims);
        var ranked = Ranking.All(claims.Where(claim => claim.Figures.Count > 0), topic, wantsAttribution: true, claim => CountsMatter(claim, topic));
        var fitting = ranked.Select(scored => scored with { Why = NotCounted(question, scored.Claim) }).ToList();
        var best = fitting.Where(scored => scored.Why is null && topic.Coverage(scored.Claim) >= Ranking.Enough).ToList();
        if (best.Count > 0 && !topic.IsEmpty)
            return new Finding(Outcome.Found, Ranking.Close(best));
        var other = fitting.FirstOrDefault(scored => Counted.Other(question.Topic, scored.Claim) is not null);
        return Finding.Nothing with
        {
            Lead = other is null ? null : $"The archive holds no figure for {Counted.Named(question.Topic)}. The nearest one counts something else: {Counted.Other(question.Topic, other.Claim)}.",
            Near = fitting.Exists(scored => scored.Why is not null) ? [.. fitting.Where(scored => scored.Why is not null).Take(Shown)] : Near(ranked, topic),
        };
    }

    /// <summary>Why the claim's figures count something else than the question asks; null where they may count that.</summary>
    private static string? NotCounted(Question question, Claim claim)
    {
        if (Counted.Other(question.Topic, claim) is { } other)
            return $"the figure counts {other}, not {Counted.Named(question.Topic)}";
        if (Opposites.In(claim, question.Topic) is { } opposite)
            return $"it speaks of “{opposite}”";
        var of = claim.Figures.Select(figure => figure.Of).FirstOrDefault(of => of is not null);
        return question.Counts is { } counted && of is not null && new TopicMatch([counted], []).Count(claim.Words) == 0 ? $"the figure counts “{of}”" : null;
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
